"""Repairing a store: what is not what was posted is taken out, so that posting or restoring it puts it back.

The one place where rows of a ledger are deleted. A broken claim takes all readings along that make it; a claim that
somebody judged stays, with its fault, since a judgement is not to be had again.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select

from peacetable.ledger import schema
from peacetable.ledger.portions import portions
from peacetable.ledger.upkeep.check import Fault


def repair(connection: Connection, faults: Iterable[Fault]) -> int:
    """Take out the claims and readings that have faults; how many readings that were, to be posted again."""
    broken = {table: sorted({f.row for f in faults if f.table == table}) for table in ("claims", "readings")}
    m, r = schema.makes.c, schema.readings.c
    readings = set(broken["readings"])
    for portion in portions(broken["claims"]):
        readings |= set(connection.scalars(select(m.reading).where(m.claim.in_(portion))))
    for portion in portions(sorted(readings)):
        connection.execute(delete(schema.makes).where(m.reading.in_(portion)))
        connection.execute(delete(schema.readings).where(r.id.in_(portion)))
    _drop_claims(connection, broken["claims"])
    return len(readings)


def _drop_claims(connection: Connection, claims: Sequence[str]) -> None:
    j, m = schema.judgements.c, schema.makes.c
    for portion in portions(claims):
        held = select(j.claim).union(select(j.other).where(j.other.is_not(None)), select(m.claim)).subquery()
        mine = schema.claims.c.id
        connection.execute(delete(schema.claims).where(mine.in_(portion), mine.not_in(select(held.c[0]))))
