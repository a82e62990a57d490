"""Firmness: how well a position in force is borne out: since when, how often, by how many that do not depend on each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, takewhile

from peacetable.ledger.copies import Copies, Witnesses, count_witnesses
from peacetable.ledger.entry import Entry
from peacetable.model import Position


@dataclass(frozen=True, slots=True)
class Firmness:
    """A stance held `since` a day and last stated on `last`, after so many changes before it. Days are None where unknown."""

    since: date | None
    last: date | None
    stated: int
    witnesses: Witnesses
    changes: int


def weigh_firmness(history: Sequence[Entry[Position]], copies: Copies) -> Firmness:
    """The firmness of the latest stance of one thread, whose entries stand oldest first."""
    stances = [entry.record.stance for entry in history]
    held = list(takewhile(lambda entry: entry.record.stance is stances[-1], reversed(history)))
    days = [entry.when for entry in held if entry.when]
    return Firmness(
        since=min(days, default=None),
        last=max(days, default=None),
        stated=len(held),
        witnesses=count_witnesses(held, copies),
        changes=sum(one is not other for one, other in pairwise(stances)),
    )
