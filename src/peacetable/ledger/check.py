"""Checking a store: every text against its hash, every span against its text, every reading against its size."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from peacetable.ledger import schema
from peacetable.ledger.entry import claim_id, from_json, text_hash


def find_faults(connection: Connection) -> Iterator[str]:
    """One line for each thing that is wrong; nothing when all is well."""
    texts = {}
    for row in connection.execute(select(schema.articles.c.hash, schema.articles.c.text)):
        texts[row.hash] = row.text
        if text_hash(row.text) != row.hash:
            yield f"article {row.hash[:12]}: its text is not the one that was posted"
    yield from _check_claims(connection, texts)
    yield from _check_readings(connection)


def _check_claims(connection: Connection, texts: dict[str, str]) -> Iterator[str]:
    c = schema.claims.c
    for row in connection.execute(select(c.id, c.article, c.kind, c.record)):
        try:
            record = from_json(row.kind, row.record)
        except ValueError:
            yield f"claim {row.id[:12]}: its record cannot be read"
            continue
        if claim_id(record, text=row.article) != row.id:
            yield f"claim {row.id[:12]}: its record is not the one that was posted"
        if not all(span.is_in(texts.get(row.article, "")) for span in record.evidence):
            yield f"claim {row.id[:12]}: its evidence is not in article {row.article[:12]}"


def _check_readings(connection: Connection) -> Iterator[str]:
    r, m = schema.readings.c, schema.makes.c
    made = (
        select(r.id, r.size, func.count(m.claim).label("made"))
        .select_from(schema.readings.outerjoin(schema.makes, r.id == m.reading))
        .group_by(r.id, r.size)
    )
    for row in connection.execute(made):
        if row.made != row.size:
            yield f"reading {row.id[:12]}: {row.size} claims were posted, {row.made} are there"
