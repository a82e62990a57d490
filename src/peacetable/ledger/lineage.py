"""Lineage: the claims of older readings whose place a claim of today has taken, so that their names still lead somewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Ancestor:
    """A claim that was on record once, and when the ledger took it."""

    id: str
    posted: datetime


Lineage = Mapping[str, tuple[Ancestor, ...]]
