"""Doubtful sentence boundaries, looked at again with the encoder's view of the words around them.

The weights of `sentences` see a dozen features of a place. Where they leave it in doubt, the stretch of text around it
goes through the encoder, and a small network over the vectors of the two words at each place decides. In news that is
one word in ten; the treebanks' mails and forum posts, where people write without full stops, need it most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from peacetable.language.cues import CLOSERS, STOPS
from peacetable.language.encoder import Encoder, ModelMissing, shared_encoder
from peacetable.language.layout import lay_out, read_lexemes

Vectors = NDArray[np.float32]
FILE = "second_look.npz"
WINDOW = 64
"""Words read at once. Each window judges the places in its middle half, so that every place has 16 words or more on
either side, or the paragraph's edge."""

DOUBT = 2.0
"""A score of the first look nearer to zero is in doubt. Swept over 0, 0.5, 1, 2 and 3: sentence F1 86.2, 88.3, 88.5,
89.3 and 89.4 on EWT dev, 94.8, 95.7, 96.1, 96.2 and 96.2 on GUM dev; of news, 0, 8, 14, 21 and 42 % is read twice."""

LONGEST_HEADING = 12
"""A paragraph that ends without a stop and has more words than this is no heading: something may be run together."""

SURE, UNASKED = 10.0, -8.0
"""First scores are cut at `SURE`; a place that the first look does not ask about counts as `UNASKED`."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` up to `end` of a paragraph, read at once; `judged` are the places that it decides."""

    start: int
    end: int
    judged: range


class SecondLook:
    """Judges places between words anew; the network is one hidden layer over two word vectors and the first score."""

    def __init__(self, encoder: Encoder, weights: Mapping[str, Vectors]) -> None:
        self._encoder = encoder
        self._weights = {name: np.asarray(value, dtype=np.float32) for name, value in weights.items()}

    def boundaries(self, words: Sequence[str], scores: Mapping[int, float]) -> dict[int, bool]:
        """For the places of a paragraph that are looked at again, whether a sentence begins there.

        `scores` is what the first look gave. A place is the number of the word after it in `words`, which are without
        white space.
        """
        windows = [window for window in each_window(len(words)) if is_doubtful(words, scores, window)]
        found: dict[int, bool] = {}
        for window, view in zip(windows, self.views(words, windows), strict=True):
            first = np.array([scores.get(place, UNASKED) for place in window.judged], dtype=np.float32)
            found |= dict(zip(window.judged, (self._judge(view, first) > 0).tolist(), strict=True))
        return found

    def views(self, words: Sequence[str], windows: Sequence[Window]) -> Iterator[Vectors]:
        """(places, 2 H) for each window: the vectors of the word before and of the word after each judged place."""
        if not windows:
            return
        distinct = sorted(set(words))
        number = {word: n for n, word in enumerate(distinct)}
        types = np.array([number[word] for word in words], dtype=np.int64)
        starts = np.array([window.start for window in windows], dtype=np.int64)
        counts = np.array([window.end for window in windows], dtype=np.int64) - starts
        layout = lay_out(types, starts, counts, read_lexemes(distinct, self._encoder.pieces))
        vectors = self._encoder.view(layout)
        for window, root in zip(windows, layout.starts, strict=True):
            after = root + 1 + np.array(window.judged, dtype=np.int64) - window.start
            yield np.concatenate((vectors[after - 1], vectors[after]), axis=1)

    def _judge(self, view: Vectors, first: Vectors) -> Vectors:
        """(places,) scores; above zero a sentence begins."""
        known = self._weights
        hidden = np.maximum(view @ known["hidden"] + known["hidden_bias"], 0)
        scores: Vectors = hidden @ known["out"] + known["first"] * np.clip(first, -SURE, SURE) + known["bias"]
        return scores


def read_second_look(folder: Path, *, threads: int = 1) -> SecondLook:
    """The second look of a model folder.

    Raises:
        ModelMissing: the folder lacks a file of the model.
    """
    encoder = shared_encoder(folder, threads=threads)
    if not (folder / FILE).is_file():
        raise ModelMissing(f"no {FILE} in {folder}: run training.second_look on the model (training/README.md)")
    with np.load(folder / FILE) as stored:
        return SecondLook(encoder, dict(stored))


def each_window(length: int) -> Iterator[Window]:
    """Windows that step by half over a paragraph of `length` words, until one reaches its end."""
    step = WINDOW // 2
    for start in range(0, length, step):
        end = min(start + WINDOW, length)
        first = 1 if start == 0 else start + step // 2
        yield Window(start, end, range(first, length if end == length else end - step // 2))
        if end == length:
            return


def is_doubtful(words: Sequence[str], scores: Mapping[int, float], window: Window) -> bool:
    """Whether a judged place is in doubt, or the paragraph runs on to its end without a stop."""
    if any(abs(scores[place]) < DOUBT for place in window.judged if place in scores):
        return True
    return window.end == len(words) > LONGEST_HEADING and words[-1] not in STOPS and words[-1] not in CLOSERS
