"""The topic `joint_names`: phrases that name several actors at once: "South and North Korea"."""

from functools import cache

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.actors.index import NameIndex
from peacetable.lexicon.topic import read_topic


class JointName(BaseModel):
    """Phrases and all whom each of them names. The `example` names them, the `counterexample` not all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrases: tuple[str, ...]
    actors: tuple[str, ...]
    example: str
    counterexample: str


@cache
def joint_names() -> tuple[JointName, ...]:
    """The entries, read once."""
    return tuple(read_topic("joint_names", JointName))


@cache
def joint_index() -> NameIndex[tuple[str, ...]]:
    """The phrases with the ids of those whom they name."""
    return NameIndex((phrase, entry.actors) for entry in joint_names() for phrase in entry.phrases)
