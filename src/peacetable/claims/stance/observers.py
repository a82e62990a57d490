"""Who only looks on: an analyst's guess is nobody's position."""

from peacetable.claims.account import Account
from peacetable.claims.utterance import Source


def is_observer(account: Account, source: Source | None) -> bool:
    """Whether the source looks on from outside and speaks for no party."""
    if source is None or source.party not in {None, source.speaker}:
        return False
    actor = account.mentions.cast.get(source.speaker)
    words = {*source.speaker.split("-"), *((actor.role or "").lower().split() if actor else ())}
    return account.lexicon.stances.find("observer", *(word.removesuffix("s") for word in words)) is not None
