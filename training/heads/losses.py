"""The loss of the heads: each over the cells where the annotation says something."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.heads.batches import HeadBatch
from training.heads.network import STANCES, HeadScores


def head_loss(scores: HeadScores, batch: HeadBatch) -> tuple[Tensor, dict[str, float]]:
    """The sum of the heads' losses, and its parts for the log."""
    if not len(batch.group):
        zero = scores.topics.sum() * 0
        return zero, {}
    told = party_scores(scores.stances, batch)
    parts = {
        "topics": _topics(scores, batch),
        "told": _told(told, batch),
        "stances": _stances(told, batch),
        "by": 0.3 * _by(scores, told, batch),
        "objects": 0.2 * _objects(scores, told, batch),
    }
    return torch.stack(list(parts.values())).sum(), {name: part.item() for name, part in parts.items()}


def party_scores(scores: Tensor, batch: HeadBatch) -> Tensor:
    """(N, ...) → (G, ...): a party's score is that of its best mention."""
    scores = scores.float()
    shape = (len(batch.group_sentence), *scores.shape[1:])
    index = batch.group.view(-1, *([1] * (scores.ndim - 1))).expand_as(scores)
    return scores.new_full(shape, -1e4).scatter_reduce(0, index, scores, "amax", include_self=True)


def stance_chances(told: Tensor) -> Tensor:
    """(G, I, 6): the chance that the issue is told of the party, shared out among the stances."""
    return told[..., STANCES, None].sigmoid() * told[..., :STANCES].softmax(dim=-1)


def _topics(scores: HeadScores, batch: HeadBatch) -> Tensor:
    losses = functional.binary_cross_entropy_with_logits(scores.topics.float(), batch.topics, reduction="none")
    return losses.sum() / len(batch.topics)


def _told(told: Tensor, batch: HeadBatch) -> Tensor:
    target = (batch.stances > 0).float()
    losses = functional.binary_cross_entropy_with_logits(told[..., STANCES], target, reduction="none")
    return (losses * batch.weights).sum() / len(told)


def _stances(told: Tensor, batch: HeadBatch) -> Tensor:
    """Which stance, where there is one."""
    known = batch.stances > 0
    if not known.any():
        return told.sum() * 0
    return functional.cross_entropy(told[..., :STANCES][known], batch.stances[known] - 1)


def _best_holder(told: Tensor, scores: HeadScores, batch: HeadBatch, cells: Tensor) -> Tensor:
    """For cells (C, 2) of party and issue: the holder of the party that scores best on the issue's gold stance."""
    stance = (batch.stances[cells[:, 0], cells[:, 1]] - 1).clamp(min=0)
    own = batch.group[None] == cells[:, :1]
    each = scores.stances.detach().float()[:, cells[:, 1]].permute(1, 0, 2)
    each = each.gather(2, stance[:, None, None].expand(-1, each.shape[1], 1))[..., 0]
    return each.masked_fill(~own, -1e4).argmax(dim=1)


def _by(scores: HeadScores, told: Tensor, batch: HeadBatch) -> Tensor:
    """Cross-entropy over nobody, the party itself, and the other parties of the sentence."""
    if not len(batch.by):
        return told.sum() * 0
    party, issue, target = batch.by.T
    holder = _best_holder(told, scores, batch, batch.by[:, :2])
    each = scores.by[holder, issue].float()
    index = batch.group[None].expand_as(each)
    others = each.new_full((len(each), len(batch.group_sentence)), -1e4).scatter_reduce(1, index, each, "amax")
    here = batch.group_sentence[None] == batch.group_sentence[party][:, None]
    own = torch.arange(others.shape[1])[None] == party[:, None]
    logits = torch.cat((scores.by_own[holder, issue].float(), others.masked_fill(~here | own, -1e4)), dim=1)
    return functional.cross_entropy(logits, target)


def _objects(scores: HeadScores, told: Tensor, batch: HeadBatch) -> Tensor:
    """Cross-entropy of the first and the last word, none at the end of the row."""
    if not len(batch.objects):
        return told.sum() * 0
    _, issue, first, last = batch.objects.T
    holder = _best_holder(told, scores, batch, batch.objects[:, :2])
    out = ~batch.mask[batch.sentence[holder]]
    none = scores.no_object[holder, issue].float()[:, None]
    width = out.shape[1]
    loss = told.sum() * 0
    for side, place in ((scores.starts, first), (scores.ends, last)):
        logits = torch.cat((side[holder, issue].float().masked_fill(out, -1e4), none), dim=1)
        loss = loss + functional.cross_entropy(logits, torch.where(place < 0, width, place))
    return loss
