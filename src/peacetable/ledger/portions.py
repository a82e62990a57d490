"""Lists of names in portions that stay under the number of parameters that SQLite takes."""

from collections.abc import Iterator, Sequence

_PORTION = 500


def portions(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """`names` in runs of `_PORTION`."""
    return (names[start : start + _PORTION] for start in range(0, len(names), _PORTION))
