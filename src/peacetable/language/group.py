"""Several documents as one run of words: what the encoder reads, and which words belong to which document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.vocab import Vocab

from peacetable.language.columns import read_columns
from peacetable.language.encoder import Analysis, Encoder
from peacetable.language.layout import Lexemes, lay_out, read_lexemes
from peacetable.language.pieces import PieceTable
from peacetable.language.ragged import Numbers, ragged_range

MAX_PIECES = 500
"""A sentence is cut where it would exceed this many pieces; the encoder knows 512 places, two are its borders."""


@dataclass(frozen=True, slots=True)
class Part:
    """One document's share of a group. Words are its tokens that are not white space.

    `tokens` gives each word's token number; the words are `start : start + len(tokens)` of the group.
    `begins` tells which of them begin a sentence.
    """

    tokens: Numbers
    start: int
    begins: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Group:
    """Words of several documents end to end: `types` number them by distinct word, sentences by start and count."""

    parts: list[Part]
    types: Numbers
    lexemes: Lexemes
    starts: Numbers
    counts: Numbers

    def analyse(self, encoder: Encoder, batch_sentences: int) -> Analysis:
        """The analysis of all words, in their order. Heads are group-wide word numbers, -1 for root words."""
        pieces = _pieces_per_sentence(self.types, self.lexemes, self.starts, self.counts)
        order = np.argsort(pieces, kind="stable")
        runs, places = [_nothing(encoder)], [np.zeros(0, dtype=np.int64)]
        for at in range(0, len(order), batch_sentences):
            batch = order[at : at + batch_sentences]
            starts, counts = self.starts[batch], self.counts[batch]
            analysis = encoder.analyse(lay_out(self.types, starts, counts, self.lexemes))
            runs.append(_with_group_heads(analysis, starts, counts))
            places.append(ragged_range(starts, counts))
        back = np.argsort(np.concatenate(places), kind="stable")
        return Analysis(*(np.concatenate(columns)[back] for columns in zip(*map(_columns, runs), strict=True)))


def read_group(docs: Sequence[Doc], table: PieceTable, vocab: Vocab) -> Group:
    """Gathers the words and sentences of documents whose sentence starts are set."""
    parts: list[Part] = []
    orths = []
    start = 0
    for doc in docs:
        columns = read_columns(doc, ["ORTH", "IS_SPACE", "SENT_START"])
        tokens = np.flatnonzero(columns[:, 1] == 0)
        parts.append(Part(tokens, start, _sentence_begins(columns[:, 2] == 1, tokens)))
        orths.append(columns[tokens, 0])
        start += len(tokens)
    distinct, types = np.unique(np.concatenate(orths), return_inverse=True)
    lexemes = read_lexemes([vocab.strings[int(orth)] for orth in distinct], table)
    begins = _cut_long(np.flatnonzero(np.concatenate([part.begins for part in parts])), types, lexemes)
    return Group(parts, types, lexemes, begins, np.diff(begins, append=len(types)))


def _sentence_begins(is_start: NDArray[np.bool_], tokens: Numbers) -> NDArray[np.bool_]:
    """Which words begin a sentence: those whose sentence number differs from the word's before them."""
    sentence = np.cumsum(is_start)[tokens]
    begins: NDArray[np.bool_] = np.diff(sentence, prepend=-1) != 0
    return begins


def _cut_long(begins: Numbers, types: Numbers, lexemes: Lexemes) -> Numbers:
    """Adds sentence starts so that none exceeds `MAX_PIECES`; the splitter cuts at better places well before."""
    added: list[int] = []
    lengths = lexemes.lengths[types]
    for begin, end in zip(begins, np.append(begins, len(types))[1:], strict=True):
        if lengths[begin:end].sum() <= MAX_PIECES:
            continue
        room = MAX_PIECES
        for place in range(begin, end):
            room -= int(lengths[place])
            if room < 0:
                added.append(place)
                room = MAX_PIECES - int(lengths[place])
    return np.sort(np.append(begins, np.array(added, dtype=np.int64)))


def _pieces_per_sentence(types: Numbers, lexemes: Lexemes, starts: Numbers, counts: Numbers) -> Numbers:
    sentence = np.repeat(np.arange(len(counts)), counts)
    pieces = np.bincount(sentence, weights=lexemes.lengths[types[ragged_range(starts, counts)]], minlength=len(counts))
    return pieces.astype(np.int64)


def _with_group_heads(analysis: Analysis, starts: Numbers, counts: Numbers) -> Analysis:
    heads = np.where(analysis.heads == 0, -1, analysis.heads - 1 + np.repeat(starts, counts))
    return replace(analysis, heads=heads)


def _columns(analysis: Analysis) -> tuple[NDArray[np.generic], ...]:
    return (
        analysis.tags, analysis.feats, analysis.scripts, analysis.deprels, analysis.heads, analysis.entities,
        analysis.vectors,
    )  # fmt: skip


def _nothing(encoder: Encoder) -> Analysis:
    """The analysis of no words, so that groups of empty documents need no case of their own."""
    none = np.zeros(0, dtype=np.int64)
    entities, vectors = (
        np.zeros((0, width), dtype=np.float32) for width in (len(encoder.labels.entities), encoder.width)
    )
    return Analysis(none, none, none, none, none, entities, vectors)
