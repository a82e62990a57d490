"""Namings: the words that stand for an actor, by their characters, while the cast of an article is being found."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from peacetable.mentions.mention import How


@dataclass(frozen=True, slots=True, order=True)
class Naming:
    """Characters `start:end` of the article that stand for `actor`. `is_possessive`: an 's follows."""

    start: int
    end: int
    actor: str
    how: How
    rule: str
    is_possessive: bool = False

    def over(self, start: int, end: int, rule: str, how: How = How.ROLE) -> "Naming":
        """The same actor by a longer phrase."""
        return replace(self, start=start, end=end, rule=rule, how=how, is_possessive=False)


def covered(namings: Iterable[Naming], start: int, end: int) -> bool:
    """Whether any naming shares a character with `start:end`."""
    return any(naming.start < end and start < naming.end for naming in namings)


def merged(old: Iterable[Naming], new: Iterable[Naming]) -> list[Naming]:
    """Old and new in text order; an old one that a new one for the same actor contains gives way."""
    added = list(new)
    kept = [
        one for one in old if not any(n.actor == one.actor and n.start <= one.start and one.end <= n.end for n in added)
    ]
    return sorted({*kept, *added})
