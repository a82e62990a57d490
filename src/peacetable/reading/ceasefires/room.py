"""The room that the ceasefires of one article are read in: the account with what every step needs of it."""

from dataclasses import dataclass
from functools import lru_cache

from peacetable.claims import Account
from peacetable.lexicon.cues import Cues, read_cues
from peacetable.reading.governors import Governors


@lru_cache
def ceasefire_cues() -> Cues:
    """The ceasefires topic as it ships, read once."""
    return read_cues("ceasefires")


@dataclass(frozen=True, slots=True)
class Room:
    """An account, its ties, the cues, and the article's main parties."""

    account: Account
    governors: Governors
    cues: Cues
    main: tuple[str, ...]
