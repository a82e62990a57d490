"""Heirs: when a text is read again, which new claim stands where an old one stood.

An heir has the kind of the old claim and words of its evidence, and is about the same thing; or it has most of its evidence.
"""

from collections.abc import Iterable
from typing import Any

from peacetable.ledger.entry import Entry, Record
from peacetable.ledger.objects import object_key
from peacetable.model import Span

# A claim that shares less of its evidence with the old one has to be about the same thing.
_MOST = 0.5
# What a record is about, and what it says of that; names of fields by kind of record.
_ABOUT = {
    "Position": ("party", "issue", "by"),
    "Proposal": ("by",),
    "Talks": ("parties",),
    "Ceasefire": ("parties",),
    "Toll": ("measure", "victims"),
    "Statement": ("speaker",),
    "Event": ("event",),
}
_SAYS = ("stance", "status", "low", "high", "outcome", "source", "to", "factuality", "mode")


def find_heir(old: Record, entries: Iterable[Entry[Any]]) -> Entry[Any] | None:
    """The entry, of the same text, that stands where `old` stood; None where the new reading has nothing there."""
    ranked = [(_nearness(old, entry.record), entry) for entry in entries if type(entry.record) is type(old)]
    near = [(rank, entry) for rank, entry in ranked if rank > (False, _MOST) or (rank[0] and rank[1] > 0)]
    return max(near, key=lambda pair: (pair[0], pair[1].id))[1] if near else None


def says_same(one: Record, other: Record) -> bool:
    """Whether two records of one kind are about the same thing and say the same of it, by whatever words."""
    return type(one) is type(other) and _about(one) == _about(other) and _said(one) == _said(other)


def _nearness(old: Record, new: Record) -> tuple[bool, float]:
    return _about(old) == _about(new), _overlap(old.evidence, new.evidence)


def _about(record: Record) -> tuple[Any, ...]:
    fields = (getattr(record, name) for name in _ABOUT[type(record).__name__])
    return (*(frozenset(f) if isinstance(f, tuple) else f for f in fields), object_key(getattr(record, "object", None)))


def _said(record: Record) -> tuple[Any, ...]:
    return tuple(getattr(record, name, None) for name in _SAYS)


def _overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """The share of the characters of either that both have."""
    a, b = ({at for span in spans for at in range(span.start, span.end)} for spans in (one, other))
    return len(a & b) / (len(a | b) or 1)
