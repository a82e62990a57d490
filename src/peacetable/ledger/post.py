"""Posting: the rows of a reading into the store, all of them or none, and none of them twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from peacetable.ledger import schema
from peacetable.ledger.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Posted:
    """What posting a reading did. `is_new` is False when the ledger had the very reading; then it changed nothing."""

    id: str
    is_new: bool
    claims: int
    new_claims: int


def post_rows(connection: Connection, rows: Rows) -> Posted:
    """Add what is not there yet. The caller holds the transaction."""
    if insert_new(connection, schema.articles, [rows.article]):
        insert_new(connection, schema.signatures, [rows.signature])
    insert_new(connection, schema.sightings, [rows.sighting])
    is_new = insert_new(connection, schema.readings, [rows.reading]) == 1
    new_claims = insert_new(connection, schema.claims, rows.claims)
    insert_new(connection, schema.makes, rows.makes)
    return Posted(rows.reading["id"], is_new, len(rows.claims), new_claims)


def insert_new(connection: Connection, table: Table, rows: Sequence[Row]) -> int:
    """Insert the rows whose key is free; how many were."""
    return len(connection.execute(_insert(connection, table), rows).all()) if rows else 0


def _insert(connection: Connection, table: Table) -> ReturningInsert[tuple[str]]:
    """A row that is not inserted returns nothing, on either store; row counts differ between their drivers."""
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return make(table).on_conflict_do_nothing().returning(next(iter(table.primary_key)))
