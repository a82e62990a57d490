"""Where sentences begin: `peacetable_sentences`, a spaCy component.

Line breaks are ruled (`lines`), other places weighed: each feature of a place (`cues`) has a weight learned from the
treebanks' running text, and a boundary is where they sum to more than zero. What must never end a sentence in news,
such as a rank before a name, is ruled again on top.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from peacetable.language.columns import read_columns, write_columns
from peacetable.language.cues import BULLETS, CLOSERS, STOPS, Place, features_of, kind_of, places
from peacetable.language.datelines import story_starts
from peacetable.language.encoder import SHIPPED, ModelMissing
from peacetable.language.lines import break_ends
from peacetable.language.second_look import SecondLook, read_second_look

WEIGHTS = "boundaries.tsv"
NEVER = -99.0
"""The score of a place that must not end a sentence."""

MAX_WORDS = 200
"""Longer sentences are cut, at a semicolon or comma if their second half has one. The longest real sentence in the
treebanks has 143 words; longer ones are lists without full stops."""


class SentenceSplitter:
    """Marks `token.is_sent_start` on every token of a document; white space belongs to the sentence before it."""

    def __init__(self, weights: Mapping[str, float], second_look: SecondLook | None = None) -> None:
        self._weights = weights
        self._second_look = second_look

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
        scores = {index: self.score(place) for index, place in places(words, spaced)}
        lines = _line_starts(doc, words)
        found = {index for index, score in scores.items() if score > 0}
        if self._second_look:
            for paragraph in _paragraphs(words, lines):
                found = self._look_again(found, words, scores, paragraph)
        return _cut_long(sorted({0} | found | lines), words)

    def score(self, place: Place) -> float:
        """How surely a sentence ends at this place: above zero it does."""
        if must_go_on(place):
            return NEVER
        return sum(self._weights.get(feature, 0.0) for feature in features_of(place))

    def _look_again(
        self, found: set[int], words: Sequence[str], scores: Mapping[int, float], paragraph: Sequence[int]
    ) -> set[int]:
        """The boundaries found so far, with those of one paragraph judged anew where they are in doubt."""
        assert self._second_look is not None
        asked = {at: scores[index] for at, index in enumerate(paragraph) if index in scores}
        judged = self._second_look.boundaries([words[index] for index in paragraph], asked)
        kept = {paragraph[at] for at, begins in judged.items() if begins and asked.get(at, 0.0) > NEVER}
        return found - {paragraph[at] for at in judged} | kept


def must_go_on(place: Place) -> bool:
    """Places that end no sentence, however they look.

    "Gen. Haftar"; "W. H. Auden"; "No. 3"; "high-end Nvidia chips"; "March 3 (Reuters) — The"; a full stop or a closing
    quotation mark to come.
    """
    last, first = place.before[-1], place.after[0]
    if kind_of(last) == kind_of(place.before[1]) == "initial" and kind_of(first) == "title":
        return True
    if first in STOPS or (first in CLOSERS and not place.space):
        return True
    if kind_of(last) == "rank" or (last in BULLETS and place.space):
        return True
    if place.before[1] == "-" and last.islower():
        return True
    return last == "." and place.before[1].lower() in {"no", "nos", "art"} and kind_of(first) == "number"


def read_weights(path: Path) -> Mapping[str, float]:
    """Feature → weight, from a file of two columns."""
    if not path.is_file():
        raise ModelMissing(f"no {path.name} in {path.parent}: run training.boundaries (training/README.md)")
    lines = path.read_text(encoding="utf-8").splitlines()
    return {feature: float(weight) for feature, _, weight in (line.rpartition("\t") for line in lines)}


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


def _paragraphs(words: Sequence[str], lines: Collection[int]) -> Iterator[list[int]]:
    """The words that are not white space, from one line start to the next."""
    gathered: list[int] = []
    for index, word in enumerate(words):
        if index in lines and gathered:
            yield gathered
            gathered = []
        if not word.isspace():
            gathered.append(index)
    if gathered:
        yield gathered


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


@Language.factory(
    "peacetable_sentences",
    default_config={"model": None, "threads": 1, "second_look": True},
    assigns=["token.is_sent_start"],
)
def make_sentences(nlp: Language, name: str, model: str | None, threads: int, second_look: bool) -> SentenceSplitter:
    """The factory that spaCy finds by name; `second_look` off needs no encoder and splits a little worse."""
    folder = Path(model) if model else SHIPPED
    again = read_second_look(folder, threads=threads) if second_look else None
    return SentenceSplitter(read_weights(folder / WEIGHTS), again)
