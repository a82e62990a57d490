"""Sentences → the packed arrays that the encoder reads (the inputs are described in the exported graph's source)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from peacetable.language.pieces import Pieces, PieceTable
from peacetable.language.ragged import Numbers, offsets_of, ragged_range

ATTENTION_STEP = 16
"""Attention rows are padded to a multiple of this many pieces, so that sums over them run in the same
vector lanes whatever the longest sentence of the batch is: padding then adds exact zeros."""


@dataclass(frozen=True, slots=True)
class Lexemes:
    """The distinct words of some texts, each with its pieces; the last two are [CLS] and [SEP].

    `flat` holds all pieces end to end; word type t has `lengths[t]` of them from `starts[t]`.
    """

    flat: Numbers
    starts: Numbers
    lengths: Numbers
    shapes: Numbers
    suffixes: Numbers

    @property
    def cls(self) -> int:
        """The number of [CLS] among the word types."""
        return len(self.lengths) - 2

    @property
    def sep(self) -> int:
        """The number of [SEP] among the word types."""
        return len(self.lengths) - 1


def read_lexemes(words: Sequence[str], table: PieceTable) -> Lexemes:
    """The pieces of distinct words, in the order given."""
    found = [*(table[word] for word in words), Pieces((table.cls,), 0, 0), Pieces((table.sep,), 0, 0)]
    lengths = np.array([len(pieces.ids) for pieces in found], dtype=np.int64)
    return Lexemes(
        flat=np.array([number for pieces in found for number in pieces.ids], dtype=np.int64),
        starts=offsets_of(lengths),
        lengths=lengths,
        shapes=np.array([pieces.shape for pieces in found], dtype=np.int64),
        suffixes=np.array([pieces.suffix for pieces in found], dtype=np.int64),
    )


@dataclass(frozen=True, slots=True)
class Layout:
    """Inputs of one run of the encoder, and where each sentence's words lie in its packed word outputs.

    `starts[b]` is the row of sentence b's root; its `counts[b]` words follow.
    """

    inputs: dict[str, Numbers]
    starts: Numbers
    counts: Numbers


def lay_out(types: Numbers, starts: Numbers, counts: Numbers, lexemes: Lexemes) -> Layout:
    """Lays out sentences, each `counts[b]` words of `types` (word type numbers) from `starts[b]`."""
    units = _with_borders(types[ragged_range(starts, counts)], counts, lexemes)
    lengths = lexemes.lengths[units]
    first = offsets_of(lengths)
    sentence_of_unit = np.repeat(np.arange(len(counts)), counts + 2)
    rows = np.bincount(sentence_of_unit, weights=lengths, minlength=len(counts)).astype(np.int64)
    is_word = np.ones(len(units), dtype=bool)
    is_word[np.cumsum(counts + 2) - 1] = False
    inputs = {
        "pieces": lexemes.flat[ragged_range(lexemes.starts[units], lengths)],
        "shapes": np.repeat(lexemes.shapes[units], lengths),
        "places": ragged_range(np.zeros_like(rows), rows),
        **_spread(rows),
        "first": first[is_word],
        "last": (first + lengths - 1)[is_word],
        "suffixes": lexemes.suffixes[units[is_word]],
        "word_spread": _grid(counts + 1, int(counts.max()) + 1)[0],
    }
    return Layout({name: value.astype(np.int32) for name, value in inputs.items()}, offsets_of(counts + 1), counts)


def _with_borders(types: Numbers, counts: Numbers, lexemes: Lexemes) -> Numbers:
    """The word types with [CLS] before and [SEP] after each sentence."""
    units = np.full(len(types) + 2 * len(counts), lexemes.sep, dtype=np.int64)
    begins = offsets_of(counts + 2)
    units[begins] = lexemes.cls
    units[ragged_range(begins + 1, counts)] = types
    return units


def _spread(rows: Numbers) -> dict[str, Numbers]:
    """How packed rows are laid out for attention: (B, P) and back."""
    width = -(-int(rows.max()) // ATTENTION_STEP) * ATTENTION_STEP
    spread, real = _grid(rows, width)
    return {"spread": spread, "real": real, "gathered": np.flatnonzero(real)}


def _grid(lengths: Numbers, width: int) -> tuple[Numbers, Numbers]:
    """(B, width) numbers of packed rows, 0 beyond a row's length; and 1 where there is a row, 0 beyond."""
    real = (np.arange(width) < lengths[:, None]).astype(np.int64)
    return (offsets_of(lengths)[:, None] + np.arange(width)) * real, real
