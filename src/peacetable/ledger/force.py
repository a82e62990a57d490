"""Positions in force: what of all that a party said on one thing still stands.

A thread is what one party says about one issue, one acting party and one object. Within a thread a later entry
supersedes an earlier one. Two entries of one article are ordered only when the article dates both: an undated
sentence may be older or newer than a dated one beside it, so both stand.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from peacetable.ledger.entry import Entry
from peacetable.ledger.objects import object_key
from peacetable.model import Position

Thread = tuple[str, str, str | None, str]
Threads = dict[Thread, list[Entry[Position]]]


def thread_of(position: Position) -> Thread:
    """What the position is about: party, issue, who would act, object in normal form ("" for none)."""
    return position.party, position.issue, position.by, object_key(position.object)


def thread_positions(entries: Iterable[Entry[Position]]) -> Threads:
    """The history of every thread, oldest first; the undated come first."""
    threads: Threads = defaultdict(list)
    for entry in entries:
        threads[thread_of(entry.record)].append(entry)
    for history in threads.values():
        history.sort(key=lambda entry: (entry.when or date.min, entry.id))
    return dict(threads)


def keep_standing(history: list[Entry[Position]]) -> list[Entry[Position]]:
    """The entries of one thread that no later one supersedes."""
    return [entry for entry in history if not any(supersedes(later, entry) for later in history)]


def supersedes(later: Entry[Position], earlier: Entry[Position]) -> bool:
    """Whether `later` replaces `earlier` on the same thread."""
    if later.article == earlier.article and not (later.happened and earlier.happened):
        return False
    return bool(later.when and earlier.when and later.when > earlier.when)
