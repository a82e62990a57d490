"""Full-text search: the articles that have all words of a query, with the records whose evidence has any of them.

The words are found by the store's own index: SQLite's FTS5 with Porter's stemmer, PostgreSQL's with its English one. Both
reduce "withdrew" and "withdrawal" no further than to their own stems.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from peacetable.ledger.entry import Entry, text_hash
from peacetable.ledger.objects import fold
from peacetable.ledger.view import View
from peacetable.model import Article
from peacetable.model.reading import RECORD_KINDS

_WORD = re.compile(r"\w+")
_ROOM = 80  # characters shown on either side of the first word that is found
_STEM = 5  # as much of a word as its forms have in common, for showing what was found: "withdraw", "withdrew"

_QUERIES = {
    "sqlite": """SELECT r.article FROM fts_words JOIN fts_rows r ON r.number = fts_words.rowid
                 WHERE fts_words MATCH :query ORDER BY fts_words.rank, r.article""",
    "postgresql": """SELECT hash FROM articles, plainto_tsquery('english', :query) AS query
                     WHERE to_tsvector('english', left(text, 200000)) @@ query
                     ORDER BY ts_rank(to_tsvector('english', left(text, 200000)), query) DESC, hash""",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that has the words, some of it around the first of them, and the records that the words prove."""

    article: Article
    passage: str
    entries: tuple[Entry[Any], ...]


def search(connection: Connection, view: View, query: str) -> tuple[Hit, ...]:
    """The articles of `view` that have all words of `query`, the best first; none for a query without words."""
    words = _WORD.findall(fold(query))
    if not words:
        return ()
    store = connection.dialect.name
    asked = " ".join(f'"{word}"' for word in words) if store == "sqlite" else " ".join(words)
    found = connection.execute(text(_QUERIES[store]), {"query": asked}).scalars()
    articles = {text_hash(article.text): article for article in view.articles}
    return tuple(_hit(articles[name], view, words) for name in found if name in articles)


def _hit(article: Article, view: View, words: Sequence[str]) -> Hit:
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(word[:_STEM]) for word in words) + ")", re.I)
    entries = (entry for kind in RECORD_KINDS for entry in getattr(view, kind) if entry.article is article)
    proved = (entry for entry in entries if any(pattern.search(span.text) for span in entry.evidence))
    return Hit(article, _passage(article.text, pattern), tuple(proved))


def _passage(full: str, pattern: re.Pattern[str]) -> str:
    found = pattern.search(full)
    at = found.start() if found else 0
    start, end = max(0, at - _ROOM), min(len(full), at + _ROOM)
    start, end = (full.find(" ", start) + 1 if start else 0), (full.rfind(" ", at, end) if end < len(full) else end)
    return " ".join(full[start : max(end, at + 1)].split())
