"""Accounts: several articles' entries about one thing, brought together.

Two entries of one article are never one thing: the reader of that article has told them apart.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, timedelta
from typing import Any, TypeVar

from peacetable.ledger.days import bounds
from peacetable.ledger.entry import Entry
from peacetable.ledger.objects import words_of
from peacetable.model import Span

AnyEntry = TypeVar("AnyEntry", bound=Entry[Any])


def gather_accounts(
    entries: Iterable[AnyEntry],
    *,
    is_same: Callable[[AnyEntry, AnyEntry], bool],
    key: Callable[[AnyEntry], Hashable] = lambda entry: None,
) -> list[tuple[AnyEntry, ...]]:
    """The entries in groups of one thing each, the oldest account first, the groups by their oldest account.

    Only entries with the same `key` are compared.
    """
    groups: list[list[AnyEntry]] = []
    by_key: dict[Hashable, list[list[AnyEntry]]] = {}
    for entry in sorted(entries, key=age):
        near = by_key.setdefault(key(entry), [])
        told = next((group for group in near if _belongs(entry, group, is_same)), None)
        if told is None:
            told = []
            near.append(told)
            groups.append(told)
        told.append(entry)
    return [tuple(group) for group in groups]


def age(entry: Entry[Any]) -> tuple[date, str, tuple[Span, ...]]:
    """What accounts are sorted by, so that the oldest comes first."""
    return entry.article.published or date.max, entry.article.id, entry.evidence


def _belongs(entry: AnyEntry, group: list[AnyEntry], is_same: Callable[[AnyEntry, AnyEntry], bool]) -> bool:
    alone = all(entry.article is not other.article for other in group)
    return alone and any(is_same(entry, other) for other in group)


def is_same_or_unknown(one: object, other: object) -> bool:
    """Whether two values agree, as far as both are known."""
    return one is None or other is None or one == other


def is_same_place(one: str | None, other: str | None) -> bool:
    """Whether two places agree, as far as both are known: "Jeddah" and "the Saudi city of Jeddah" do."""
    if not one or not other:
        return True
    a, b = set(words_of(one)), set(words_of(other))
    return a <= b or b <= a


def are_near(one: str | None, other: str | None, *, within: timedelta) -> bool | None:
    """Whether two EDTF dates may be `within` so much of each other; None where one of them is not known."""
    (first, last), (other_first, other_last) = bounds(one), bounds(other)
    if first is None or last is None or other_first is None or other_last is None:
        return None
    return first - within <= other_last and other_first - within <= last
