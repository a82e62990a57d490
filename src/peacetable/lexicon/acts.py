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
    `issues`, where given, are all that it is performed on: one *suspends* talks, or a player.
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
    issues: frozenset[str] = frozenset()
    mood: Literal["any", "irrealis"] = "any"
    heads: frozenset[str]
    others: frozenset[str] = Field(frozenset(), alias="with")
    cite: str
    example: str

    @property
    def is_bound(self) -> bool:
        """Whether more than its word must be there for the act to be performed."""
        return bool(self.issues or self.others or self.prepositions or self.kinds)


class Chain(BaseModel):
    """What a class of predicates does to the thing below it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    turns: Literal["same", "flip", "soften", "nothing"]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts and chains by the lemma of their head."""

    by_head: Mapping[str, tuple[Act, ...]]
    chains: Mapping[str, Chain]

    def find(self, *lemmas: str) -> tuple[Act, ...]:
        """The acts that `lemmas` can perform, the likeliest first: those bound to certain issues stand behind."""
        found = dict.fromkeys(act.id for lemma in lemmas for act in self.by_head.get(lemma, ()))
        acts = {act.id: act for lemma in lemmas for act in self.by_head.get(lemma, ())}
        return tuple(sorted((acts[id] for id in found), key=lambda act: bool(act.issues)))

    def chain(self, *lemmas: str) -> Chain | None:
        """What a predicate of one of `lemmas` does to its content."""
        return next((self.chains[lemma] for lemma in lemmas if lemma in self.chains), None)


def read_acts(*, extra: Iterable[Path] = ()) -> Acts:
    """The acts that ship and those of the `extra` folders.

    One word performs one act: a second is an error, unless what stands beside the word or what it is about tells them apart.
    """
    folders = tuple(extra)
    by_head: dict[str, tuple[Act, ...]] = {}
    for act in read_topic("acts", Act, extra=folders):
        for head in act.heads:
            for known in by_head.get(head, ()):
                if known.stance is not act.stance and not (known.is_bound or act.is_bound):
                    raise LexiconError(f"acts.yaml: {act.id}: {head!r} is already a word of {known.id}; keep one")
            by_head[head] = (*by_head.get(head, ()), act)
    chains = {head: chain for chain in read_topic("chains", Chain, extra=folders) for head in chain.heads}
    return Acts(by_head, chains)
