"""The topic `geography`: the words around a place name that make it one, or tell where from it a thing lies."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic

GeographyId = Literal["preposition", "strong", "onset", "relation", "side", "kind", "never", "title", "spot"]


class GeographyWords(BaseModel):
    """Words of one use."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: GeographyId
    words: tuple[str, ...]


@cache
def place_words(kind: GeographyId) -> frozenset[str]:
    """The words of one use: `place_words("side")` has "eastern"."""
    return _topic()[kind]


@cache
def _topic() -> dict[str, frozenset[str]]:
    return {entry.id: frozenset(map(str, entry.words)) for entry in read_topic("geography", GeographyWords)}
