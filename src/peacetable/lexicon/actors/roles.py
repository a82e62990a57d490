"""Role nouns: the common nouns by which actors are called, and what kind of actor each stands for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic


class RoleSort(StrEnum):
    """What a role noun stands for."""

    PERSON = "person"
    """One human being: "foreign minister", "spokesman", "colonel"."""
    OFFICIALS = "officials"
    """People who act for their party: "officials", "negotiators", "diplomats"."""
    ORGAN = "organ"
    """A part of a state or group that acts for it: "ministry", "army", "parliament"."""
    FIGHTERS = "fighters"
    """People who fight for a group, beside its name only: "M23 fighters", "Haftar's men"."""
    GROUP = "group"
    """A group by its kind: "rebels", "the movement"."""
    SIDES = "sides"
    """Several parties at once: "both sides", "the warring parties"."""
    MEDIATORS = "mediators"
    """Those between the parties: "the mediators", "the facilitator"."""
    HONORIFIC = "honorific"
    """A title that says nothing of an office: "Mr", "Dr.", "Brig. Gen."."""


class RoleEntry(BaseModel):
    """Nouns of one role. `office` is its name in the data of persons; `party` the party that always has it

    ("secretary of state": USA); `types` the group types that a group noun may stand for; `gender` what it tells.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    nouns: tuple[str, ...]
    sort: RoleSort
    office: str | None = None
    party: str | None = None
    types: tuple[str, ...] = ()
    gender: str | None = None
    speaks: bool = False


class NobodyEntry(BaseModel):
    """A phrase that contains an actor's name and is no actor, with why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrases: tuple[str, ...]
    because: str


class Use(StrEnum):
    """What the words of `name_words.yaml` decide."""

    NOT_IN_A_NAME = "not-in-a-name"
    ALSO_A_NAME = "also-a-name"
    ALSO_A_WORD = "also-a-word"
    COMMON_SURNAME = "common-surname"
    SENT_BY_A_PARTY = "sent-by-a-party"
    GIVEN_TO_A_PARTY = "given-to-a-party"
    PUT_ON_A_PARTY = "put-on-a-party"
    OF_A_PARTY = "of-a-party"


class WordsEntry(BaseModel):
    """The words of one use, with what it is for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    use: Use
    because: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Roles:
    """All role nouns. `by_noun` finds them by their lower-case words; of a noun in two sorts the first in the file."""

    entries: tuple[RoleEntry, ...]
    by_noun: dict[str, RoleEntry]
    nobody: tuple[str, ...]
    words: dict[Use, frozenset[str]]

    def nouns(self, *sorts: RoleSort) -> tuple[str, ...]:
        """The nouns of these sorts, longest first, so that they can be tried in order."""
        found = {noun.lower() for entry in self.entries if entry.sort in sorts for noun in entry.nouns}
        return tuple(sorted(found, key=lambda noun: (-len(noun), noun)))

    def is_honorific(self, noun: str) -> bool:
        """Whether a word, in lower case, is a title before a name."""
        return any(noun in entry.nouns for entry in self.entries if entry.sort is RoleSort.HONORIFIC)


def read_roles(*, extra: Iterable[Path] = ()) -> Roles:
    """The role nouns of `roles.yaml`, the phrases of `not_actors.yaml` and the words of `name_words.yaml`."""
    folders = tuple(extra)
    entries = read_topic("roles", RoleEntry, extra=folders)
    nobody = read_topic("not_actors", NobodyEntry, extra=folders)
    words = {use: frozenset[str]() for use in Use}
    for listed in read_topic("name_words", WordsEntry, extra=folders):
        words[listed.use] |= listed.words
    return Roles(
        tuple(entries),
        {noun.lower(): entry for entry in reversed(entries) for noun in entry.nouns},
        tuple(phrase for entry in nobody for phrase in entry.phrases),
        words,
    )
