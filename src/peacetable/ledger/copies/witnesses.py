"""Witnesses: from how many independent origins a thing is known, beside the number of articles that tell it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peacetable.ledger.copies.find import Copies
from peacetable.ledger.entry import Entry, text_hash


@dataclass(frozen=True, slots=True)
class Witnesses:
    """`articles` tell it, from `origins` that do not depend on each other as far as their words show."""

    articles: int
    origins: int

    def __str__(self) -> str:
        return f"{self.articles} article{'s' * (self.articles != 1)}, {self.origins} origin{'s' * (self.origins != 1)}"


def count_witnesses(entries: Iterable[Entry[Any]], copies: Copies) -> Witnesses:
    """The witnesses of `entries`. Copies of one story are one origin, and so are the stories that one outlet alone has."""
    articles = {text_hash(entry.article.text): entry.article for entry in entries}
    outlets: dict[str, set[str]] = defaultdict(set)
    for name, article in articles.items():
        outlets[copies.origin.get(name, name)].add(article.outlet or name)
    origins = {next(iter(held)) if len(held) == 1 else story for story, held in outlets.items()}
    return Witnesses(len(articles), len(origins))
