"""The topic `metonyms`: words beside a capital that show it to be a place, or the government that sits there."""

import re
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic

MetonymUse = Literal["before-a-place", "after-a-place", "seated-in"]


class MetonymWords(BaseModel):
    """Words of one use. In `party` the capital stands for its government, in `place` it does not."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    use: MetonymUse
    words: tuple[str, ...]
    party: str
    place: str


@cache
def metonym_words() -> tuple[MetonymWords, ...]:
    """The entries, read once."""
    return tuple(read_topic("metonyms", MetonymWords))


@cache
def any_of(use: MetonymUse) -> str:
    """A pattern for any of the words of one use, the longest first; a space stands for any blank."""
    words = sorted(
        {word for entry in metonym_words() if entry.use == use for word in entry.words}, key=len, reverse=True
    )
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)
