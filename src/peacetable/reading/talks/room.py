"""The room that the talks of one article are read in: the account with what every step needs of it."""

from dataclasses import dataclass
from functools import lru_cache

from peacetable.claims import Account
from peacetable.lexicon.cues import Cues, read_cues
from peacetable.reading.governors import Governors


@lru_cache
def talks_cues() -> Cues:
    """The talks topic as it ships, read once."""
    return read_cues("talks")


@dataclass(frozen=True, slots=True)
class Room:
    """An account, its ties, the cues, and the ids of those that the article says mediate."""

    account: Account
    governors: Governors
    cues: Cues
    mediators: frozenset[str]
