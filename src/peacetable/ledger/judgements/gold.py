"""Judgements as gold, in the form of the output contract: what people say that an article says."""

import re
from collections.abc import Iterator
from typing import Any

from peacetable.ledger.entry import Entry, split_manner, text_hash, to_plain
from peacetable.ledger.judgements.judgement import Ruling
from peacetable.ledger.view import View
from peacetable.model import Article, Statement
from peacetable.model.reading import GOLD_KINDS

_STANDING = (Ruling.ACCEPT, Ruling.CORRECT)
Gold = tuple[str, str, dict[str, Any]]


def to_gold(view: View, *, rejected: frozenset[str] = frozenset(), partly: bool = False) -> Iterator[Gold]:
    """Name, text and gold of each article whose every record was accepted, corrected or rejected.

    `rejected` are the hashes of texts with rejected claims: an article may have nothing else. With `partly` also the others
    that somebody has judged, with their accepted and corrected records alone.
    """
    for article in view.articles:
        entries = {kind: [e for e in getattr(view, kind) if e.article is article] for kind in GOLD_KINDS}
        ruled = [_is_ruled(entry) for kind in GOLD_KINDS for entry in entries[kind]]
        is_judged = any(ruled) or text_hash(article.text) in rejected
        if is_judged and (partly or all(ruled)):
            yield _name(article), article.text, _gold(article, entries)


def _is_ruled(entry: Entry[Any]) -> bool:
    return entry.judgement is not None and entry.judgement.ruling in _STANDING


def _name(article: Article) -> str:
    """A name for files: the id where it can be one, and of what is not unique the hash."""
    return f"{re.sub(r'[^A-Za-z0-9._-]+', '-', article.id)[:80]}-{text_hash(article.text)[:8]}"


def _gold(article: Article, entries: dict[str, list[Entry[Any]]]) -> dict[str, Any]:
    head = {
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": str(article.published) if article.published else None,
    }
    return {"article": head} | {kind: [_plain(e) for e in entries[kind] if _is_ruled(e)] for kind in GOLD_KINDS}


def _plain(entry: Entry[Any]) -> dict[str, Any]:
    plain, _ = split_manner(to_plain(entry.record))
    if isinstance(entry.record, Statement):
        plain["for"] = plain.pop("for_")
    return plain
