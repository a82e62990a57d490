"""Whose ceasefire it is: the parties that its own words name, that agree it, that declare or end their own."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.language.proposition import Argument, Role
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.governors import Tie
from peacetable.reading.parties import is_party
from peacetable.reading.phrases import find_phrases

_ACTS = frozenset({"agreed", "declared", "collapsed", "in-effect", "violated", "proposed"})


def sides_of(room: Room, zone: Span, ties: Iterable[Tie]) -> tuple[str, ...]:
    """The parties told of: those in the ceasefire's own words first, then who makes, keeps or ends it."""
    named = parties_in(room, zone)
    agents = [party for tie in ties for party in agents_of(room, tie)]
    return tuple(dict.fromkeys((*named, *agents)))


def parties_in(room: Room, span: Span) -> tuple[str, ...]:
    """The states and groups that a stretch names."""
    parties = (room.account.mentions.party_of(mention.actor) for mention in room.account.mentions.actors_in(span))
    return tuple(dict.fromkeys(party for party in parties if is_party(room.account, party)))


def agents_of(room: Room, tie: Tie) -> tuple[str, ...]:
    """Who does what is done to the ceasefire, where that makes it theirs: who signs it, not who hails or breaks it."""
    cue = room.cues.find("verb", tie.proposition.lemma, tie.proposition.verb)
    if cue is None or cue.value not in {"agreed", "in-effect", "collapsed", "proposed"}:
        return ()
    return tuple(p for argument in tie.proposition.arguments_as(Role.AGENT) for p in _of_argument(room, argument))


def _of_argument(room: Room, argument: Argument) -> tuple[str, ...]:
    return parties_in(room, argument.span)


def is_one_sided(room: Room, zone: Span) -> bool:
    """Whether it is said to be one side's own: "the guerrillas' unilateral truce", "its own ceasefire"."""
    return bool(find_phrases(zone, room.cues.words("side")))
