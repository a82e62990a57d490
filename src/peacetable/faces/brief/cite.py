"""Citing: an entry's evidence as a quotation with its source and a link to its characters on the page."""

import re
from dataclasses import dataclass, replace

from peacetable.assess.words import say_date
from peacetable.faces.brief.page import Quote
from peacetable.ledger import Entry, View
from peacetable.ledger.entry import Record
from peacetable.model import Article, Span

# A quotation in a table; the whole of it is one click away in the article.
QUOTE_CHARS = 280
# The page sets quotation marks of its own around what it quotes.
_MARKS = ' \n"“”‘’«»'


@dataclass(frozen=True, slots=True)
class Citer:
    """Cites from the articles of one page. With one article its anchors are `c120-188`; with more `a2-c120-188`."""

    view: View
    articles: tuple[Article, ...]

    def cite(self, entry: Entry[Record]) -> Quote:
        """The words that prove `entry`, with who said them and through whom they came."""
        quote = self.quote(entry.article, entry.evidence, rules=entry.record.rules)
        chain = (getattr(entry.record, "speaker", None), *getattr(entry.record, "via", ()))
        names = [self.view.name(actor) for actor in chain if actor]
        return replace(quote, source=", via ".join([*names, quote.source])) if names else quote

    def quote(self, article: Article, spans: tuple[Span, ...], *, rules: tuple[str, ...] = ()) -> Quote:
        """The words of `spans`, those that lie apart joined by an ellipsis."""
        outer = drop_inner(spans)
        text = shorten(" … ".join(span.text.strip(_MARKS) for span in outer))
        return Quote(text, source_of(article), f"#{self.anchor(article, outer[0])}", rules)

    def anchor(self, article: Article, span: Span) -> str:
        """The name of a stretch of an article on the page."""
        name = f"c{span.start}-{span.end}"
        if len(self.articles) < 2 or article not in self.articles:
            return name
        return f"a{self.articles.index(article) + 1}-{name}"


def drop_inner(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans that lie in no other one, in the order of the text."""
    ordered = sorted(set(spans), key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in ordered:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def shorten(text: str) -> str:
    """One line of at most `QUOTE_CHARS` characters, cut between words."""
    line = re.sub(r"\s+", " ", text).strip()
    if len(line) <= QUOTE_CHARS:
        return line
    return line[:QUOTE_CHARS].rsplit(" ", 1)[0] + " …"


def source_of(article: Article) -> str:
    """Who published it and when."""
    name = article.outlet or article.title or article.id
    day = say_date(article.published.isoformat()) if article.published else "undated"
    return f"{name}, {day}"
