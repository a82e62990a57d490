"""Judgements as rows of the store, and back."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from peacetable.ledger import schema
from peacetable.ledger.entry import from_json, to_plain
from peacetable.ledger.judgements.apply import Judged
from peacetable.ledger.judgements.judgement import Judgement, Ruling
from peacetable.ledger.judgements.standing import of_claims


def to_row(judgement: Judgement) -> dict[str, Any]:
    """The row of a judgement; its id is the hash of the rest."""
    record = json.dumps(to_plain(judgement.record), sort_keys=True) if judgement.record else None
    known = {"ruling": str(judgement.ruling), "claim": judgement.claim, "other": judgement.other, "record": record}
    told = {"who": judgement.who, "why": judgement.why}
    row = {**known, **told, "made": judgement.made}
    return {"id": hash_row(row), **row}


def hash_row(row: Mapping[str, Any]) -> str:
    """The id of a judgement: the hash of all that it says."""
    said = {field: row[field] for field in ("ruling", "claim", "other", "record", "who", "why")}
    canonical = json.dumps({**said, "made": row["made"].isoformat()}, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def read_judgements(connection: Connection, *, until: date | None = None) -> list[Judgement]:
    """Every judgement that was made up to the day `until`, the oldest first."""
    j, c = schema.judgements.c, schema.claims.c
    query = select(schema.judgements, c.kind).join_from(schema.judgements, schema.claims, j.claim == c.id)
    made = (_judgement(row) for row in connection.execute(query.order_by(j.made, j.id)))
    return [one for one in made if until is None or one.made.date() <= until]


def _judgement(row: Row[Any]) -> Judgement:
    record = from_json(row.kind, row.record) if row.record else None
    return Judgement(Ruling(row.ruling), row.claim, row.who, row.why, row.made, row.other, record, row.id)


def read_judged(connection: Connection, judgements: Iterable[Judgement]) -> Mapping[str, list[Judged]]:
    """The judged claims by the hash of their text, each with the judgement that counts, the oldest first."""
    found: dict[str, list[Judged]] = {}
    c = schema.claims.c
    for claim, judgement in of_claims(judgements).items():
        row = connection.execute(select(c.article, c.kind, c.record, c.posted).where(c.id == claim)).one()
        record = replace(from_json(row.kind, row.record), rules=(f"judgement.{judgement.ruling}",))
        found.setdefault(row.article, []).append(Judged(claim, row.kind, row.article, record, row.posted, judgement))
    return found
