"""Lists of names in portions that stay under the number of parameters that SQLite takes."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_PORTION = 500


def portions(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """`items` in runs of `_PORTION`."""
    return (items[start : start + _PORTION] for start in range(0, len(items), _PORTION))
