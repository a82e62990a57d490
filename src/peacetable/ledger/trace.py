"""Tracing the lineage of the claims of today in the store."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from peacetable.ledger import schema
from peacetable.ledger.entry import Entry, from_json
from peacetable.ledger.heirs import find_heir
from peacetable.ledger.lineage import Ancestor, Lineage
from peacetable.ledger.portions import portions


def find_lineage(connection: Connection, entries: Mapping[str, Sequence[Entry[Any]]]) -> Lineage:
    """The ancestors of each claim; `entries` are those of today by the hash of their text."""
    found: dict[str, list[Ancestor]] = defaultdict(list)
    for row in _claims(connection, _read_again(connection)):
        today = entries.get(row.article, ())
        if any(entry.id == row.id for entry in today):
            continue
        if heir := find_heir(from_json(row.kind, row.record), today):
            found[heir.id].append(Ancestor(row.id, row.posted))
    return {name: tuple(ancestors) for name, ancestors in found.items()}


def _read_again(connection: Connection) -> list[str]:
    """The texts whose claims may differ from those of today: read more than once, or judged."""
    r, j, c = schema.readings.c, schema.judgements.c, schema.claims.c
    twice = select(r.article).group_by(r.article).having(func.count() > 1)
    judged = select(c.article).join_from(schema.judgements, schema.claims, j.claim == c.id)
    return sorted(set(connection.scalars(twice)) | set(connection.scalars(judged)))


def _claims(connection: Connection, texts: list[str]) -> Iterable[Any]:
    c = schema.claims.c
    for portion in portions(texts):
        query = select(c.id, c.article, c.kind, c.record, c.posted).where(c.article.in_(portion))
        yield from connection.execute(query.order_by(c.posted, c.id)).all()
