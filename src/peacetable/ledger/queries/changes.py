"""Changes: where a party has moved on an issue, from what it said to what it said next."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from peacetable.ledger.entry import Entry
from peacetable.ledger.force import Threads
from peacetable.model import Position


@dataclass(frozen=True, slots=True)
class Change:
    """A party took `before`, then `after`, on the same issue, acting party and object."""

    before: Entry[Position]
    after: Entry[Position]


def find_changes(threads: Threads) -> tuple[Change, ...]:
    """Every change of stance, the latest first. Two stances of one day are no change: which came second is not known."""
    found = [change for history in threads.values() for change in _of_thread(history)]
    return tuple(sorted(found, key=lambda change: (str(change.after.when), change.after.id), reverse=True))


def _of_thread(history: list[Entry[Position]]) -> Iterator[Change]:
    for before, after in pairwise(entry for entry in history if entry.when):
        if before.record.stance is not after.record.stance and before.when != after.when:
            yield Change(before, after)
