"""What the words around a number do to its bounds: "at least", "up to", "nearly", "or more", "between … and …"."""

from spacy.tokens import Doc

from peacetable.lexicon.numbers import Bound, bound_phrases
from peacetable.mentions.counts.number import Number, number_at

_LONGEST = max(len(phrase) for side in ("before", "after") for phrase in bound_phrases(side))
_RANGE = {"to", "-", "–", "—", "or"}


def bound_of(doc: Doc, start: int, end: int) -> tuple[Bound, int, int]:
    """The bound of the number in `start:end`, and the stretch with its bounding words. The strictest word wins."""
    bound: Bound = "exact"
    while found := _phrase(doc, start, "before"):
        bound, start = _stricter(bound, found[0]), start - found[1]
    if found := _phrase(doc, end, "after"):
        bound, end = _stricter(bound, found[0]), end + found[1]
    return bound, start, end


def range_from(doc: Doc, first: Number) -> Number | None:
    """The upper end of a range that `first` opens: "40 to 60", "between 3,000 and 4,000", "two or three".

    "from 32 to 10" is a change and no range.
    """
    before = doc[first.start - 1].lower_ if first.start else ""
    joins = _RANGE | {"and"} if before == "between" else _RANGE
    if before == "from" or first.end + 1 >= len(doc) or doc[first.end].lower_ not in joins:
        return None
    last = number_at(doc, first.end + 1)
    if last is None or last.value is None or first.value is None:
        return None
    return last if first.value < last.value else None


def _phrase(doc: Doc, at: int, side: str) -> tuple[Bound, int] | None:
    """The longest bounding phrase that ends, or begins, at token `at`: its bound and its length."""
    for size in range(_LONGEST, 0, -1):
        cut = doc[at - size : at] if side == "before" else doc[at : at + size]
        if len(cut) != size or (side == "before" and at < size):
            continue
        words = tuple(token.lower_ for token in cut)
        if (bound := bound_phrases("before" if side == "before" else "after").get(words)) is not None:
            return bound, size
    return None


def _stricter(one: Bound, other: Bound) -> Bound:
    return other if one in ("exact", "about") and other != "exact" else one
