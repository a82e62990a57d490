"""Who only looks on: an analyst's guess is nobody's position."""

from peacetable.claims.account import Account
from peacetable.claims.utterance import Source

OBSERVERS = {
    "analyst",
    "expert",
    "historian",
    "professor",
    "scholar",
    "researcher",
    "commentator",
    "observer",
    "columnist",
    "writer",
    "author",
    "economist",
    "academic",
    "fellow",
    "lecturer",
    "former",
    "resident",
    "witness",
}


def is_observer(account: Account, source: Source | None) -> bool:
    """Whether the source looks on from outside and speaks for no party."""
    if source is None or source.party not in {None, source.speaker}:
        return False
    actor = account.mentions.cast.get(source.speaker)
    words = {*source.speaker.split("-"), *((actor.role or "").lower().split() if actor else ())}
    return bool({word.removesuffix("s") for word in words} & OBSERVERS)
