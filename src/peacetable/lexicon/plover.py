"""PLOVER: which words tell an event of which type."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from peacetable.lexicon.topic import read_topic

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


class Deed(BaseModel):
    """Words for one kind of event. `with_` are lemmas, one of which must stand in an argument."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    event: EventType
    mode: str | None = None
    heads: tuple[str, ...]
    with_: frozenset[str] = Field(frozenset(), alias="with")
    without: frozenset[str] = frozenset()
    chain: bool = False


@dataclass(frozen=True, slots=True)
class Plover:
    """The deeds by head, those that need a certain object first."""

    deeds: Mapping[str, tuple[Deed, ...]]
    chains: Mapping[str, tuple[Deed, ...]]

    def find(self, heads: Iterable[str], objects: Collection[str]) -> Deed | None:
        """The deed that a predicate known by `heads` is, with arguments that hold the lemmas `objects`."""
        return next(_fitting(self.deeds, heads, objects), None)

    def find_chain(self, heads: Iterable[str]) -> Deed | None:
        """What a predicate known by `heads` makes of the deed below it."""
        return next(_fitting(self.chains, heads, ()), None)


def read_plover(*, extra: Iterable[Path] = ()) -> Plover:
    """The words that ship and those of the `extra` folders."""
    entries = read_topic("plover", Deed, extra=extra)
    return Plover(
        _by_head(entry for entry in entries if not entry.chain), _by_head(entry for entry in entries if entry.chain)
    )


def _by_head(entries: Iterable[Deed]) -> dict[str, tuple[Deed, ...]]:
    by_head: dict[str, list[Deed]] = {}
    for entry in entries:
        for head in entry.heads:
            by_head.setdefault(head, []).append(entry)
    return {head: tuple(sorted(found, key=lambda deed: not deed.with_)) for head, found in by_head.items()}


def _fitting(filed: Mapping[str, tuple[Deed, ...]], heads: Iterable[str], objects: Collection[str]) -> Iterator[Deed]:
    for head in heads:
        for deed in filed.get(head, ()):
            if (not deed.with_ or deed.with_.intersection(objects)) and not deed.without.intersection(objects):
                yield deed
