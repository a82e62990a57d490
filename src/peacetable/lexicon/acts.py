"""Speech acts that take a stance, and the predicates that stand between an act and its content."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from peacetable.lexicon.topic import LexiconError, read_topic
from peacetable.model import Stance


class Act(BaseModel):
    """One kind of speech act: where its holder stands on the content, and by which words it is told.

    `kinds` are the kinds of predicate that perform it, all where empty: one is *open* to talks but *opens* an embassy.
    `prepositions`, where given, must lead to the content: one *calls for* a truce but *calls* a meeting warm.
    `mood: irrealis` - a content clause in the indicative is only said: one *insists that they go*, or *that they went*.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: str
    stance: Stance | None
    negated: Stance | None
    actor: Literal["self", "other"]
    holder: Literal["agent", "source"] = "agent"
    kinds: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    mood: Literal["any", "irrealis"] = "any"
    heads: frozenset[str]
    others: frozenset[str] = Field(frozenset(), alias="with")
    cite: str
    example: str


class Chain(BaseModel):
    """What a class of predicates does to the thing below it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    turns: Literal["same", "flip", "soften", "nothing"]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts and chains by the lemma of their head."""

    by_head: Mapping[str, Act]
    chains: Mapping[str, Chain]

    def find(self, *lemmas: str) -> Act | None:
        """The act that any of `lemmas` performs: the first that is known."""
        return next((self.by_head[lemma] for lemma in lemmas if lemma in self.by_head), None)

    def chain(self, *lemmas: str) -> Chain | None:
        """What a predicate of one of `lemmas` does to its content."""
        return next((self.chains[lemma] for lemma in lemmas if lemma in self.chains), None)


def read_acts(*, extra: Iterable[Path] = ()) -> Acts:
    """The acts that ship and those of the `extra` folders. One word performs one act: a second is an error."""
    folders = tuple(extra)
    by_head: dict[str, Act] = {}
    for act in read_topic("acts", Act, extra=folders):
        for head in act.heads:
            known = by_head.setdefault(head, act)
            if known.stance is not act.stance and known is not act:
                raise LexiconError(f"acts.yaml: {act.id}: {head!r} is already a word of {known.id}; keep one")
    chains = {head: chain for chain in read_topic("chains", Chain, extra=folders) for head in chain.heads}
    return Acts(by_head, chains)
