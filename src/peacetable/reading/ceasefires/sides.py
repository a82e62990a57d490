"""Whose ceasefire it is: the parties that its own words name, that agree it, that declare or end their own."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.language.proposition import Argument, Role
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.governors import Tie
from peacetable.reading.parties import parties_in
from peacetable.reading.phrases import find_phrases
from peacetable.reading.talks.mediators import mediators_in

_BROKERS = frozenset({"broker", "mediate", "sponsor", "arrange"})


def sides_of(room: Room, zone: Span, ties: Iterable[Tie]) -> tuple[str, ...]:
    """The parties told of: those in the ceasefire's own words first, then who makes, keeps or ends it."""
    brokers = room.mediators | set(mediators_in(room.account, room.account.lexicon.talks, zone.root.sent))
    named = parties_in(room.account, zone)
    agents = [party for tie in ties for party in agents_of(room, tie)]
    return tuple(dict.fromkeys(party for party in (*named, *agents) if party not in brokers))


def agents_of(room: Room, tie: Tie) -> tuple[str, ...]:
    """Who does what is done to the ceasefire, where that makes it theirs: who signs it, not who hails or breaks it."""
    cue = room.cues.find("verb", tie.proposition.lemma, tie.proposition.verb, tie.proposition.light or "")
    if (
        cue is None
        or tie.proposition.lemma in _BROKERS
        or cue.value not in {"agreed", "declared", "in-effect", "collapsed", "proposed"}
    ):
        return ()
    return tuple(p for argument in tie.proposition.arguments_as(Role.AGENT) for p in _of_argument(room, argument))


def _of_argument(room: Room, argument: Argument) -> tuple[str, ...]:
    return parties_in(room.account, argument.span)


def is_one_sided(room: Room, zone: Span) -> bool:
    """Whether it is said to be one side's own: "the guerrillas' unilateral truce", "its own ceasefire"."""
    return bool(find_phrases(zone, room.cues.words("side")))
