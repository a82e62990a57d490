"""From an account to its talks."""

from collections import Counter
from collections.abc import Iterable

from peacetable.claims import Account
from peacetable.model import Talks, TalksLevel
from peacetable.reading.governors import find_governors
from peacetable.reading.parties import main_parties
from peacetable.reading.talks.deals import sight_deals
from peacetable.reading.talks.ellipses import sight_ellipses
from peacetable.reading.talks.journeys import sight_journeys
from peacetable.reading.talks.mediators import find_mediators
from peacetable.reading.talks.meeting import Meeting
from peacetable.reading.talks.merge import merge
from peacetable.reading.talks.nouns import sight_nouns
from peacetable.reading.talks.room import Room, talks_cues
from peacetable.reading.talks.sighting import Sighting
from peacetable.reading.talks.verbs import sight_verbs


def find_talks(account: Account) -> tuple[Talks, ...]:
    """One record for each meeting or round that the article tells of, in the order of their first sighting."""
    cues = talks_cues()
    room = Room(account, find_governors(account), cues, find_mediators(account, cues))
    meetings = merge(sight_all(room))
    usual = usual_sides(room, meetings)
    sided = (name_sides(meeting, usual) for meeting in meetings if is_about_talks(meeting, meetings))
    records = (name_mediators(room, meeting, usual).record(account) for meeting in sided)
    return tuple(record for record in records if record is not None)


def sight_all(room: Room) -> list[Sighting]:
    """Every sighting of a meeting, in text order."""
    named = [*sight_nouns(room), *sight_verbs(room), *sight_deals(room), *sight_journeys(room)]
    return sorted((*named, *sight_ellipses(room, named)), key=lambda sighting: sighting.anchor.i)


def is_about_talks(meeting: Meeting, meetings: Iterable[Meeting]) -> bool:
    """Whether a meeting is one of the sides: its words name somebody, or call it talks, or another meeting does.

    "A person present at Tuesday's meeting" may speak of a cabinet.
    """
    if meeting.parties or meeting.mediators or meeting.level or meeting.round:
        return True
    if "talks.noun.meeting" not in meeting.rules:
        return True
    return any(len(other.parties) > 1 for other in meetings)


def name_mediators(room: Room, meeting: Meeting, usual: tuple[str, ...]) -> Meeting:
    """The meeting with the article's mediators, where it is one of the usual sides at more than expert level."""
    if meeting.mediators or meeting.level is TalksLevel.TECHNICAL or not set(meeting.parties) <= set(usual):
        return meeting
    return meeting.between(meeting.parties, tuple(sorted(room.mediators - set(meeting.parties))))


def usual_sides(room: Room, meetings: Iterable[Meeting]) -> tuple[str, ...]:
    """The sides that "the talks" have here: those of most meetings that name two, else the article's main parties."""
    named = Counter(tuple(sorted(m.parties)) for m in meetings if len(m.parties) > 1)
    if named:
        return named.most_common(1)[0][0]
    return tuple(party for party in main_parties(room.account) if party not in room.mediators)[:2]


def name_sides(meeting: Meeting, usual: tuple[str, ...]) -> Meeting:
    """The meeting with the usual sides, where its own words name none, or one of them and no mediator."""
    if len(meeting.parties) > 1 or (meeting.parties and meeting.mediators):
        return meeting
    if meeting.parties and not set(meeting.parties) & set(usual):
        return meeting
    parties = tuple(dict.fromkeys((*meeting.parties, *usual)))
    return meeting.between(parties, meeting.mediators) if len(parties) > 1 else meeting
