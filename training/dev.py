"""A quick look at the dev sets while training: gold words, greedy heads, per-word accuracies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from training.batches import Batch, Numbered, collate
from training.inventory import UNLEARNED
from training.losses import no_word
from training.network import Network


@torch.no_grad()  # type: ignore[untyped-decorator]
def accuracies(network: Network, examples: Sequence[Numbered]) -> dict[str, float]:
    """Percentages of words with the right tag, feature bundle, lemma script, head (uas) and head and relation (las)."""
    network.eval()
    right: Counter[str] = Counter()
    ordered = sorted(examples, key=lambda example: len(example.pieces))
    for at in range(0, len(ordered), 32):
        right.update(_count_right(network, collate(ordered[at : at + 32])))
    network.train()
    return {name: round(100 * right[name] / right["words"], 2) for name in right if name != "words"}


def _count_right(network: Network, batch: Batch) -> dict[str, int]:
    scores = network(batch)
    known = batch.heads != UNLEARNED
    counts = {
        name: int((getattr(scores, name).argmax(-1) == batch.targets[name])[known].sum())
        for name in ("tags", "feats", "scripts")
    }
    heads = scores.arcs.masked_fill(no_word(batch)[:, None, :], -1e4).argmax(-1)
    rows = torch.arange(known.shape[0])[:, None].expand_as(known)[known]
    found = network.relations(scores.dependants[known], scores.heads[rows, heads[known]]).argmax(-1)
    attached = heads[known] == batch.heads[known]
    labelled = attached & (found == batch.targets["deprels"][known])
    return counts | {"words": int(known.sum()), "uas": int(attached.sum()), "las": int(labelled.sum())}
