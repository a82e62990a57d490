"""Head examples → tensors. B sentences, W words, H wide; N holders, G parties of a sentence, I issues."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from peacetable.claims.learned.judge import STANCES, claimed_by
from training.heads.labels import SECOND_PLACE

if TYPE_CHECKING:
    from training.heads.examples import HeadExample


@dataclass(frozen=True, slots=True)
class HeadBatch:
    """One batch. `group` gives each holder its party, `group_sentence` each party its sentence.

    words (B, W, H); named (B, I), acts (B, 6), claimed (N, I) as the judge is asked; topics (B, I) are 1 where anybody's
    position on the issue is told; stances, weights (G, I); by: rows of (party, issue, target), 2 + a party of the batch beyond
    the first two; objects: rows of (party, issue, first word, last word), -1 where there is none.
    """

    words: Tensor
    mask: Tensor
    sentence: Tensor
    pool: Tensor
    seen: Tensor
    named: Tensor
    acts: Tensor
    claimed: Tensor
    group: Tensor
    group_sentence: Tensor
    topics: Tensor
    stances: Tensor
    weights: Tensor
    by: Tensor
    objects: Tensor


def head_batches(
    examples: Sequence[HeadExample], issues: Sequence[str], size: int, chance: random.Random | None
) -> Iterator[HeadBatch]:
    """One epoch of batches; in the order given where there is no chance."""
    order = list(examples)
    if chance is not None:
        chance.shuffle(order)
        pooled = [sorted(order[at : at + size * 20], key=_length) for at in range(0, len(order), size * 20)]
        groups = [pool[at : at + size] for pool in pooled for at in range(0, len(pool), size)]
        chance.shuffle(groups)
    else:
        groups = [order[at : at + size] for at in range(0, len(order), size)]
    number = {code: at for at, code in enumerate(issues)}
    return (_collate(group, number) for group in groups)


def _length(example: HeadExample) -> int:
    return len(example.vectors)


def _collate(group: Sequence[HeadExample], number: dict[str, int]) -> HeadBatch:
    width = max(len(example.vectors) for example in group)
    words = torch.zeros(len(group), width, group[0].vectors.shape[1])
    for at, example in enumerate(group):
        words[at, : len(example.vectors)] = torch.from_numpy(example.vectors)
    holders = [(at, holder) for at, example in enumerate(group) for holder in example.question.holders]
    offsets, parties = [], 0
    for example in group:
        offsets.append(parties)
        parties += len(example.told.parties)
    pool = torch.zeros(len(holders), width)
    for row, (_, holder) in enumerate(holders):
        if holder.words:
            pool[row, list(holder.words)] = 1 / len(holder.words)
    stances = torch.zeros(parties, len(number), dtype=torch.long)
    weights = torch.ones(parties, len(number))
    topics = torch.zeros(len(group), len(number))
    for at, example in enumerate(group):
        topics[at, [number[issue] for issue in example.told.topics]] = 1.0
    named = torch.zeros_like(topics)
    for at, example in enumerate(group):
        named[at, [number[issue] for issue in example.question.named if issue in number]] = 1.0
    by, objects = [], []
    for example, offset in zip(group, offsets, strict=True):
        told = example.told
        for party, issue in told.soft:
            weights[offset + party, number[issue]] = SECOND_PLACE
        for (party, issue), stance in told.stances.items():
            stances[offset + party, number[issue]] = 1 + STANCES.index(stance)
            weights[offset + party, number[issue]] = 1.0
        for (party, issue), target in told.by.items():
            by.append((offset + party, number[issue], target + offset if target >= 2 else target))
        for (party, issue), found in told.objects.items():
            objects.append((offset + party, number[issue], *(found or (-1, -1))))
    return HeadBatch(
        words=words,
        mask=torch.arange(width)[None] < torch.tensor([len(example.vectors) for example in group])[:, None],
        sentence=torch.tensor([at for at, _ in holders], dtype=torch.long),
        pool=pool,
        seen=torch.tensor([int(holder.seen) for _, holder in holders], dtype=torch.long),
        group=torch.tensor(
            [offset + party for example, offset in zip(group, offsets, strict=True) for party in example.groups],
            dtype=torch.long,
        ),
        group_sentence=torch.tensor(
            [at for at, example in enumerate(group) for _ in example.told.parties], dtype=torch.long
        ),
        named=named,
        acts=torch.tensor([[float(stance in one.question.acts) for stance in STANCES] for one in group]),
        claimed=torch.from_numpy(claimed_by([example.question for example in group], tuple(number))),
        topics=topics,
        stances=stances,
        weights=weights,
        by=torch.tensor(by, dtype=torch.long).reshape(-1, 3),
        objects=torch.tensor(objects, dtype=torch.long).reshape(-1, 4),
    )
