"""Counts in a document: every number that is neither a time nor a name, bounded, with what it counts."""

from collections.abc import Iterator

from spacy.tokens import Doc

from peacetable.lexicon.numbers import Bound
from peacetable.mentions.counts.bounds import bound_of, range_from
from peacetable.mentions.counts.exclusions import is_no_count
from peacetable.mentions.counts.number import Number, number_at
from peacetable.mentions.counts.unit import unit_of
from peacetable.mentions.mention import CountMention
from peacetable.mentions.times import find_times


def find_counts(doc: Doc) -> tuple[CountMention, ...]:
    """The counts that `doc` names, in text order.

    "At least 1.7 million persons are displaced" → low 1700000, high None, unit "persons"; "dozens" has no bounds.
    """
    timed = {token.i for mention in find_times(doc, published=None) for token in mention.span}
    return tuple(_counts(doc, timed))


def _counts(doc: Doc, timed: set[int]) -> Iterator[CountMention]:
    at = 0
    while at < len(doc):
        number = None if at in timed else number_at(doc, at)
        if number is None:
            at += 1
            continue
        last = range_from(doc, number)
        end = last.end if last else number.end
        if mention := _mention(doc, number, last, end):
            yield mention
        at = end


def _mention(doc: Doc, number: Number, last: Number | None, end: int) -> CountMention | None:
    bound, start, end = bound_of(doc, number.start, end)
    unit = unit_of(doc, number.start, end)
    if is_no_count(doc, number if last is None else Number(number.start, last.end, number.value), unit):
        return None
    low, high = _range(number, last) if last else _bounds(number.value, bound)
    return CountMention(doc[start:end], low, high, unit)


def _bounds(value: float | None, bound: Bound) -> tuple[int | None, int | None]:
    if value is None:
        return None, None
    whole = round(value)
    return (None if bound == "most" else whole), (None if bound == "least" else whole)


def _range(first: Number, last: Number) -> tuple[int | None, int | None]:
    """As "2 to 3 million": the scale of the second is the first's too where the first has none."""
    low, high = first.value or 0, last.value or 0
    if high >= 1_000 * max(low, 1) and low < 1_000:
        low *= 10 ** (len(str(round(high))) - len(str(round(high)).rstrip("0"))) if high % 1_000 == 0 else 1
    return round(low), round(high)
