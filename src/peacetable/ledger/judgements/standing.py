"""Which judgements stand: the latest of each claim, and the latest of each pair of claims."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from peacetable.ledger.accounts import age
from peacetable.ledger.entry import Entry
from peacetable.ledger.judgements.judgement import Judgement, Ruling

AnyEntry = TypeVar("AnyEntry", bound=Entry[Any])


def of_claims(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """The latest judgement of each claim by itself."""
    ordered = sorted(judgements, key=lambda one: (one.made, one.id))
    return {one.claim: one for one in ordered if not one.ruling.is_of_two}


def of_pairs(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The latest judgement of each pair, the oldest first."""
    latest: dict[frozenset[str | None], Judgement] = {}
    for one in sorted(judgements, key=lambda one: (one.made, one.id)):
        if one.ruling.is_of_two:
            latest.pop(pair := frozenset((one.claim, one.other)), None)
            latest[pair] = one
    return list(latest.values())


@dataclass(frozen=True, slots=True)
class Links:
    """Merges and splits, and which claim now stands for each one that was judged."""

    pairs: Sequence[Judgement] = ()
    now: Mapping[str, str] | None = None

    def regroup(self, groups: Iterable[Sequence[AnyEntry]]) -> list[list[AnyEntry]]:
        """The machine's groups of one thing each, put right: a split takes `other` out, a merge joins two groups."""
        made = [list(group) for group in groups]
        for pair in self.pairs:
            one, other = _find(made, self._now(pair.claim)), _find(made, self._now(pair.other))
            if one is None or other is None or (one[0] is other[0]) == (pair.ruling is Ruling.MERGE):
                continue
            if pair.ruling is Ruling.MERGE:
                one[0].extend(other[0])
                one[0].sort(key=age)
                made = [group for group in made if group is not other[0]]
            else:
                other[0].remove(other[1])
                made.append([other[1]])
        return made

    def _now(self, claim: str | None) -> str | None:
        return (self.now or {}).get(claim or "", claim)


NONE = Links()


def _find(groups: list[list[AnyEntry]], claim: str | None) -> tuple[list[AnyEntry], AnyEntry] | None:
    return next(((group, entry) for group in groups for entry in group if entry.id == claim), None)
