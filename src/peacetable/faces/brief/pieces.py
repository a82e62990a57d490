"""Pieces: an article cut where evidence starts and ends, so that it can be shown in colour with links into it.

Where spans overlap the shortest gives the tone. It is the core, shown stronger, when it lies within a longer span of
the same record: the term within the offer, the cue within the sentence. What is not part of the story is dimmed.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from peacetable.faces.brief.cite import Citer, drop_inner, source_of
from peacetable.faces.brief.page import Piece, Sheet
from peacetable.ledger import Entry, View
from peacetable.ledger.entry import Record
from peacetable.model import Article, Proposal, Span

REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to show, in the tone of its kind of record."""

    start: int
    end: int
    tone: str
    is_core: bool = False


def to_sheets(view: View, articles: Sequence[Article], cite: Citer) -> tuple[Sheet, ...]:
    """The articles with everything that the view takes from each."""
    marks: dict[tuple[str, str], list[Mark]] = {}
    for tone, entry in _entries(view):
        marks.setdefault((entry.article.id, entry.article.text), []).extend(_marks(tone, entry))
    return tuple(_to_sheet(article, marks.get((article.id, article.text), []), cite) for article in articles)


def _to_sheet(article: Article, marks: list[Mark], cite: Citer) -> Sheet:
    anchors: dict[int, tuple[str, ...]] = {}
    for start, end in sorted({(mark.start, mark.end) for mark in marks}):
        name = cite.anchor(article, Span.cut(article.text, start, end))
        anchors[start] = (*anchors.get(start, ()), name)
    dimmed = [Mark(part.start, part.end, REMOVED) for part in article.removed]
    pieces = tuple(cut(article.text, [*marks, *dimmed], anchors))
    return Sheet(article.title or article.id, source_of(article), article.url, pieces)


def _entries(view: View) -> Iterator[tuple[str, Entry[Record]]]:
    """Every entry with its tone; where two spans are one, the later tone counts."""
    yield from (("statement", entry) for entry in view.statements)
    yield from (("talks", entry) for entry in view.talks)
    yield from (("ceasefire", entry) for entry in view.ceasefires)
    yield from (("toll", entry) for entry in view.tolls)
    yield from (("position", entry) for entry in view.positions)
    yield from (("proposal", entry) for entry in view.proposals)


def _marks(tone: str, entry: Entry[Record]) -> Iterator[Mark]:
    spans = set(entry.evidence)
    if isinstance(entry.record, Proposal):
        terms = (*entry.record.terms, *entry.record.in_return)
        spans |= {span for term in terms for span in term.evidence}
    outer = drop_inner(tuple(spans))
    return (Mark(span.start, span.end, tone, is_core=span not in outer) for span in sorted(spans))


def cut(text: str, marks: Sequence[Mark], anchors: Mapping[int, tuple[str, ...]]) -> Iterator[Piece]:
    """The whole text in pieces, each in the tone of the shortest mark over it."""
    edges = sorted({0, len(text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    over: list[list[Mark]] = [[] for _ in edges]
    for mark in marks:
        first, last = bisect_right(edges, mark.start) - 1, bisect_right(edges, mark.end) - 1
        for place in range(first, last):
            over[place].append(mark)
    for start, end, covering in zip(edges, edges[1:], over, strict=False):
        top = _top(covering)
        tone, is_core = (top.tone, top.is_core) if top else (None, False)
        yield Piece(text[start:end], tone, is_core, anchors.get(start, ()))


def _top(marks: Iterable[Mark]) -> Mark | None:
    ranked = sorted(marks, key=lambda mark: mark.end - mark.start, reverse=True)
    return ranked[-1] if ranked else None
