"""How a predicate stands in the article's world: it happened, goes on, is planned, did not happen, or is only wished.

Composed along the chain of predicates above it: "they are expected to meet" is planned, "they want to meet" wished,
"they failed to meet" did not happen, "she said that they had met" happened.
"""

from enum import StrEnum

from peacetable.language.proposition import Proposition, Role, Tense
from peacetable.reading.governors import Governors, Tie

_EMBEDS = frozenset({Role.CONTENT, Role.PATIENT, Role.PURPOSE, Role.TOPIC})
_DEEPEST = 4
_HEADLINE = 8
"""Words of a headline before its infinitive, at most."""
_FUTURE_MODALS = frozenset({"will", "shall", "be_to", "would", "'ll", "wo", "going_to", "be_going_to"})
_OPEN_MODALS = frozenset({"could", "may", "might", "should", "must", "can", "have_to", "need_to", "ought_to"})


class Standing(StrEnum):
    """Where a predicate stands."""

    HAPPENED = "happened"
    GOES_ON = "goes-on"
    PLANNED = "planned"
    AGREED = "agreed"
    DENIED = "denied"
    REFUSED = "refused"
    OFFERED = "offered"
    WISHED = "wished"
    BARE = "bare"


_UNDER = {
    "planned": Standing.PLANNED,
    "agreed": Standing.AGREED,
    "failed": Standing.DENIED,
    "denied": Standing.DENIED,
    "refused": Standing.REFUSED,
    "offered": Standing.OFFERED,
    "wished": Standing.WISHED,
}


def standing_of(proposition: Proposition, governors: Governors, *, depth: int = 0) -> Standing:
    """How `proposition` stands, by its own form and by what governs it."""
    own = own_standing(proposition)
    if own is Standing.WISHED or depth >= _DEEPEST:
        return own
    for tie in governors.of(proposition.head):
        if tie.argument.role in _EMBEDS and tie.proposition is not proposition:
            above = _from_above(own, tie, governors, depth)
            if above is not None:
                return above
    return Standing.PLANNED if own is Standing.BARE and depth == 0 and _is_headline(proposition) else own


def own_standing(proposition: Proposition) -> Standing:
    """How the predicate's own words put it, whatever stands over it."""
    if proposition.is_hypothetical or proposition.is_question or proposition.is_imperative:
        return Standing.WISHED
    if proposition.modal in _OPEN_MODALS:
        return Standing.WISHED
    if proposition.modal in _FUTURE_MODALS or proposition.tense is Tense.FUTURE:
        return Standing.REFUSED if proposition.is_negated else Standing.PLANNED
    if proposition.is_negated:
        return Standing.DENIED
    return _from_tense(proposition)


def _from_tense(proposition: Proposition) -> Standing:
    if proposition.tense is Tense.PAST or proposition.is_perfect:
        return Standing.HAPPENED
    if proposition.tense is Tense.PRESENT:
        return Standing.GOES_ON
    return Standing.HAPPENED if _is_reduced(proposition) else Standing.BARE


def _is_reduced(proposition: Proposition) -> bool:
    """Whether a participle stands for a clause: "a truce signed in Jeddah", not "talks to be held"."""
    head = proposition.head
    return head.tag_ == "VBN" and (head.i == 0 or head.nbor(-1).lemma_ not in {"be", "to", "have", "get"})


def _is_headline(proposition: Proposition) -> bool:
    """Whether an infinitive under nothing is a headline's future: "Ethiopia, Eritrea to hold talks"."""
    head = proposition.head
    before = [token.lower_ for token in head.doc[max(head.sent.start, head.i - 2) : head.i]]
    return "to" in before and head.i - head.sent.start <= _HEADLINE


def _from_above(own: Standing, tie: Tie, governors: Governors, depth: int) -> Standing | None:
    """What the governing predicate makes of its content; None where it leaves it as it is.

    A tensed content keeps its own standing under any verb of saying ("they said that they had met"); only an
    infinitive or a future takes that of what stands over it.
    """
    over = governors.standing.find(
        "over", tie.proposition.lemma, tie.proposition.verb, tie.proposition.head.lemma_.lower()
    )
    if over is not None and over.value == "denied" and own is not Standing.DENIED:
        return Standing.DENIED
    if own not in {Standing.BARE, Standing.PLANNED}:
        return None
    if over is not None:
        return _under(over.value, tie.proposition)
    return standing_of(tie.proposition, governors, depth=depth + 1) if own is Standing.BARE else None


def _under(value: str, above: Proposition) -> Standing:
    """The standing of what is under a predicate of `value`: what is no longer expected does not happen."""
    if above.is_negated and value in {"planned", "agreed"}:
        return Standing.REFUSED
    return _UNDER[value]
