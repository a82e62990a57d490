"""The joint loss: a weighted sum over the heads, each taken where its annotation exists."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.inventory import UNLEARNED
from training.network import Network, Scores


@dataclass(frozen=True, slots=True)
class Weights:
    """What each head's loss counts for.

    Entities count more since the tags of EWT stand in for names: most words that they exclude from names are easy, and
    the mean over words would thin out the rest.
    """

    tags: float = 1.0
    feats: float = 0.5
    scripts: float = 1.0
    arcs: float = 1.0
    deprels: float = 1.0
    entities: float = 1.5


def joint_loss(network: Network, batch: Batch, weights: Weights) -> tuple[Tensor, dict[str, float]]:
    """The loss of a batch, and its parts by head for the log."""
    scores: Scores = network(batch)
    parts = {
        "tags": _label_loss(scores.tags, batch.targets["tags"]),
        "feats": _label_loss(scores.feats, batch.targets["feats"]),
        "scripts": _label_loss(scores.scripts, batch.targets["scripts"]),
        "arcs": _arc_loss(scores.arcs, batch),
        "deprels": _relation_loss(network, scores, batch),
        "entities": _entity_loss(scores.entities, batch.allowed),
    }
    total = sum((getattr(weights, name) * part for name, part in parts.items()), torch.zeros(()))
    return total, {name: part.item() for name, part in parts.items()}


def _label_loss(scores: Tensor, targets: Tensor) -> Tensor:
    known = targets != UNLEARNED
    return functional.cross_entropy(scores[known].float(), targets[known]) if known.any() else scores.sum() * 0.0


def _arc_loss(arcs: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy over the heads of the same sentence; padding is no head."""
    return _label_loss(arcs.float().masked_fill(no_word(batch)[:, None, :], -1e4), batch.heads)


def _relation_loss(network: Network, scores: Scores, batch: Batch) -> Tensor:
    known = batch.heads != UNLEARNED
    rows = torch.arange(known.shape[0])[:, None].expand_as(known)[known]
    if not len(rows):
        return scores.heads.sum() * 0.0
    found = network.relations(scores.dependants[known], scores.heads[rows, batch.heads[known]])
    return _label_loss(found, batch.targets["deprels"][known])


def _entity_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log probability of the allowed set of labels, over words where anything is excluded."""
    known = ~allowed.all(dim=-1)
    if not known.any():
        return scores.sum() * 0.0
    chances = scores[known].float().log_softmax(dim=-1)
    return -chances.masked_fill(~allowed[known], -1e4).logsumexp(dim=-1).mean()


def no_word(batch: Batch) -> Tensor:
    """(B, W), True at padding: a place other than the root whose first piece is the root's."""
    padding = batch.first == 0
    padding[:, 0] = False
    return padding
