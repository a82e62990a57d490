"""Two times that make one stretch: "between 2015 and 2019", "from Friday to Sunday", "the weekend and into Monday"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc

from peacetable.mentions.mention import TimeMention

_BETWEEN = re.compile(r"\s*(?:and|to|until|till|through|and into|into|[-–—])\s*(?:on |in |the )?", re.I)
_STRETCHING = re.compile(r"\s*(?:to|until|till|through|and into|into|[-–—])\s*(?:on |in |the )?", re.I)
_OPENER = re.compile(r"\b(?:between|from)(?: (?:the|early|late))?\s*$", re.I)
_BOUNDED = {"date", "since", "until"}


def join(doc: Doc, mentions: Iterable[TimeMention], published: date | None) -> Iterator[TimeMention]:
    """The mentions, with each pair that tells a stretch made one interval."""
    waiting: TimeMention | None = None
    for mention in mentions:
        joined = _joined(doc, waiting, mention) if waiting else None
        if joined:
            waiting = joined
            continue
        if waiting:
            yield waiting
        waiting = mention
    if waiting:
        yield waiting


def _joined(doc: Doc, first: TimeMention, last: TimeMention) -> TimeMention | None:
    if not {first.kind, last.kind} <= _BOUNDED:
        return None
    between = doc.text[first.span.end_char : last.span.start_char]
    before = doc.text[max(0, first.span.start_char - 20) : first.span.start_char]
    if not (_STRETCHING.fullmatch(between) or (_BETWEEN.fullmatch(between) and _OPENER.search(before))):
        return None
    has_year = re.search(r"\b(?:19|20)\d\d\b", first.span.text) is not None
    start, end = first.edtf if has_year else _with_year_of(first.edtf, last.edtf), last.edtf
    start = _week_before(start, end)
    if not start or not end or _first(start) > _last(end):
        return None
    span = doc[first.span.start : last.span.end]
    return replace(first, span=span, edtf=f"{_first(start)}/{_last(end)}", kind="interval", part=None)


def _with_year_of(start: str | None, end: str | None) -> str | None:
    """As "between 5 May and 3 June 2014": the first takes the year of the second where it would lie years away."""
    if start and end and start[:4] != end[:4] and _first(start)[5:] <= _last(end)[5:] and len(start) > 4:
        return end[:4] + start[4:] if "/" not in start else start
    return start


def _week_before(start: str | None, end: str | None) -> str | None:
    """As "from Friday to Sunday" told on a Friday: the Friday is that of the Sunday's week."""
    if not start or not end or len(start) != 10 or len(end) != 10 or start <= end:
        return start
    earlier = date.fromisoformat(start) - timedelta(days=7)
    return earlier.isoformat() if earlier.isoformat() <= end else start


def _first(edtf: str) -> str:
    return edtf.partition("/")[0]


def _last(edtf: str) -> str:
    return edtf.rpartition("/")[2]
