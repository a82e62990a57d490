"""Posting a judgement of a claim, named by its id or by any name that it has minted."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, select

from peacetable.ledger import schema
from peacetable.ledger.entry import MANNER, Record, from_json, to_plain
from peacetable.ledger.errors import LedgerError
from peacetable.ledger.judgements.judgement import Judgement, Ruling
from peacetable.ledger.judgements.rows import to_row
from peacetable.ledger.names import DIGITS
from peacetable.ledger.post import insert_new


def post_judgement(
    connection: Connection,
    ruling: Ruling,
    name: str,
    *,
    who: str,
    why: str,
    made: datetime,
    other: str | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Judgement:
    """Keep a judgement; the same one twice is one. What cannot be is a `LedgerError`."""
    if ruling.is_of_two != (other is not None):
        raise LedgerError(f"{ruling}: is of {'two things; name both' if ruling.is_of_two else 'one thing; name one'}")
    if (ruling is Ruling.CORRECT) != bool(changes):
        raise LedgerError(f"{ruling}: {'say what is right, FIELD=VALUE' if not changes else 'takes no other values'}")
    claim = find_claim(connection, name)
    beside = find_claim(connection, other) if other else None
    if beside and (beside.kind != claim.kind or beside.id == claim.id):
        raise LedgerError(f"{ruling}: {name} and {other} are not two things of one kind")
    record = _correct(from_json(claim.kind, claim.record), changes) if changes else None
    judgement = Judgement(ruling, claim.id, who, why, made, beside.id if beside else None, record)
    row = to_row(judgement)
    insert_new(connection, schema.judgements, [row])
    return replace(judgement, id=row["id"])


def find_claim(connection: Connection, name: str) -> Any:
    """The claim of an id, of the start of one, or of a name; none or several are a `LedgerError`."""
    start = name.rpartition("-")[2].lower()
    if len(start) < DIGITS or not set(start) <= set("0123456789abcdef"):
        raise LedgerError(f"{name}: no name of a record; they look like offer-3f2a9c81d0e4")
    c = schema.claims.c
    found = connection.execute(select(c.id, c.kind, c.record).where(c.id >= start, c.id < f"{start}g").limit(2)).all()
    if len(found) != 1:
        raise LedgerError(
            f"{name}: {'several records have' if found else 'no record has'} this name; take it from a list"
        )
    return found[0]


def _correct(record: Record, changes: Mapping[str, Any]) -> Record:
    plain = to_plain(record)
    unknown = sorted(set(changes) - set(plain) | set(changes) & {"evidence", *MANNER})
    if unknown:
        fields = ", ".join(field for field in plain if field not in ("evidence", *MANNER))
        raise LedgerError(f"{unknown[0]}: not a field that can be corrected; there are {fields}")
    try:
        corrected: Record = TypeAdapter(type(record)).validate_python({**plain, **changes})
    except ValidationError as error:
        first = error.errors()[0]
        raise LedgerError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}, met {first['input']!r}") from None
    return corrected
