"""Checking a store: every text and record against its hash, every span against its text, every link against its end."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select, text

from peacetable.ledger import schema
from peacetable.ledger.copies.signature import SCHEME, sign
from peacetable.ledger.entry import Record, claim_id, from_json, text_hash
from peacetable.ledger.judgements.rows import hash_row
from peacetable.ledger.names import DIGITS
from peacetable.ledger.rows import columns_of, hash_sighting


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: of which table, with which row (its key; "" for the whole), and what."""

    table: str
    row: str
    what: str

    def __str__(self) -> str:
        return (
            f"{self.table.removesuffix('s')} {self.row[:12]}: {self.what}" if self.row else f"{self.table}: {self.what}"
        )


def find_faults(connection: Connection) -> Iterator[Fault]:
    """What is wrong with the store; nothing when all is well."""
    if connection.dialect.name == "sqlite":
        yield from _check_file(connection)
    texts = {}
    for row in connection.execute(select(schema.articles.c.hash, schema.articles.c.text)):
        texts[row.hash] = row.text
        if text_hash(row.text) != row.hash:
            yield Fault("articles", row.hash, "its text is not the one that was posted")
    yield from _check_claims(connection, texts)
    yield from _check_sightings(connection)
    yield from _check_readings(connection)
    yield from _check_judgements(connection)
    yield from _check_signatures(connection, texts)
    yield from _check_search(connection, len(texts))


def _check_file(connection: Connection) -> Iterator[Fault]:
    for said in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if said != "ok":
            yield Fault("database", "", said)
    for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Fault(table, "", f"a row points to one of {parent} that is not there")


def _check_claims(connection: Connection, texts: Mapping[str, str]) -> Iterator[Fault]:
    names: dict[str, str] = {}
    for row in connection.execute(select(schema.claims)):
        if names.setdefault(row.id[:DIGITS], row.id) != row.id:
            yield Fault("claims", row.id, "shares its name with another; give the whole id in place of the name")
        try:
            record = from_json(row.kind, row.record)
        except (ValueError, KeyError):
            yield Fault("claims", row.id, "its record cannot be read")
            continue
        yield from (Fault("claims", row.id, what) for what in _wrong_with(row, record, texts.get(row.article, "")))


def _wrong_with(row: Any, record: Record, article: str) -> Iterator[str]:
    if claim_id(record, text=row.article) != row.id:
        yield "its record is not the one that was posted"
    if not all(span.is_in(article) for span in record.evidence):
        yield f"its evidence is not in article {row.article[:12]}"
    if any(getattr(row, name) != value for name, value in columns_of(record).items()):
        yield "its columns do not say what its record says"


def _check_sightings(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(select(schema.sightings)).mappings():
        if hash_sighting(dict(row)) != row["id"]:
            yield Fault("sightings", row["id"], "it does not say what was posted")


def _check_readings(connection: Connection) -> Iterator[Fault]:
    r, m = schema.readings.c, schema.makes.c
    made = (
        select(r.id, r.size, func.count(m.claim).label("made"))
        .select_from(schema.readings.outerjoin(schema.makes, r.id == m.reading))
        .group_by(r.id, r.size)
    )
    for row in connection.execute(made):
        if row.made != row.size:
            yield Fault("readings", row.id, f"{row.size} claims were posted, {row.made} are there")


def _check_judgements(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(select(schema.judgements)).mappings():
        if hash_row(dict(row)) != row["id"]:
            yield Fault("judgements", row["id"], "it does not say what was judged")


def _check_signatures(connection: Connection, texts: Mapping[str, str]) -> Iterator[Fault]:
    s = schema.signatures.c
    for row in connection.execute(select(s.article, s.digest).where(s.scheme == SCHEME)):
        if row.article in texts and sign(texts[row.article])["digest"] != row.digest:
            yield Fault("signatures", row.article, "it is not that of its text")


def _check_search(connection: Connection, articles: int) -> Iterator[Fault]:
    if connection.dialect.name == "sqlite":
        found = connection.execute(text("SELECT count(*) FROM fts_rows JOIN articles ON article = hash")).scalar_one()
        if found != articles:
            yield Fault("search", "", f"knows {found} of {articles} articles")
