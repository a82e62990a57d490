"""Breaches of ceasefires, as alleged: who says so of whom, and by how many origins. Nobody here knows who fired."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peacetable.ledger.copies import Copies, Witnesses, count_witnesses
from peacetable.ledger.entry import Entry
from peacetable.ledger.truces import Truce
from peacetable.model import Blame


@dataclass(frozen=True, slots=True)
class Breaches:
    """What one side alleges of another about one ceasefire."""

    blame: Blame
    entries: tuple[Entry[Any], ...]
    witnesses: Witnesses


def count_breaches(truces: Iterable[Truce], copies: Copies) -> tuple[Breaches, ...]:
    """The allegations by accused side, then by accuser; articles that carry one story count as one origin."""
    told: dict[Blame, list[Entry[Any]]] = defaultdict(list)
    for truce in truces:
        for entry in truce.entries:
            for blame in dict.fromkeys(entry.record.blame):
                told[blame].append(entry)
    ordered = sorted(told.items(), key=lambda item: (item[0].accused, item[0].accuser))
    return tuple(Breaches(blame, tuple(entries), count_witnesses(entries, copies)) for blame, entries in ordered)
