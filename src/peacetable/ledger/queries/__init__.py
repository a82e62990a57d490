"""Questions to the record: what changed and how firm it is, whose truce was broken, who is silent, which text says what."""

from peacetable.ledger.queries.breaches import Breaches, count_breaches
from peacetable.ledger.queries.changes import Change, find_changes
from peacetable.ledger.queries.firmness import Firmness, weigh_firmness
from peacetable.ledger.queries.silence import Silence, find_silence

__all__ = [
    "Breaches",
    "Change",
    "Firmness",
    "Silence",
    "count_breaches",
    "find_changes",
    "find_silence",
    "weigh_firmness",
]
