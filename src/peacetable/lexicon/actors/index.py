"""An index of names: every place in a text where one of many names stands, the longest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

import ahocorasick

from peacetable.lexicon.actors.slug import fold

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """Characters `start:end` of a text that are a name, with everything filed under that name."""

    start: int
    end: int
    values: tuple[Value, ...]


class NameIndex(Generic[Value]):
    """Many names, found in one pass over a text (Aho & Corasick 1975).

    Case counts, accents and the form of quotation marks do not; a name stands only between word boundaries.
    """

    def __init__(self, named: Iterable[tuple[str, Value]]) -> None:
        self._values: dict[str, list[Value]] = {}
        for name, value in named:
            filed = self._values.setdefault(fold(name), [])
            if value not in filed:
                filed.append(value)
        self._automaton = ahocorasick.Automaton()
        for name in self._values:
            self._automaton.add_word(name, name)
        if self._values:
            self._automaton.make_automaton()

    def __getitem__(self, name: str) -> tuple[Value, ...]:
        return tuple(self._values.get(fold(name), ()))

    @property
    def names(self) -> Mapping[str, tuple[Value, ...]]:
        """Every name, folded, with what is filed under it."""
        return {name: tuple(values) for name, values in self._values.items()}

    def find(self, text: str) -> list[Hit[Value]]:
        """The names in `text`, in order, none overlapping another: of two that do, the longer, then the earlier."""
        folded = fold(text)
        taken: list[Hit[Value]] = []
        longest_first = sorted(self._all(folded), key=lambda hit: (hit.start - hit.end, hit.start))
        covered = bytearray(len(folded))
        for hit in longest_first:
            if not any(covered[hit.start : hit.end]):
                covered[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                taken.append(hit)
        return sorted(taken, key=lambda hit: hit.start)

    def _all(self, folded: str) -> Iterator[Hit[Value]]:
        if not self._values:
            return
        for end, name in self._automaton.iter(folded):
            start = end + 1 - len(name)
            if _stands_alone(folded, start, end + 1):
                yield Hit(start, end + 1, tuple(self._values[name]))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit touches the ends, so that "Mali" is not found in "Malian"."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())
