"""What the heads find on annotated articles: positions by party, issue and side, at every threshold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch

from peacetable.model import Stance
from peacetable.run.corpus import Annotated
from training.heads.batches import head_batches
from training.heads.examples import HeadExample
from training.heads.losses import party_scores, stance_chances
from training.heads.network import Heads

THRESHOLDS = (0.03, 0.06, *(round(0.1 + 0.05 * step, 2) for step in range(16)))

Cell = tuple[str, str, bool]
"""Party, issue, whether for."""


@dataclass(frozen=True, slots=True)
class Found:
    """Figures of one article set at one threshold."""

    threshold: float
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@torch.no_grad()  # type: ignore[untyped-decorator,unused-ignore]
def chances_of(heads: Heads, examples: Sequence[HeadExample], issues: Sequence[str]) -> dict[str, dict[Cell, float]]:
    """Article → cell → the highest chance in any of its sentences."""
    heads.eval()
    best: dict[str, dict[Cell, float]] = defaultdict(dict)
    at = 0
    for batch in head_batches(examples, issues, 32, None):
        group = examples[at : at + 32]
        at += 32
        if not len(batch.group):
            continue
        scores = heads(batch)
        chances = stance_chances(party_scores(scores.stances, batch))
        sides = torch.stack((chances[..., 5], chances[..., :5].sum(dim=-1)), dim=-1)
        row = 0
        for example in group:
            cells = best[example.name]
            for party in example.told.parties:
                for issue, side in (sides[row] >= THRESHOLDS[0] / 2).nonzero().tolist():
                    cell = (party, issues[issue], bool(side))
                    cells[cell] = max(cells.get(cell, 0.0), float(sides[row, issue, side]))
                row += 1
    return best


def positions_found(best: dict[str, dict[Cell, float]], articles: Iterable[Annotated]) -> list[Found]:
    """Precision and recall against the annotations at each threshold, each cell of an article once."""
    gold = {
        article.name: {(p.party, p.issue, Stance(p.stance).is_for) for p in article.annotation.positions}
        for article in articles
    }
    rows = []
    for threshold in THRESHOLDS:
        got = {name: {cell for cell, chance in best.get(name, {}).items() if chance >= threshold} for name in gold}
        right = sum(len(gold[name] & got[name]) for name in gold)
        told, known = sum(map(len, got.values())), sum(map(len, gold.values()))
        rows.append(Found(threshold, right / max(told, 1), right / max(known, 1)))
    return rows
