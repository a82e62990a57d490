"""Entity scores → BIO labels: the best sequence of labels, not the best label of each word."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from peacetable.language.ragged import Numbers

FORBIDDEN = -1e9
ADJACENT = -2.0
"""Log score of a name that begins right after another without a word between them. Swept over 0, -1, -2, -3 and -5 on
GUM dev."""


def transition_scores(labels: Sequence[str]) -> NDArray[np.float32]:
    """(labels, labels) score of each label after each: an inside label only continues its own type."""
    scores = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for before, earlier in enumerate(labels):
        for after, later in enumerate(labels):
            if later[0] == "I":
                scores[before, after] = 0 if earlier[2:] == later[2:] else FORBIDDEN
            elif later[0] == "B" and earlier != "O":
                scores[before, after] = ADJACENT
    return scores


def best_labels(entities: NDArray[np.float32], begins: NDArray[np.bool_], transitions: NDArray[np.float32]) -> Numbers:
    """(W,) the label numbers of words with log probabilities (W, labels); `begins` marks the words that begin a sentence.

    Viterbi over all sentences at once, place by place.
    """
    starts = np.flatnonzero(begins)
    counts = np.diff(starts, append=len(entities))
    found: Numbers = entities.argmax(axis=1)
    unsure = np.flatnonzero(np.maximum.reduceat(found, starts) > 0) if len(starts) else starts
    order = unsure[np.argsort(-counts[unsure], kind="stable")]
    starts, counts = starts[order], counts[order]
    if not len(starts):
        return found
    first = entities[starts] + np.where(transitions[0] <= FORBIDDEN, FORBIDDEN, 0)
    totals, choices = [first], []
    for place in range(1, int(counts[0])):
        running = int((counts > place).sum())
        paths = totals[-1][:running, :, None] + transitions
        choices.append(paths.argmax(axis=1))
        totals.append(paths.max(axis=1) + entities[starts[:running] + place])
    _trace(found, starts, counts, totals, choices)
    return found


def _trace(
    found: Numbers,
    starts: Numbers,
    counts: Numbers,
    totals: list[NDArray[np.float32]],
    choices: list[Numbers],
) -> None:
    """Follows the best paths back from each sentence's last word."""
    current = np.zeros(len(starts), dtype=np.int64)
    for place in range(int(counts[0]) - 1, -1, -1):
        running = int((counts > place).sum())
        ends_here = counts[:running] == place + 1
        if place + 1 < int(counts[0]):
            going_on = int((counts > place + 1).sum())
            current[:going_on] = choices[place][np.arange(going_on), current[:going_on]]
        current[:running][ends_here] = totals[place][:running][ends_here].argmax(axis=1)
        found[starts[:running] + place] = current[:running]
