"""Names are decoded as sequences."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from peacetable.language.names import best_labels, transition_scores

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
TRANSITIONS = transition_scores(LABELS)


def scores(*rows: dict[str, float]) -> np.ndarray:
    table = np.full((len(rows), len(LABELS)), -5, dtype=np.float32)
    for number, row in enumerate(rows):
        for label, score in row.items():
            table[number, LABELS.index(label)] = score
    return table


def decode(table: np.ndarray, begins: list[bool]) -> list[str]:
    return [LABELS[number] for number in best_labels(table, np.array(begins), TRANSITIONS)]


def test_names_are_not_broken_in_two() -> None:
    table = scores({"B-LOC": -0.1}, {"B-PER": -0.6, "I-LOC": -0.9})
    assert decode(table, [True, False]) == ["B-LOC", "I-LOC"]


def test_names_do_not_run_over_sentences() -> None:
    table = scores({"B-LOC": -0.1}, {"I-LOC": -0.1, "B-LOC": -1.0})
    assert decode(table, [True, True]) == ["B-LOC", "B-LOC"]


def test_names_of_nothing() -> None:
    assert best_labels(np.zeros((0, len(LABELS)), dtype=np.float32), np.zeros(0, dtype=bool), TRANSITIONS).size == 0


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), counts=st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_names_are_always_well_formed(seed: int, counts: list[int]) -> None:
    table = np.random.default_rng(seed).normal(size=(sum(counts), len(LABELS))).astype(np.float32) * 3
    begins = np.zeros(len(table), dtype=bool)
    begins[np.cumsum(counts) - counts] = True
    together = decode(table, begins.tolist())
    alone = []
    for start, count in zip(np.cumsum(counts) - counts, counts, strict=True):
        alone += decode(table[start : start + count], [True] + [False] * (count - 1))
    assert together == alone
    for number, label in enumerate(together):
        if label[0] == "I":
            assert not begins[number]
            assert together[number - 1][2:] == label[2:]
