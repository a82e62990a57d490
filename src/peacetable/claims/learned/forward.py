"""The heads' arithmetic in numpy, for one article at a time.

Shapes: B sentences, W words of the longest, H = 384 wide; N holders; I issues; D wide inside the heads. The training module
of the same names (`training/heads/network.py`) is the reference; a test holds them together.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
Weights = Mapping[str, Floats]

_FAR = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Asked:
    """An article's questions as arrays: words (B, W, H) with mask (B, W); holders' sentence (N,), pool (N, W), seen (N,).

    What the rules see: `named` (B, I) is 1 where the lexicon names the issue, `acts` (B, 6) where a stance's act is
    there, `claimed` (N, I) the number of the stance that they read, 0 where they read none.
    """

    words: Floats
    mask: NDArray[np.bool_]
    sentence: Numbers
    pool: Floats
    seen: Numbers
    named: Floats
    acts: Floats
    claimed: Numbers


@dataclass(frozen=True, slots=True)
class Told:
    """Scores. stances (N, I, 6 + 1): the six stances, and whether the issue is told at all; the rest is what the pointers ask:

    hidden (N, I, D), keys (B, W, D), parties (N, D).
    """

    stances: Floats
    hidden: Floats
    keys: Floats
    parties: Floats


def run(weights: Weights, asked: Asked) -> Told:
    """All scores that do not depend on a choice."""
    keys, values = _linear(weights, "key", asked.words), _linear(weights, "value", asked.words)
    pooled = np.einsum("nw,nwh->nh", asked.pool, asked.words[asked.sentence])
    parties = _linear(weights, "party", pooled) + weights["seen.weight"][asked.seen]
    near = np.where(asked.mask, np.float32(0), _FAR)
    hidden = _hidden(weights, keys, values, parties, near, asked)
    topics = np.where(asked.mask[..., None], _linear(weights, "topic", asked.words), _FAR).max(axis=1)
    topics += asked.named * weights["named.weight"]
    stances = _linear(weights, "stance", hidden)
    stances[..., -1] += topics[asked.sentence]
    stances += weights["claimed.weight"][asked.claimed]
    stances += _linear(weights, "act_stance", asked.acts)[asked.sentence][:, None]
    return Told(stances, hidden, keys, parties)


def by_scores(weights: Weights, told: Told, holder: int, issue: int) -> tuple[Floats, Floats]:
    """Who would have to act: scores (2,) of nobody and of the holder itself, (N,) of every holder."""
    hidden = told.hidden[holder, issue]
    return _linear(weights, "by_own", hidden), told.parties @ _linear(weights, "by", hidden)


def object_scores(
    weights: Weights, told: Told, sentence: int, holder: int, issue: int
) -> tuple[Floats, Floats, Floats]:
    """Where the object begins and ends: scores (W,), (W,); and (1,) of there being none."""
    hidden = told.hidden[holder, issue]
    keys = told.keys[sentence]
    ends = [keys @ _linear(weights, name, hidden) for name in ("object_start", "object_end")]
    return ends[0], ends[1], _linear(weights, "object_none", hidden)


def _hidden(weights: Weights, keys: Floats, values: Floats, parties: Floats, near: Floats, asked: Asked) -> Floats:
    sentence = asked.sentence
    queries = weights["issue.query"][None] + _linear(weights, "lens", parties)[:, None]
    found = _attend(queries, keys[sentence], values[sentence], near[sentence])
    mixed = _linear(weights, "found", found) + _linear(weights, "holder", parties)[:, None]
    mixed = mixed + _linear(weights, "act", asked.acts)[sentence][:, None] + weights["issue.bias"][None]
    return _gelu(mixed + _linear(weights, "both", found * parties[:, None]))


def _attend(queries: Floats, keys: Floats, values: Floats, near: Floats) -> Floats:
    """queries (M or 1, Q, D), keys and values (M, W, D), near (M, W) → (M, Q, D)."""
    scores = queries @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(keys.shape[-1])) + near[:, None]
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: Floats = (shares / shares.sum(axis=-1, keepdims=True)) @ values
    return result


def _linear(weights: Weights, name: str, x: Floats) -> Floats:
    result: Floats = x @ weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return result


def _gelu(x: Floats) -> Floats:
    """The tanh form of GELU, within 5e-4 of the exact one; training uses the same."""
    result: Floats = 0.5 * x * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x**3)))
    return result
