"""The topic `bodies`: words that make a capitalised phrase the name of a group or body not known before."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic

BodyUse = Literal["group", "body", "of-state", "never", "inside", "follows", "people", "starter"]


class BodyWords(BaseModel):
    """Words of one use. In `example` they make the actor `name`, in `counterexample` they make none."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    use: BodyUse
    words: tuple[str, ...]
    example: str
    name: str
    counterexample: str


@cache
def body_entries() -> tuple[BodyWords, ...]:
    """The entries, read once."""
    return tuple(read_topic("bodies", BodyWords))


@cache
def body_words(use: BodyUse) -> frozenset[str]:
    """The words of one use: `body_words("inside")` has "of"."""
    return frozenset(word for entry in body_entries() if entry.use == use for word in entry.words)
