"""Examples → batches of tensors, sentences of like length together, in an order fixed by the seed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from peacetable.language.labels import Labels
from peacetable.language.pieces import PieceTable
from training.corpus import SOURCES, Example
from training.inventory import UNLEARNED, Numbering, labels_of

POOL = 40
"""Batches whose sentences are sorted by length together: enough to save padding, few enough to stay mixed."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """An example in numbers. Word lists leave out the root; `allowed` has one bit set per allowed BIO label."""

    source: int
    pieces: list[int]
    shapes: list[int]
    suffixes: list[int]
    first: list[int]
    last: list[int]
    targets: dict[str, list[int]]
    heads: list[int]
    allowed: list[list[bool]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of B sentences, P pieces, W words with the root at 0; `UNLEARNED` where there is no target.

    `sources` (B,) are numbers in `SOURCES`.
    """

    sources: Tensor
    pieces: Tensor
    shapes: Tensor
    suffixes: Tensor
    first: Tensor
    last: Tensor
    targets: dict[str, Tensor]
    heads: Tensor
    allowed: Tensor


class Numberer:
    """Turns examples into numbers once, before the first epoch."""

    def __init__(self, table: PieceTable, labels: Labels) -> None:
        self._table = table
        self._labels = labels
        self._numbering = Numbering(labels)

    def number(self, example: Example) -> Numbered:
        """The example in numbers."""
        pieces, shapes, suffixes = [self._table.cls], [0], []
        first, last = [], []
        for form in example.forms:
            cut = self._table[form]
            first.append(len(pieces))
            pieces.extend(cut.ids)
            shapes.extend([cut.shape] * len(cut.ids))
            last.append(len(pieces) - 1)
            suffixes.append(cut.suffix)
        pieces.append(self._table.sep)
        shapes.append(0)
        targets, heads = self._tree(example)
        source, allowed = SOURCES.index(example.source), self._allowed(example)
        return Numbered(source, pieces, shapes, suffixes, first, last, targets, heads, allowed)

    def _tree(self, example: Example) -> tuple[dict[str, list[int]], list[int]]:
        names = ("tags", "feats", "scripts", "deprels")
        if example.words is None:
            blank = [UNLEARNED] * len(example.forms)
            return dict.fromkeys(names, blank), blank
        gold = [labels_of(word) for word in example.words]
        targets = {name: [self._numbering.number(name, labels[name]) for labels in gold] for name in names}
        return targets, [word.head for word in example.words]

    def _allowed(self, example: Example) -> list[list[bool]]:
        if example.names is None:
            return [[True] * len(self._labels.entities)] * len(example.forms)
        return [[label in allowed for label in self._labels.entities] for allowed in example.names]


def batches(examples: Sequence[Numbered], size: int, chance: random.Random) -> Iterator[Batch]:
    """One epoch of shuffled batches."""
    order = list(examples)
    chance.shuffle(order)
    ready: list[list[Numbered]] = []
    for start in range(0, len(order), size * POOL):
        pool = sorted(order[start : start + size * POOL], key=lambda example: len(example.pieces))
        ready.extend(pool[at : at + size] for at in range(0, len(pool), size))
    chance.shuffle(ready)
    return map(collate, ready)


def collate(group: Sequence[Numbered]) -> Batch:
    """Pads to the longest sentence. The root word is the [CLS] piece; it has no targets of its own."""
    names = group[0].targets
    width = max(len(example.first) for example in group) + 1
    every = [True] * len(group[0].allowed[0])
    allowed = [[every, *example.allowed] + [every] * (width - 1 - len(example.allowed)) for example in group]
    return Batch(
        sources=torch.tensor([example.source for example in group]),
        pieces=_padded([example.pieces for example in group], 0),
        shapes=_padded([example.shapes for example in group], 0),
        suffixes=_padded([[0, *example.suffixes] for example in group], 0),
        first=_padded([[0, *example.first] for example in group], 0),
        last=_padded([[0, *example.last] for example in group], 0),
        targets={
            name: _padded([[UNLEARNED, *example.targets[name]] for example in group], UNLEARNED) for name in names
        },
        heads=_padded([[UNLEARNED, *example.heads] for example in group], UNLEARNED),
        allowed=torch.tensor(allowed),
    )


def _padded(rows: list[list[int]], filler: int) -> Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [filler] * (width - len(row)) for row in rows])
