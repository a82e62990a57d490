"""A judgement: who ruled what of which claim, when and why."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peacetable.ledger.entry import Record


class Ruling(StrEnum):
    """What is ruled: of one claim, or (merge, split) of two."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    UNSURE = "unsure"
    MERGE = "merge"
    SPLIT = "split"

    @property
    def is_of_two(self) -> bool:
        """Whether it says that two claims are, or are not, of one thing."""
        return self in (Ruling.MERGE, Ruling.SPLIT)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A ruling on `claim` (an id), with the `other` claim of a merge or split, or the corrected `record`.

    `made` is in UTC. Of several judgements of one claim the latest counts; all are kept.
    """

    ruling: Ruling
    claim: str
    who: str
    why: str
    made: datetime
    other: str | None = None
    record: Record | None = None
    id: str = ""
