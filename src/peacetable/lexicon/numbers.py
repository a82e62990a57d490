"""The topic `numbers`: words that bound a number, and words that show a number to be a name or a known set."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic

Bound = Literal["exact", "least", "most", "about", "none"]
BoundId = Literal["least", "most", "about", "label", "set"]


class NumberWords(BaseModel):
    """Words that stand `before` or `after` a number, and what they do to it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: BoundId
    bound: Bound
    before: tuple[str, ...]
    after: tuple[str, ...]


@cache
def number_words() -> dict[str, NumberWords]:
    """The entries of the topic by id, read once."""
    return {entry.id: entry for entry in read_topic("numbers", NumberWords)}


@cache
def bound_phrases(side: Literal["before", "after"]) -> dict[tuple[str, ...], Bound]:
    """The phrases on one side of a number as words in lower case, with their bound: ("at", "least") → "least"."""
    bounds = (number_words()[name] for name in ("least", "most", "about"))
    return {tuple(phrase.split()): entry.bound for entry in bounds for phrase in getattr(entry, side)}
