"""From an account to its talks."""

from peacetable.claims import Account
from peacetable.model import Talks
from peacetable.reading.governors import find_governors
from peacetable.reading.parties import main_parties
from peacetable.reading.talks.mediators import find_mediators
from peacetable.reading.talks.meeting import Meeting
from peacetable.reading.talks.merge import merge
from peacetable.reading.talks.nouns import sight_nouns
from peacetable.reading.talks.room import Room, talks_cues
from peacetable.reading.talks.verbs import sight_verbs


def find_talks(account: Account) -> tuple[Talks, ...]:
    """One record for each meeting or round that the article tells of, in the order of their first sighting."""
    cues = talks_cues()
    room = Room(account, find_governors(account), cues, find_mediators(account, cues))
    sightings = sorted((*sight_nouns(room), *sight_verbs(room)), key=lambda sighting: sighting.anchor.i)
    meetings = (name_sides(room, meeting) for meeting in merge(sightings))
    return tuple(record for meeting in meetings if (record := meeting.record(account)) is not None)


def name_sides(room: Room, meeting: Meeting) -> Meeting:
    """The meeting with the article's main parties as its sides, where its own words name none or one and no mediator."""
    if len(meeting.parties) > 1 or (meeting.parties and meeting.mediators):
        return meeting
    main = tuple(party for party in main_parties(room.account) if party not in room.mediators)[:2]
    if meeting.parties and not set(meeting.parties) & set(main):
        return meeting
    parties = tuple(dict.fromkeys((*meeting.parties, *main)))
    return meeting.between(parties, meeting.mediators) if len(parties) > 1 else meeting
