"""What a meeting came to, where its sentence says so."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.language.proposition import Proposition, Role, Tense
from peacetable.model import TalksOutcome
from peacetable.reading.governors import Tie
from peacetable.reading.phrases import find_phrases
from peacetable.reading.talks.attendance import actors_in
from peacetable.reading.talks.room import Room

_ORDER = (TalksOutcome.NONE, TalksOutcome.PARTIAL, TalksOutcome.AGREEMENT)
"""What is said to be missing outweighs what is said to be there: "agreed to meet again, but reached no deal"."""
_AFTER = frozenset({"after", "following", "at", "during", "in"})


def outcome_of(room: Room, clause: Span, ties: Iterable[Tie], parties: tuple[str, ...] = ()) -> TalksOutcome | None:
    """The outcome that the words of `clause` tell, else that of what the meeting's `parties` did at it or after it."""
    told = {
        TalksOutcome(cue.value)
        for found in find_phrases(clause, room.cues.words("outcome"))
        if (cue := room.cues.find("outcome", found.word)) is not None
    }
    if told:
        return next(outcome for outcome in _ORDER if outcome in told)
    after = (tie.proposition for tie in ties if tie.argument.preposition in _AFTER)
    theirs = (p for p in room.account.propositions.within(clause) if set(parties) & set(_agents(room, p)))
    both = (p for p in theirs if len(_agents(room, p)) > 1)
    agreed = any(_is_agreement(room, proposition) for proposition in (*after, *both))
    return TalksOutcome.AGREEMENT if agreed else None


def _agents(room: Room, proposition: Proposition) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(a for arg in proposition.arguments_as(Role.AGENT) for a in actors_in(room, arg.span, arg.head))
    )


def _is_agreement(room: Room, proposition: Proposition) -> bool:
    """Whether a predicate tells of an agreement that was made: "after talks in Doha both delegations agreed on a text"."""
    happened = proposition.tense is Tense.PAST or proposition.is_perfect
    known = room.cues.find("agrees", proposition.lemma) is not None
    return known and happened and not proposition.is_negated and bool(proposition.arguments_as(Role.AGENT))
