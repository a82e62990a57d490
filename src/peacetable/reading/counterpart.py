"""Who sits on the other side of a party, where the article leaves no doubt."""

from peacetable.claims import Account
from peacetable.reading.parties import main_parties


def counterpart_of(account: Account, party: str) -> str | None:
    """The one other main party, None where there are more or the party is not itself one of two."""
    parties = main_parties(account)[:2]
    others = [other for other in parties if other != party]
    return others[0] if party in parties and len(others) == 1 else None
