"""The room that the talks of one article are read in: the account with what every step needs of it."""

from dataclasses import dataclass

from peacetable.claims import Account
from peacetable.lexicon.cues import Cues
from peacetable.reading.governors import Governors


@dataclass(frozen=True, slots=True)
class Room:
    """An account, its ties, the cues, and the ids of those that the article says mediate."""

    account: Account
    governors: Governors
    cues: Cues
    mediators: frozenset[str]
