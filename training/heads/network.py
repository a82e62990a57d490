"""The heads as a torch module; `peacetable.claims.learned.forward` runs the same arithmetic in numpy.

Shapes: B sentences, W words, H = 384 wide; N holders; I issues; D wide inside the heads.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.heads.batches import HeadBatch

STANCES = 6  # the contract's; one output more says whether the issue is told at all
SEEN = 5


@dataclass(slots=True)
class HeadScores:
    """topics (B, I); stances (N, I, 7); by (N, I, 2) and (N, I, N); object starts and ends (N, I, W), none (N, I).

    What each means is told in `peacetable.claims.learned.forward`.
    """

    topics: Tensor
    stances: Tensor
    by_own: Tensor
    by: Tensor
    starts: Tensor
    ends: Tensor
    no_object: Tensor


class Heads(nn.Module):  # type: ignore[misc]
    """All heads."""

    def __init__(self, issues: int, *, hidden: int = 384, width: int = 192, dropout: float = 0.2) -> None:
        super().__init__()
        self.key, self.value, self.party = (nn.Linear(hidden, width) for _ in range(3))
        self.seen = nn.Embedding(SEEN, width)
        self.issue = nn.ParameterDict({
            "query": nn.Parameter(torch.randn(issues, width) * 0.1),
            "bias": nn.Parameter(torch.zeros(issues, width)),
        })  # fmt: skip
        self.lens, self.found, self.holder, self.both = (nn.Linear(width, width) for _ in range(4))
        self.topic = nn.Linear(hidden, issues)
        self.act, self.act_stance = nn.Linear(STANCES, width), nn.Linear(STANCES, STANCES + 1)
        self.claimed = nn.Embedding(1 + STANCES, STANCES + 1)
        nn.init.zeros_(self.claimed.weight)
        self.named = nn.ParameterDict({"weight": nn.Parameter(torch.ones(issues) * 2)})
        self.stance = nn.Linear(width, STANCES + 1)
        self.by_own, self.by = nn.Linear(width, 2), nn.Linear(width, width)
        self.object_start, self.object_end = nn.Linear(width, width), nn.Linear(width, width)
        self.object_none = nn.Linear(width, 1)
        self.dropout = nn.Dropout(dropout)
        nn.init.constant_(self.topic.bias, -5.0)  # nearly every word names none of nearly all issues

    def forward(self, batch: HeadBatch) -> HeadScores:
        """Scores for a batch."""
        words = self.dropout(batch.words)
        keys, values = self.key(words), self.value(words)
        near = torch.zeros_like(batch.pool[:1]).new_zeros(batch.mask.shape).masked_fill(~batch.mask, -1e4)
        at = batch.sentence
        pooled = torch.einsum("nw,nwh->nh", batch.pool, words[at])
        parties = self.party(pooled) + self.seen(batch.seen)
        queries = self.issue["query"][None] + self.lens(parties)[:, None]
        found = _attend(queries, keys[at], values[at], near[at])
        mixed = self.found(found) + self.holder(parties)[:, None] + self.both(found * parties[:, None])
        mixed = mixed + self.act(batch.acts)[at][:, None]
        hidden = self.dropout(functional.gelu(mixed + self.issue["bias"][None], approximate="tanh"))
        topics = self.topic(words).masked_fill(~batch.mask[..., None], -1e4).amax(dim=1)
        topics = topics + batch.named * self.named["weight"]
        stances = self.stance(hidden)
        stances = torch.cat((stances[..., :-1], stances[..., -1:] + topics[at][..., None]), dim=-1)
        stances = stances + self.claimed(batch.claimed) + self.act_stance(batch.acts)[at][:, None]
        return HeadScores(
            topics=topics,
            stances=stances,
            by_own=self.by_own(hidden),
            by=self.by(hidden) @ parties.T,
            starts=self.object_start(hidden) @ keys[at].transpose(1, 2),
            ends=self.object_end(hidden) @ keys[at].transpose(1, 2),
            no_object=self.object_none(hidden)[..., 0],
        )


def _attend(queries: Tensor, keys: Tensor, values: Tensor, near: Tensor) -> Tensor:
    scores = queries @ keys.transpose(1, 2) / sqrt(keys.shape[-1]) + near[:, None]
    return scores.softmax(dim=-1) @ values
