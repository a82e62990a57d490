"""Recalling: from the rows of a store, what was on record on a day.

A text counts once, however often it was published or read: the reading of the newest reader stands for it, and of
several by the same reader that of the earliest sighting. The order of posting plays no part.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any, Literal

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, select

from peacetable.ledger import schema
from peacetable.ledger.entry import Entry, Record, from_json
from peacetable.ledger.view import View
from peacetable.model import Actor, Article, Removed, RemovedKind

Time = Literal["published", "happened", "posted"]
_ACTORS = TypeAdapter(tuple[Actor, ...])
# Texts are fetched by hash in portions that stay under the number of parameters that SQLite takes.
_PORTION = 500


def recall(connection: Connection, *, as_of: date | None, by: Time) -> View:
    """The view of the whole store, or of what was there at the end of the day `as_of` by one of the three times."""
    chosen = _choose(row for row in _readings(connection) if as_of is None or _is_there(row, as_of, by))
    texts = dict(_texts(connection, [row.article for row in chosen]))
    articles = {row.id: _article(row, texts[row.article]) for row in chosen}
    entries: dict[str, list[Entry[Any]]] = {}
    for kind, entry in _entries(connection, articles):
        if as_of is None or by != "happened" or _has_happened(entry, as_of):
            entries.setdefault(kind, []).append(entry)
    actors = [actor for row in chosen for actor in _ACTORS.validate_python(row.actors)]
    return View.from_entries(entries, articles=tuple(articles.values()), actors=actors, as_of=as_of)


def _readings(connection: Connection) -> Iterable[Row[Any]]:
    s, r = schema.sightings.c, schema.readings.c
    columns = (r.id, r.article, r.reader, r.removed, r.actors, r.posted, s.name, s.title, s.outlet, s.url, s.language)
    join = schema.readings.join(schema.sightings, r.sighting == s.id)
    return connection.execute(select(*columns, s.published).select_from(join))


def _is_there(row: Row[Any], as_of: date, by: Time) -> bool:
    posted: datetime = row.posted
    if by == "posted" or row.published is None:
        return posted.date() <= as_of
    return by == "happened" or bool(row.published <= as_of)


def _choose(rows: Iterable[Row[Any]]) -> list[Row[Any]]:
    """One reading for each text, the articles in the order of their publication."""
    best: dict[str, Row[Any]] = {}
    for row in rows:
        held = best.get(row.article)
        if held is None or _rank(row) < _rank(held):
            best[row.article] = row
    return sorted(best.values(), key=lambda row: (row.published or date.max, row.name, row.id))


def _rank(row: Row[Any]) -> tuple[tuple[int, ...], date, str]:
    """The lower the better: newest reader, earliest publication, then any fixed order."""
    return tuple(-part for part in _version(row.reader)), row.published or date.max, row.id


@lru_cache(maxsize=256)
def _version(reader: str) -> tuple[int, ...]:
    """The numbers of a version, padded so that 0.2 and 0.2.0 are one."""
    digits = [int(part) for part in reader.split("+")[0].split(".") if part.isdigit()]
    return tuple([*digits, 0, 0, 0, 0][:4])


def _texts(connection: Connection, hashes: list[str]) -> Iterator[tuple[str, str]]:
    for portion in _portions(hashes):
        found = connection.execute(
            select(schema.articles.c.hash, schema.articles.c.text).where(schema.articles.c.hash.in_(portion))
        )
        yield from ((row.hash, row.text) for row in found)


def _article(row: Row[Any], text: str) -> Article:
    removed = tuple(Removed(start, end, RemovedKind(kind)) for start, end, kind in row.removed)
    return Article(row.name, text, row.published, row.title, row.outlet, row.url, row.language, removed)


def _entries(connection: Connection, articles: dict[str, Article]) -> Iterator[tuple[str, Entry[Record]]]:
    """The claims of the chosen readings, in the order of the articles and then of the text."""
    c, m = schema.claims.c, schema.makes.c
    order = {name: place for place, name in enumerate(articles)}
    for portion in _portions(list(articles)):
        query = (
            select(m.reading, c.id, c.kind, c.record, c.posted)
            .join_from(schema.makes, schema.claims, m.claim == c.id)
            .where(m.reading.in_(portion))
            .order_by(m.reading, m.place)
        )
        rows = connection.execute(query).all()
        by_reading = {name: list(group) for name, group in groupby(rows, key=lambda row: row.reading)}
        for name in sorted(by_reading, key=order.__getitem__):
            for row in by_reading[name]:
                yield row.kind, Entry(from_json(row.kind, row.record), articles[name], row.posted, row.id)


def _has_happened(entry: Entry[Record], as_of: date) -> bool:
    return entry.when is not None and entry.when <= as_of


def _portions(names: list[str]) -> Iterator[list[str]]:
    return (names[start : start + _PORTION] for start in range(0, len(names), _PORTION))
