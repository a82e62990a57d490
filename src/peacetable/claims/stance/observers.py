"""Who only looks on: an analyst's guess is nobody's position."""

from peacetable.claims.account import Account
from peacetable.claims.utterance import Source


def is_observer(account: Account, source: Source | None) -> bool:
    """Whether the source looks on from outside and speaks for no party."""
    if source is None or source.party not in {None, source.speaker}:
        return False
    actor = account.mentions.cast.get(source.speaker)
    words = {*source.speaker.split("-"), *((actor.role or "").lower().split() if actor else ())}
    return _names_an_observer(account, words)


def looks_on(account: Account, party: str) -> bool:
    """Whether a party without a name is only described as people who look on: "residents of Goma"."""
    return party not in account.mentions.cast and _names_an_observer(account, {party.split("-")[0]})


def _names_an_observer(account: Account, words: set[str]) -> bool:
    return account.lexicon.stances.find("observer", *(word.removesuffix("s") for word in words)) is not None
