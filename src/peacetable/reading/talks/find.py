"""From an account to its talks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from peacetable.claims import Account
from peacetable.model import ActorKind, Talks, TalksLevel, TalksStatus
from peacetable.reading.dates import days_of
from peacetable.reading.governors import find_governors
from peacetable.reading.parties import main_parties
from peacetable.reading.phrases import find_phrases
from peacetable.reading.talks.deals import sight_deals
from peacetable.reading.talks.ellipses import sight_ellipses
from peacetable.reading.talks.journeys import sight_journeys
from peacetable.reading.talks.mediators import find_mediators
from peacetable.reading.talks.meeting import Meeting
from peacetable.reading.talks.merge import merge
from peacetable.reading.talks.nouns import sight_nouns
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.sighting import Sighting
from peacetable.reading.talks.verbs import sight_verbs

DELEGATES = ("delegation", "negotiator", "delegate", "negotiating team", "emissary")
"""Words for those who only negotiate; an envoy or an official also does other things."""

RECENT = 366
"""Days before the article from which a meeting without an outcome is history."""


def find_talks(account: Account) -> tuple[Talks, ...]:
    """One record for each meeting or round that the article tells of, in the order of their first sighting."""
    cues = account.lexicon.talks
    mediators = find_mediators(account, cues) - set(main_parties(account)[:1])
    room = Room(account, find_governors(account), cues, mediators)
    meetings = merge(sight_all(room))
    usual = usual_sides(room, meetings)
    told = (meeting for meeting in meetings if not is_history(room, meeting) and is_about_talks(meeting, meetings))
    sided = (name_sides(meeting, usual) for meeting in told)
    records = (fill(room, name_mediators(room, meeting, usual)).record(account) for meeting in sided)
    return tuple(record for record in records if record is not None)


def sight_all(room: Room) -> list[Sighting]:
    """Every sighting of a meeting, in text order."""
    named = [*sight_nouns(room), *sight_verbs(room), *sight_deals(room), *sight_journeys(room)]
    return sorted((*named, *sight_ellipses(room, named)), key=lambda sighting: sighting.anchor.i)


def fill(room: Room, meeting: Meeting) -> Meeting:
    """The meeting with what the article tells of all its meetings: delegations sit there, what goes on goes on today."""
    published = room.account.article.published
    goes_on = meeting.status is TalksStatus.UNDER_WAY and published is not None
    date = meeting.date or (published.isoformat() if goes_on and published else None)
    level = meeting.level or (TalksLevel.DELEGATIONS if len(meeting.parties) > 1 and sends_delegates(room) else None)
    return replace(meeting, date=date, level=level)


def sends_delegates(room: Room) -> bool:
    """Whether the article speaks of those who only negotiate."""
    return any(find_phrases(sentence, DELEGATES) for sentence in room.account.sentences)


def is_history(room: Room, meeting: Meeting) -> bool:
    """Whether it is told only as history: over a year before the article, with nothing said of what came of it there.

    An agreement named with its town and year ("the protocol agreed in Brussels in 2013") is not told as a meeting.
    """
    day = room.account.article.published
    days = days_of(meeting.date) if meeting.date else None
    if day is None or days is None or (day - days[1]).days <= RECENT:
        return False
    return meeting.outcome is None or set(meeting.rules) == {"talks.agrees.place"}


def is_about_talks(meeting: Meeting, meetings: Iterable[Meeting]) -> bool:
    """Whether a meeting is one of the sides: its words name somebody, or call it talks, or another meeting does.

    "A person present at Tuesday's meeting" may speak of a cabinet.
    """
    if meeting.parties or meeting.mediators or meeting.round:
        return True
    if "talks.noun.negotiation" in meeting.rules or "talks.noun.round" in meeting.rules:
        return True
    return any(len(other.parties) > 1 or "talks.noun.negotiation" in other.rules for other in meetings)


def name_mediators(room: Room, meeting: Meeting, usual: tuple[str, ...]) -> Meeting:
    """The meeting with the article's mediators, where it is one of the usual sides at more than expert level."""
    if meeting.mediators or meeting.level is TalksLevel.TECHNICAL or not set(meeting.parties) <= set(usual):
        return meeting.between(meeting.parties, bodies_first(room, meeting.mediators))
    return meeting.between(meeting.parties, bodies_first(room, sorted(room.mediators - set(meeting.parties))))


def bodies_first(room: Room, mediators: Iterable[str]) -> tuple[str, ...]:
    """The bodies and states among mediators; persons of no known body only where there are none."""
    named = tuple(mediators)
    cast = room.account.mentions.cast
    bodies = tuple(one for one in named if one in cast and cast[one].kind is not ActorKind.PERSON)
    return bodies or named


def usual_sides(room: Room, meetings: Iterable[Meeting]) -> tuple[str, ...]:
    """The sides that "the talks" have here: those of most meetings that name two, else the article's main parties."""
    main = tuple(party for party in main_parties(room.account) if party not in room.mediators)
    named = Counter(tuple(sorted(m.parties)) for m in meetings if len(m.parties) > 1)
    return max(named, key=lambda pair: (named[pair], len(set(pair) & set(main)))) if named else main[:2]


def met_apart(meeting: Meeting) -> bool:
    """Whether a mediator is told to have met or visited a party, which may have been alone."""
    return any(rule.startswith(("talks.verb", "talks.journey")) for rule in meeting.rules)


def name_sides(meeting: Meeting, usual: tuple[str, ...]) -> Meeting:
    """The meeting with the usual sides, where its own words name none, or one of them and no mediator."""
    if len(meeting.parties) > 1 or (meeting.parties and meeting.mediators and met_apart(meeting)):
        return meeting
    if meeting.parties and not set(meeting.parties) & set(usual):
        return meeting
    parties = tuple(dict.fromkeys((*meeting.parties, *usual)))
    return meeting.between(parties, meeting.mediators) if len(parties) > 1 else meeting
