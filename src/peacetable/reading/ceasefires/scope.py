"""How wide a ceasefire is: humanitarian, local or general."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.mentions import PlaceMention
from peacetable.model import Scope
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.phrases import find_phrases

_ORDER = (Scope.HUMANITARIAN, Scope.LOCAL, Scope.GENERAL)


def scope_of(room: Room, zone: Span, purpose: Span, kind: str, places: Iterable[PlaceMention]) -> Scope | None:
    """The scope that the noun, its modifiers or its purpose tell, or a single town that it is said to hold in."""
    if kind == "humanitarian" or _told(room, purpose) is Scope.HUMANITARIAN:
        return Scope.HUMANITARIAN
    if (told := _told(room, zone)) is not None:
        return told
    return Scope.LOCAL if any(place.latitude is not None for place in places) else None


def _told(room: Room, span: Span) -> Scope | None:
    words = {
        Scope(cue.value)
        for found in find_phrases(span, room.cues.words("scope"))
        if (cue := room.cues.find("scope", found.word)) is not None
    }
    return next((scope for scope in _ORDER if scope in words), None)
