"""Where sentences begin: `peacetable_sentences`, a spaCy component.

Line breaks are ruled (`lines`), other places weighed: each feature of a place (`cues`) has a weight learned from the
treebanks' running text, and a boundary is where they sum to more than zero. What must never end a sentence in news,
such as a rank before a name, is ruled again on top.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from peacetable.language.columns import read_columns, write_columns
from peacetable.language.cues import BULLETS, CLOSERS, STOPS, Place, features_of, kind_of, places
from peacetable.language.datelines import story_starts
from peacetable.language.lines import break_ends

WEIGHTS = Path(__file__).parent / "model" / "boundaries.tsv"
MAX_WORDS = 200
"""Longer sentences are cut, at a semicolon or comma if their second half has one. The longest real sentence in the
treebanks has 143 words; longer ones are lists without full stops."""


class SentenceSplitter:
    """Marks `token.is_sent_start` on every token of a document; white space belongs to the sentence before it."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights

    def __call__(self, doc: Doc) -> Doc:
        """The document, its sentence starts set in place."""
        if len(doc):
            starts = np.full(len(doc), -1, dtype=np.int64)
            starts[self.find_starts(doc)] = 1
            write_columns(doc, ["SENT_START"], starts.astype(np.uint64)[:, None])
        return doc

    def find_starts(self, doc: Doc) -> list[int]:
        """The tokens that begin a sentence, in order; the first is 0."""
        words = [token.text for token in doc]
        spaced = read_columns(doc, ["SPACY"])[:, 0].astype(bool).tolist()
        found = {index for index, place in places(words, spaced) if self.is_boundary(place)}
        starts = sorted({0} | found | _line_starts(doc, words))
        return _cut_long(starts, words)

    def is_boundary(self, place: Place) -> bool:
        """Whether a sentence ends at this place."""
        if must_go_on(place):
            return False
        return sum(self._weights.get(feature, 0.0) for feature in features_of(place)) > 0


def must_go_on(place: Place) -> bool:
    """Places that end no sentence, however they look.

    "Gen. Haftar"; "W. H. Auden"; "No. 3"; "March 3 (Reuters) — The"; a full stop or a closing quotation mark to come.
    """
    last, first = place.before[-1], place.after[0]
    if kind_of(last) == kind_of(place.before[1]) == "initial" and kind_of(first) == "title":
        return True
    if first in STOPS or (first in CLOSERS and not place.space):
        return True
    if kind_of(last) == "rank" or (last in BULLETS and place.space):
        return True
    return last == "." and place.before[1].lower() in {"no", "nos", "art"} and kind_of(first) == "number"


def read_weights(path: Path = WEIGHTS) -> Mapping[str, float]:
    """Feature → weight, from a file of two columns."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {feature: float(weight) for feature, _, weight in (line.rpartition("\t") for line in lines)}


@cache
def shipped_weights() -> Mapping[str, float]:
    """The weights that ship with the model."""
    return read_weights()


def _line_starts(doc: Doc, words: Sequence[str]) -> set[int]:
    """The first solid token at or after each line break that ends a sentence, and after each dateline."""
    ends = [*break_ends(doc.text), *story_starts(doc.text)]
    if not ends:
        return set()
    offsets = [token.idx for token in doc]
    starts = set()
    for end in ends:
        index = bisect_left(offsets, end)
        while index < len(words) and words[index].isspace():
            index += 1
        if index < len(words):
            starts.add(index)
    return starts


def _cut_long(starts: list[int], words: Sequence[str]) -> list[int]:
    """The starts, with more where a sentence exceeds `MAX_WORDS`."""
    cut = []
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        cut.append(start)
        while end - cut[-1] > MAX_WORDS:
            cut.append(_cut_place(words, cut[-1]))
    return cut


def _cut_place(words: Sequence[str], start: int) -> int:
    """Where to cut a long sentence: after the last mark of its first `MAX_WORDS` words that is not too early."""
    last = start + MAX_WORDS
    for marks in ((";", ":"), (",", "-", "–", "—")):
        for place in range(last, start + MAX_WORDS // 2, -1):
            if words[place - 1] in marks:
                return place
    return last


@Language.factory("peacetable_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> SentenceSplitter:
    """The factory that spaCy finds by name."""
    return SentenceSplitter(shipped_weights())
