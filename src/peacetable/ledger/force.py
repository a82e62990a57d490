"""Positions in force: what of all that a party said on one thing still stands.

A thread is what one party says about one issue, one acting party and one object. Within a thread a later entry
supersedes an earlier one. Two entries of one article are ordered only when the article dates both: an undated
sentence may be older or newer than a dated one beside it, so both stand.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

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
        _sort(history)
    return dict(threads)


def name_threads(groups: Iterable[list[Entry[Position]]]) -> Threads:
    """Histories that people have merged or split, each under what its oldest entry is about."""
    threads: Threads = {}
    for history in groups:
        _sort(history)
        name = thread_of(history[0].record)
        while name in threads:  # split from a thread that is about the same
            name = (*name[:3], f"{name[3]} *")
        threads[name] = history
    return threads


def _sort(history: list[Entry[Position]]) -> None:
    history.sort(key=lambda entry: (entry.when or date.min, entry.id))


def keep_standing(history: list[Entry[Position]]) -> list[Entry[Position]]:
    """The entries of one thread, oldest first, that no later one supersedes. Linear in the length of the history."""
    if len(history) == 1:
        return history
    later = _Later()
    standing = []
    for _, group in groupby(reversed(history), key=lambda entry: entry.when):
        same_day = list(group)
        standing += [entry for entry in same_day if not later.supersedes(entry)]
        for entry in same_day:
            later.add(entry)
    return standing[::-1]


@dataclass(slots=True)
class _Later:
    """What is known of the entries of later days: their texts, and which of these date their entry themselves."""

    texts: set[str] = field(default_factory=set)
    dated: set[str] = field(default_factory=set)

    def add(self, entry: Entry[Position]) -> None:
        if entry.when is not None:
            self.texts.add(entry.article.text)
        if entry.happened:
            self.dated.add(entry.article.text)

    def supersedes(self, entry: Entry[Position]) -> bool:
        """Whether another article has a later entry, or its own has one and dates both."""
        if entry.when is None:
            return False
        text = entry.article.text
        return len(self.texts) > (text in self.texts) or bool(entry.happened and text in self.dated)
