"""What a meeting came to, where its sentence says so."""

from spacy.tokens import Span

from peacetable.model import TalksOutcome
from peacetable.reading.phrases import find_phrases
from peacetable.reading.talks.room import Room

_ORDER = (TalksOutcome.NONE, TalksOutcome.PARTIAL, TalksOutcome.AGREEMENT)
"""What is said to be missing outweighs what is said to be there: "agreed to meet again, but reached no deal"."""


def outcome_of(room: Room, clause: Span) -> TalksOutcome | None:
    """The outcome that the words of `clause` tell."""
    told = {
        TalksOutcome(cue.value)
        for found in find_phrases(clause, room.cues.words("outcome"))
        if (cue := room.cues.find("outcome", found.word)) is not None
    }
    return next((outcome for outcome in _ORDER if outcome in told), None)
