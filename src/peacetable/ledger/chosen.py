"""Which readings count on a day: of each text one, and of an article that was published again only the newest version.

A text counts once, however often it was published or read: the reading of the newest reader stands for it, and of
several by the same reader that of the earliest sighting. The order of posting plays no part, but between two versions of one
day, where nothing else tells which came second.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import Connection, Row, select

from peacetable.ledger import schema

Time = Literal["published", "happened", "posted"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows of the readings that count, in the order of publication, and of those that were withdrawn, with why."""

    rows: list[Row[Any]]
    withdrawn: list[tuple[Row[Any], str]]


def choose(connection: Connection, *, as_of: date | None, by: Time) -> Chosen:
    """The readings that count at the end of the day `as_of`, by one of the three times; None is now."""
    there = [row for row in _readings(connection) if as_of is None or _is_there(row.published, row.posted, as_of, by)]
    notices = {
        row.article: f"{row.why} ({row.who})"
        for row in connection.execute(select(schema.notices).order_by(schema.notices.c.posted))
        if as_of is None or _is_there(row.published, row.posted, as_of, by)
    }
    newest = _newest_by_url(there)
    standing: list[Row[Any]] = []
    gone: dict[str, tuple[Row[Any], str]] = {}
    for row in there:
        if row.article in notices:
            gone[row.article] = row, notices[row.article]
        elif row.url and newest[row.url].article != row.article:
            gone.setdefault(row.article, (row, f"a newer version was published as {newest[row.url].name}"))
        else:
            standing.append(row)
    kept = _one_each(standing)
    held = {row.article for row in kept}
    return Chosen(kept, [told for name, told in sorted(gone.items()) if name not in held])


def _readings(connection: Connection) -> list[Any]:
    s, r = schema.sightings.c, schema.readings.c
    columns = (r.id, r.article, r.reader, r.removed, r.actors, r.posted, s.name, s.title, s.outlet, s.url, s.language)
    join = schema.readings.join(schema.sightings, r.sighting == s.id)
    return list(connection.execute(select(*columns, s.published, s.posted.label("sighted")).select_from(join)))


def _is_there(published: date | None, posted: datetime, as_of: date, by: Time) -> bool:
    if by == "posted" or published is None:
        return posted.date() <= as_of
    return by == "happened" or bool(published <= as_of)


def _newest_by_url(rows: Iterable[Row[Any]]) -> Mapping[str, Row[Any]]:
    newest: dict[str, Row[Any]] = {}
    for row in rows:
        if row.url and (row.url not in newest or _age(newest[row.url]) < _age(row)):
            newest[row.url] = row
    return newest


def _age(row: Row[Any]) -> tuple[date, datetime, str]:
    return row.published or date.min, row.sighted, row.article


def _one_each(rows: Iterable[Row[Any]]) -> list[Row[Any]]:
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
