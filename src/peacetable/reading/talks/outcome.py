"""What a meeting came to, where its sentence says so."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.language.proposition import Proposition, Role, Tense
from peacetable.model import TalksOutcome
from peacetable.reading.governors import Tie
from peacetable.reading.phrases import find_phrases
from peacetable.reading.talks.room import Room

_ORDER = (TalksOutcome.NONE, TalksOutcome.PARTIAL, TalksOutcome.AGREEMENT)
"""What is said to be missing outweighs what is said to be there: "agreed to meet again, but reached no deal"."""
_AFTER = frozenset({"after", "following", "at", "during", "in"})


def outcome_of(room: Room, clause: Span, ties: Iterable[Tie]) -> TalksOutcome | None:
    """The outcome that the words of `clause` tell, else that the meeting's own predicates do."""
    told = {
        TalksOutcome(cue.value)
        for found in find_phrases(clause, room.cues.words("outcome"))
        if (cue := room.cues.find("outcome", found.word)) is not None
    }
    if told:
        return next(outcome for outcome in _ORDER if outcome in told)
    agreed = any(tie.argument.preposition in _AFTER and _is_agreement(room, tie.proposition) for tie in ties)
    return TalksOutcome.AGREEMENT if agreed else None


def _is_agreement(room: Room, proposition: Proposition) -> bool:
    """Whether a predicate tells of an agreement that was made: "after talks in Doha both delegations agreed on a text"."""
    happened = proposition.tense is Tense.PAST or proposition.is_perfect
    known = room.cues.find("agrees", proposition.lemma) is not None
    return known and happened and not proposition.is_negated and bool(proposition.arguments_as(Role.AGENT))
