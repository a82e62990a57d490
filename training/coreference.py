"""Coreference scores of one document's chains against the key's: MUC, B³, CEAFe, LEA, and their CoNLL mean.

As the reference scorer defines them for mentions that a system finds itself (Pradhan et al. 2014, "Scoring Coreference
Partitions of Predicted Mentions"); LEA as in Moosavi and Strube 2016. A mention is any hashable; a chain a set of them.
Sums run over documents, so that a score is one of the corpus.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from training.pairing import best_pairing

Chain = frozenset[Hashable]
Chains = Sequence[Chain]
Ratio = tuple[float, float]
"""What was right, of how much."""


def muc(key: Chains, response: Chains) -> Ratio:
    """Links of the key that the response keeps (Vilain et al. 1995)."""
    owner = _owner(response)
    right = sum(len(chain) - _parts(chain, owner) for chain in key)
    return right, sum(len(chain) - 1 for chain in key)


def b_cubed(key: Chains, response: Chains) -> Ratio:
    """For each mention of the key, the share of its chain that the response keeps with it (Bagga and Baldwin 1998)."""
    owner = _owner(response)
    right = 0.0
    for chain in key:
        shared = Counter(owner[mention] for mention in chain if mention in owner)
        right += sum(count * count for count in shared.values()) / len(chain)
    return right, sum(map(len, key))


def ceaf_e(key: Chains, response: Chains) -> Ratio:
    """The best pairing of chains, each pair worth twice what it shares over what it holds (Luo 2005, φ4)."""
    worth = [[2 * len(one & other) / (len(one) + len(other)) for other in response] for one in key]
    return best_pairing(worth), len(key)


def lea(key: Chains, response: Chains) -> Ratio:
    """Links that are resolved, each chain weighed by its size (Moosavi and Strube 2016)."""
    owner = _owner(response)
    right = 0.0
    for chain in key:
        if len(chain) == 1:
            is_kept = any(len(other) == 1 and other == chain for other in response)
            right += float(is_kept)
            continue
        shared = Counter(owner[mention] for mention in chain if mention in owner)
        right += len(chain) * sum(map(_links, shared.values())) / _links(len(chain))
    return right, sum(map(len, key))


METRICS: dict[str, Callable[[Chains, Chains], Ratio]] = {"MUC": muc, "B3": b_cubed, "CEAFe": ceaf_e, "LEA": lea}
CONLL = ("MUC", "B3", "CEAFe")


@dataclass(slots=True)
class Scores:
    """Recall and precision of every metric, summed over documents."""

    sums: dict[str, list[float]] = field(default_factory=lambda: {name: [0.0] * 4 for name in METRICS})

    def add(self, key: Iterable[Chain], response: Iterable[Chain]) -> None:
        """Counts one document."""
        wanted, got = list(key), list(response)
        for name, metric in METRICS.items():
            for index, figure in enumerate((*metric(wanted, got), *metric(got, wanted))):
                self.sums[name][index] += figure

    def of(self, name: str) -> tuple[float, float, float]:
        """Recall, precision and F1 of a metric."""
        right, all_, found, got = self.sums[name]
        recall, precision = right / all_ if all_ else 0.0, found / got if got else 0.0
        both = recall + precision
        return recall, precision, 2 * recall * precision / both if both else 0.0

    @property
    def conll(self) -> float:
        """The mean F1 of MUC, B³ and CEAFe."""
        return sum(self.of(name)[2] for name in CONLL) / len(CONLL)


def _owner(chains: Chains) -> dict[Hashable, int]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


def _parts(chain: Chain, owner: dict[Hashable, int]) -> int:
    """Into how many pieces the other side cuts a chain; a mention that it lacks is a piece of its own."""
    kept = {owner[mention] for mention in chain if mention in owner}
    return len(kept) + sum(mention not in owner for mention in chain)


def _links(size: int) -> int:
    return size * (size - 1) // 2
