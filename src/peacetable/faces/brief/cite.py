"""Citing: an entry's evidence as a quotation with its source and a link to its characters on the page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from peacetable.assess.words import say_date
from peacetable.faces.brief.context import CHARS, to_parts
from peacetable.faces.brief.page import Part, Quote
from peacetable.ledger import Entry, View
from peacetable.ledger.entry import Record
from peacetable.model import Article, Span

# The page sets quotation marks of its own around what it quotes.
_MARKS = '"“”«»'
_SINGLE = str.maketrans('"“”', "'‘’")


@dataclass(frozen=True, slots=True)
class Citer:
    """Cites from the articles of one page. With one article its anchors are `c120-188`; with more `a2-c120-188`."""

    view: View
    numbers: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, view: View, articles: Iterable[Article]) -> "Citer":
        """A citer for a page that shows `articles`, numbered in their order."""
        return cls(view, {(article.id, article.text): number for number, article in enumerate(articles, 1)})

    def cite(self, entry: Entry[Record]) -> Quote:
        """The words that prove `entry`, with who said them and through whom they came."""
        quote = self.quote(entry.article, entry.evidence, rules=entry.record.rules)
        chain = (getattr(entry.record, "speaker", None), *getattr(entry.record, "via", ()))
        names = [self.view.name(actor) for actor in chain if actor]
        return replace(quote, source=", via ".join([*names, quote.source])) if names else quote

    def quote(
        self, article: Article, spans: tuple[Span, ...], *, rules: tuple[str, ...] = (), room: int = CHARS
    ) -> Quote:
        """The words of `spans` in their sentences; sentences that lie apart are joined by an ellipsis.

        Cut at `room` characters.
        """
        outer = drop_inner(spans)
        parts = _nest(_strip(to_parts(article.text, outer, room=room)))
        text = "".join(part.text for part in parts)
        shown = (article.id, article.text) in self.numbers
        href = f"#{self.anchor(article, outer[0])}" if shown else None
        return Quote(text, parts, source_of(article), href, rules)

    def anchor(self, article: Article, span: Span) -> str:
        """The name of a stretch of an article on the page."""
        name = f"c{span.start}-{span.end}"
        number = self.numbers.get((article.id, article.text))
        return f"a{number}-{name}" if number and len(self.numbers) > 1 else name


def drop_inner(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans that lie in no other one, in the order of the text."""
    ordered = sorted(set(spans), key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in ordered:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _strip(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Without a quotation mark at an end that has no fellow, and without the pair around the whole."""
    text = "".join(part.text for part in parts)
    count = sum(text.count(mark) for mark in _MARKS)
    is_pair = count == 2 and text[0] in _MARKS and text[-1] in _MARKS
    if is_pair or (count % 2 and text[0] in _MARKS):
        parts = (replace(parts[0], text=parts[0].text[1:]), *parts[1:])
    if is_pair or (count % 2 and text[0] not in _MARKS and text[-1] in _MARKS):
        parts = (*parts[:-1], replace(parts[-1], text=parts[-1].text[:-1]))
    return parts


def _nest(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Double quotation marks as single ones, as they stand within a quotation."""
    return tuple(replace(part, text=part.text.translate(_SINGLE)) for part in parts)


def source_of(article: Article) -> str:
    """Who published it and when."""
    name = article.outlet or article.title or article.id
    day = say_date(article.published.isoformat()) if article.published else "undated"
    return f"{name}, {day}"
