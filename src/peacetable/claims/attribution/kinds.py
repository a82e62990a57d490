"""What kind of quotation a stretch between marks is: whole sentences, or a part of the narrator's own sentence."""

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import Quote
from peacetable.language.proposition import Proposition, Propositions, Role
from peacetable.model import QuoteKind

_INTRODUCERS = frozenset({"that", ":", ","})


def is_sentence(quote: Quote) -> bool:
    """Whether it begins as a sentence does: with a capital, behind nothing, a mark or another quotation."""
    first = next((token for token in quote.pieces[0] if token.is_alpha), None)
    if first is None or not (first.text[:1].isupper() or first.text[:1].isdigit()):
        return False
    before = quote.span.start - 1
    doc = quote.span.doc
    if before < 0 or "\n" in doc[before].text or len(quote.pieces) > 1:
        return True
    return doc[before].is_punct or doc[before].text.endswith((".", "?", "!"))


def is_introduced(quote: Quote) -> bool:
    """Whether it is a sentence behind a colon."""
    before = quote.span.doc[quote.span.start - 1] if quote.span.start else None
    return before is not None and before.text == ":" and is_sentence(quote)


def kind_of(quote: Quote, propositions: Propositions, *, cue: Cue | None = None) -> QuoteKind:
    """Direct for whole sentences and for the whole of what follows "said (that)", mixed for a part of a sentence.

    `cue` is what introduces it.
    """
    if is_sentence(quote):
        return QuoteKind.DIRECT
    before = quote.span.doc[quote.span.start - 1] if quote.span.start else None
    is_behind = cue is not None and quote.span.end <= cue.head.i
    is_next = cue is not None and before is not None and before.i == cue.span.end - 1
    is_introduced_by_word = before is not None and before.lower_ in _INTRODUCERS
    if cue is not None and cue.rule == "attribution.in-words":
        return QuoteKind.MIXED
    if (is_behind or is_next or is_introduced_by_word) and _is_clause(quote, propositions):
        return QuoteKind.DIRECT
    return QuoteKind.MIXED


def _is_clause(quote: Quote, propositions: Propositions) -> bool:
    """Whether it has a finite predicate whose subject stands at its beginning; "there" is one for "there will be"."""
    if quote.pieces[0][0].tag_ == "EX":
        return True
    return any(_has_subject(proposition, quote) for proposition in propositions.within(quote.pieces[0]))


def _has_subject(proposition: Proposition, quote: Quote) -> bool:
    if proposition.tense is None and proposition.modal is None:
        return False
    start, head = quote.pieces[0].start, proposition.head.i
    subjects = proposition.arguments_as(Role.AGENT, Role.PATIENT)
    return any(start <= subject.head.i < head and subject.span.start <= start + 2 for subject in subjects)
