"""Recalling: from the rows of a store, what was on record on a day, as people have judged it."""

import logging
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, select

from peacetable.ledger import schema
from peacetable.ledger.chosen import Chosen, Time, choose
from peacetable.ledger.copies.signature import SCHEME
from peacetable.ledger.entry import Entry, Record, from_json, kind_of, text_hash
from peacetable.ledger.judgements.apply import apply_judgements
from peacetable.ledger.judgements.judgement import Judgement
from peacetable.ledger.judgements.rows import read_judged, read_judgements
from peacetable.ledger.judgements.standing import Links, of_pairs
from peacetable.ledger.portions import portions
from peacetable.ledger.trace import find_lineage
from peacetable.ledger.view import View, Withdrawn
from peacetable.model import Actor, Article, Removed, RemovedKind

_LOG = logging.getLogger(__name__)
_ACTORS = TypeAdapter(tuple[Actor, ...])
Entries = dict[str, list[Entry[Any]]]


def recall(connection: Connection, *, as_of: date | None, by: Time) -> View:
    """The view of the whole store, or of what was there at the end of the day `as_of` by one of the three times."""
    chosen = choose(connection, as_of=as_of, by=by)
    articles = _articles(connection, chosen)
    judgements = read_judgements(connection, until=as_of if by == "posted" else None)
    entries, links = _judge(connection, _entries(connection, articles), articles, judgements)
    lineage = find_lineage(connection, entries)
    kinds: Entries = {}
    for entry in (entry for text in entries.values() for entry in text):
        if as_of is None or by != "happened" or _has_happened(entry, as_of):
            kinds.setdefault(kind_of(entry.record), []).append(entry)
    return View.from_entries(
        kinds,
        articles=tuple(articles.values()),
        actors=[actor for row in chosen.rows for actor in _ACTORS.validate_python(row.actors)],
        as_of=as_of,
        withdrawn=_withdrawn(connection, chosen),
        signatures=_signatures(connection, [row.article for row in chosen.rows]),
        links=links,
        lineage=lineage,
    )


def _articles(connection: Connection, chosen: Chosen) -> dict[str, Article]:
    """The articles by the ids of their readings, in the order of publication."""
    texts = dict(_texts(connection, [row.article for row in chosen.rows]))
    return {row.id: _article(row, texts[row.article]) for row in chosen.rows}


def _texts(connection: Connection, hashes: list[str]) -> Iterator[tuple[str, str]]:
    a = schema.articles.c
    for portion in portions(hashes):
        yield from connection.execute(select(a.hash, a.text).where(a.hash.in_(portion))).tuples()


def _article(row: Row[Any], text: str) -> Article:
    removed = tuple(Removed(start, end, RemovedKind(kind)) for start, end, kind in row.removed)
    return Article(row.name, text, row.published, row.title, row.outlet, row.url, row.language, removed)


def _entries(connection: Connection, articles: Mapping[str, Article]) -> Entries:
    """The claims of the chosen readings by the hash of their text, in the order of the articles and then of the text."""
    c, m = schema.claims.c, schema.makes.c
    found: dict[str, list[Entry[Record]]] = {reading: [] for reading in articles}
    for portion in portions(list(articles)):
        query = (
            select(m.reading, m.manner, c.id, c.kind, c.record, c.posted)
            .join_from(schema.makes, schema.claims, m.claim == c.id)
            .where(m.reading.in_(portion))
            .order_by(m.reading, m.place)
        )
        for reading, rows in groupby(connection.execute(query).all(), key=lambda row: row.reading):
            article = articles[reading]
            found[reading] = [
                Entry(record, article, row.posted, row.id) for row in rows if (record := _record(row)) is not None
            ]
    return {text_hash(articles[reading].text): entries for reading, entries in found.items()}


def _record(row: Any) -> Record | None:
    try:
        return from_json(row.kind, row.record, manner=row.manner)
    except (ValueError, KeyError):
        _LOG.warning("claim %s: its record cannot be read and is left out; `peacetable doctor` says more", row.id[:12])
        return None


def _judge(
    connection: Connection, entries: Entries, articles: Mapping[str, Article], judgements: list[Judgement]
) -> tuple[Entries, Links]:
    """The entries after the judgements of each text, and what was merged and split."""
    now: dict[str, str] = {}
    by_hash = {text_hash(article.text): article for article in articles.values()} if judgements else {}
    for text, judged in read_judged(connection, judgements).items():
        if text in entries:
            entries[text], moved = apply_judgements(entries[text], judged, article=by_hash[text])
            now |= moved
    return entries, Links(of_pairs(judgements), now)


def _withdrawn(connection: Connection, chosen: Chosen) -> tuple[Withdrawn, ...]:
    texts = dict(_texts(connection, [row.article for row, _ in chosen.withdrawn]))
    return tuple(Withdrawn(_article(row, texts[row.article]), why) for row, why in chosen.withdrawn)


def _signatures(connection: Connection, texts: list[str]) -> Mapping[str, bytes]:
    s = schema.signatures.c
    found: dict[str, bytes] = {}
    for portion in portions(texts):
        query = select(s.article, s.digest).where(s.article.in_(portion), s.scheme == SCHEME)
        found |= {row.article: row.digest for row in connection.execute(query)}
    return found


def _has_happened(entry: Entry[Record], as_of: date) -> bool:
    return entry.when is not None and entry.when <= as_of
