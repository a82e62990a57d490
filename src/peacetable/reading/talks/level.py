"""Who sits there: the level of a meeting by the words for its participants, and by its own modifiers."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.model import TalksLevel
from peacetable.reading.phrases import find_phrases
from peacetable.reading.talks.room import Room

_ORDER = (
    TalksLevel.INDIRECT,
    TalksLevel.TECHNICAL,
    TalksLevel.DELEGATIONS,
    TalksLevel.MINISTERS,
    TalksLevel.LEADERS,
)
"""The first that is named decides: a president's envoy is a delegate, indirect talks are so whoever sends them."""


def level_of(room: Room, phrases: Iterable[Span]) -> TalksLevel | None:
    """The level that `phrases` (participants, and the meeting's own phrase) tell; None where they tell none."""
    words = room.cues.words("level")
    named = {
        TalksLevel(cue.value)
        for phrase in phrases
        for found in find_phrases(phrase, words)
        if (cue := room.cues.find("level", found.word)) is not None
    }
    return next((level for level in _ORDER if level in named), None)
