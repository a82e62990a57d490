"""Arc scores → trees with one root each: greedy where that gives a tree, Chu-Liu/Edmonds where it does not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from peacetable.language.ragged import Numbers

Scores = NDArray[np.float32]
FORBIDDEN = np.float32(-1e9)


def find_heads(arcs: Scores, counts: Numbers) -> Numbers:
    """(B, V) heads for arc scores (B, V dependants, V heads) of sentences with `counts` words; the root is place 0.

    Each sentence has exactly one word with head 0 and no cycle. Places beyond a sentence have head 0.
    """
    width = arcs.shape[1]
    places = np.arange(width)
    beyond = places > counts[:, None]
    allowed = np.where(beyond[:, None, :], FORBIDDEN, arcs)
    allowed[:, places, places] = FORBIDDEN
    heads: Numbers = allowed.argmax(axis=2)
    heads[beyond] = 0
    heads[:, 0] = 0
    for number in np.flatnonzero(~_are_trees(heads, beyond)):
        size = int(counts[number]) + 1
        heads[number, :size] = best_tree(allowed[number, :size, :size])
    return heads


def best_tree(scores: Scores) -> Numbers:
    """The heads of the highest-scoring tree with one root word, for scores (n, n) of dependant × head, root first.

    Where the best tree has several root words, a root arc is made to cost more than all scores together, so that no
    tree takes a second one while it can avoid it (Zmigrod, Vieira and Cotterell 2020 discuss why this is exact).
    """
    exact = scores.astype(np.float64)
    heads = _edmonds(exact)
    if (heads[1:] == 0).sum() == 1:
        return heads
    allowed = exact[exact > FORBIDDEN / 2]
    exact[:, 0] -= (allowed.max() - allowed.min() + 1) * len(exact)
    return _edmonds(exact)


def _are_trees(heads: Numbers, beyond: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """(B,) True where there is one root word and following heads always ends at the root."""
    roots = ((heads == 0) & ~beyond)[:, 1:].sum(axis=1)
    reached = heads
    for _ in range(heads.shape[1].bit_length()):
        reached = np.take_along_axis(reached, reached, axis=1)
    are_trees: NDArray[np.bool_] = (roots == 1) & (reached == 0).all(axis=1)
    return are_trees


def _edmonds(scores: NDArray[np.float64]) -> Numbers:
    """Chu-Liu/Edmonds: best head each; if that makes a cycle, contract it, solve the smaller problem, open it again."""
    heads: Numbers = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not len(cycle):
        return heads
    rest = np.setdiff1d(np.arange(len(scores)), cycle)
    inner = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, rest)] - inner[:, None]
    entry = entering.argmax(axis=0)
    leaving = scores[np.ix_(rest, cycle)]
    exit_ = leaving.argmax(axis=1)
    size = len(rest)
    smaller = np.full((size + 1, size + 1), float(FORBIDDEN) * 2)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    smaller[:size, size] = leaving.max(axis=1)
    smaller[size, :size] = entering.max(axis=0)
    smaller[0, size] = float(FORBIDDEN) * 2
    contracted = _edmonds(smaller)
    return _opened(heads, contracted, rest, cycle, entry, exit_)


def _opened(
    heads: Numbers, contracted: Numbers, rest: Numbers, cycle: Numbers, entry: Numbers, exit_: Numbers
) -> Numbers:
    """Heads of the full problem from those of the one where `cycle` was a single node (the last)."""
    size = len(rest)
    for place, head in enumerate(contracted[:size]):
        if place:
            heads[rest[place]] = cycle[exit_[place]] if head == size else rest[head]
    source = contracted[size]
    heads[cycle[entry[source]]] = rest[source]
    return heads


def _find_cycle(heads: Numbers) -> Numbers:
    """The places of one cycle of heads, none if following heads always ends at the root."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        place = start
        while state[place] == 0:
            state[place] = 1
            path.append(place)
            place = int(heads[place])
        if state[place] == 1:
            return np.array(path[path.index(place) :])
        state[path] = 2
    return np.array([], dtype=np.int64)
