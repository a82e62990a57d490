"""Decoding: always a tree with one root, and the best one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peacetable.language.trees import best_tree, find_heads


def is_tree(heads: list[int]) -> bool:
    if heads[1:].count(0) != 1:
        return False
    for place in range(1, len(heads)):
        seen = set()
        while place:
            if place in seen:
                return False
            seen.add(place)
            place = heads[place]
    return True


def best_by_search(scores: np.ndarray) -> float:
    size = len(scores)
    totals = [
        sum(scores[place, head] for place, head in enumerate(heads, start=1))
        for heads in product(range(size), repeat=size - 1)
        if is_tree([0, *heads])
    ]
    return max(totals)


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 10**6), size=st.integers(2, 6))
def test_trees_best_tree_is_the_best(seed: int, size: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    scores[np.arange(size), np.arange(size)] = -1e9
    heads = best_tree(scores)
    assert is_tree(heads.tolist())
    total = sum(scores[place, heads[place]] for place in range(1, size))
    assert total == pytest.approx(best_by_search(scores), abs=1e-3)


@settings(max_examples=50, deadline=None)
@given(seed=st.integers(0, 10**6), counts=st.lists(st.integers(1, 25), min_size=1, max_size=5))
def test_trees_are_found_for_whole_batches(seed: int, counts: list[int]) -> None:
    width = max(counts) + 1
    arcs = np.random.default_rng(seed).normal(size=(len(counts), width, width)).astype(np.float32)
    heads = find_heads(arcs, np.array(counts))
    for row, count in zip(heads.tolist(), counts, strict=True):
        assert is_tree(row[: count + 1])
        assert not any(row[count + 1 :])
