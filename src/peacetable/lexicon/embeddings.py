"""Embeddings: what a predicate leaves of the clause that it takes as its content."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic


class Embedding(BaseModel):
    """A class of predicates under which a clause is no longer, or only for its own subject, somebody's position."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    leaves: Literal["nothing", "opinion"]
    heads: frozenset[str]
    example: str


def read_embeddings(*, extra: Iterable[Path] = ()) -> Mapping[str, Embedding]:
    """The embeddings by the lemma of their head."""
    return {head: entry for entry in read_topic("embeddings", Embedding, extra=extra) for head in entry.heads}
