"""What a ceasefire is for, whether it was put in writing, and whether anybody watches over it, where its sentences say so."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.model import Purpose, Scope
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.ceasefires.truce import Truce
from peacetable.reading.phrases import find_phrases
from peacetable.reading.talks.mediators import mediators_in

_ORDER = (Purpose.HUMANITARIAN, Purpose.HOLIDAY, Purpose.TALKS)


def purpose_of(room: Room, truce: Truce) -> Purpose | None:
    """The purpose: humanitarian by its scope, else by a feast or by the talks that it is said to make way for."""
    if truce.scope is Scope.HUMANITARIAN:
        return Purpose.HUMANITARIAN
    told = {
        Purpose(cue.value)
        for clause in _clauses(truce)
        for found in find_phrases(clause, room.cues.words("purpose"))
        if (cue := room.cues.find("purpose", found.word)) is not None
    }
    return next((purpose for purpose in _ORDER if purpose in told), None)


def is_written(room: Room, truce: Truce) -> bool | None:
    """True where its sentences speak of signing or of a text; None where they do not: unwritten is hardly ever said."""
    return _says(room, truce, "written") or None


def is_monitored(room: Room, truce: Truce) -> bool | None:
    """True where its sentences name monitors, observers or a verification mission."""
    return _says(room, truce, "monitored") or None


def mediators_of(room: Room, truce: Truce) -> tuple[str, ...]:
    """Those who its own sentences say brokered it; never a party to it."""
    found = (m for clause in _clauses(truce) for m in mediators_in(room.account, room.account.lexicon.talks, clause))
    return tuple(dict.fromkeys(m for m in found if m not in truce.parties))


def _says(room: Room, truce: Truce, use: str) -> bool:
    return any(find_phrases(clause, room.cues.words(use)) for clause in _clauses(truce))


def _clauses(truce: Truce) -> Iterable[Span]:
    return (sighting.clause for sighting in truce.sightings)
