"""The topic `tolls`: words around a casualty count, by use."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic

TollUse = Literal[
    "take_life", "sustain", "report", "auxiliary", "counting", "continuing", "share", "freeing", "captivity", "own",
    "official", "observer", "drive", "reckoning", "hold",
]  # fmt: skip


class TollWords(BaseModel):
    """Words of one use."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: TollUse
    words: tuple[str, ...]


@cache
def toll_words(use: TollUse) -> frozenset[str]:
    """The words of one use: `toll_words("take_life")` has "claim"."""
    return _topic()[use]


@cache
def _topic() -> dict[str, frozenset[str]]:
    return {entry.id: frozenset(entry.words) for entry in read_topic("tolls", TollWords)}
