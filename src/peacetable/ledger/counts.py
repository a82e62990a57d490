"""Competing counts: what different sources say of one harm, side by side and never added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peacetable.ledger.entry import Entry
from peacetable.ledger.judgements.standing import NONE, Links
from peacetable.ledger.objects import object_key
from peacetable.model import Measure, Toll, Victims


@dataclass(frozen=True, slots=True)
class Counts:
    """All counts of one measure of one kind of victims at one place since one day, the latest first."""

    measure: Measure
    victims: Victims
    place: str | None
    since: str | None
    entries: tuple[Entry[Toll], ...]

    @property
    def band(self) -> tuple[int | None, int | None]:
        """The lowest and the highest figure that any source gives; None where a source leaves that end open."""
        lows = [entry.record.low for entry in self.entries]
        highs = [entry.record.high for entry in self.entries]
        low = None if None in lows else min(low for low in lows if low is not None)
        high = None if None in highs else max(high for high in highs if high is not None)
        return low, high


def gather_counts(entries: Iterable[Entry[Toll]], links: Links = NONE) -> tuple[Counts, ...]:
    """The tolls on record, those of one thing together, in the order of the record."""
    groups: dict[tuple[object, ...], list[Entry[Toll]]] = {}
    for entry in entries:
        toll = entry.record
        key = (toll.measure, toll.victims, object_key(toll.place), toll.since)
        groups.setdefault(key, []).append(entry)
    return tuple(_count(group) for group in links.regroup(groups.values()))


def _count(group: list[Entry[Toll]]) -> Counts:
    first = group[0].record
    latest = sorted(group, key=lambda entry: entry.when or date.min, reverse=True)
    return Counts(first.measure, first.victims, first.place, first.since, tuple(latest))
