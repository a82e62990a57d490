"""Wordings: the words by which texts name an issue, or its opposite."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from peacetable.lexicon.issues import IssueTree
from peacetable.lexicon.topic import LexiconError, read_topic


class WordClass(BaseModel):
    """Words that behave alike; a wording refers to them as `@name`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    words: frozenset[str]


class Wording(BaseModel):
    """One way to name an issue: a phrase that one of `heads` heads, with one of `others` in it and none of `without`.

    `toward` is false where the words name the opposite of the thing ("join the alliance" for neutrality);
    `verbs_only` where a noun of the same root names nothing that anybody takes a stance on ("the attacks").
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: str
    issue: str
    heads: frozenset[str]
    others: frozenset[str] = Field(frozenset(), alias="with")
    without: frozenset[str] = frozenset()
    toward: bool = True
    verbs_only: bool = False
    example: str
    counter: str

    def fits(self, heads: frozenset[str], words: frozenset[str]) -> bool:
        """Whether a phrase headed by one of `heads`, made of `words` (lemmas), names the issue this way."""
        if not heads & self.heads or words & self.without:
            return False
        return not self.others or bool(words & self.others)


@dataclass(frozen=True, slots=True)
class Wordings:
    """All wordings, found by head; the order of the file decides between several that fit."""

    by_head: Mapping[str, tuple[tuple[int, Wording], ...]]
    all: tuple[Wording, ...]

    def find(self, heads: frozenset[str], words: frozenset[str]) -> Wording | None:
        """The first wording that fits a phrase, None where it names no issue."""
        near = {number: wording for head in heads for number, wording in self.by_head.get(head, ())}
        return next((near[n] for n in sorted(near) if near[n].fits(heads, words)), None)


def read_wordings(issues: IssueTree, *, extra: Iterable[Path] = ()) -> Wordings:
    """The wordings, their classes written out, each checked to name an issue that exists."""
    folders = tuple(extra)
    classes = _classes(folders)
    found = tuple(_write_out(wording, classes) for wording in read_topic("wordings", Wording, extra=folders))
    by_head: dict[str, list[tuple[int, Wording]]] = defaultdict(list)
    for number, wording in enumerate(found):
        if wording.issue not in issues:
            raise LexiconError(f"wordings.yaml: {wording.id}: there is no issue {wording.issue!r}")
        for head in wording.heads:
            by_head[head].append((number, wording))
    return Wordings({head: tuple(near) for head, near in by_head.items()}, found)


def _classes(extra: Iterable[Path]) -> Mapping[str, frozenset[str]]:
    """Word classes by name; a folder's class of a known name adds to it."""
    classes: dict[str, frozenset[str]] = {}
    for entry in read_topic("word_classes", WordClass, extra=extra):
        classes[entry.name] = classes.get(entry.name, frozenset()) | entry.words
    return classes


def _write_out(wording: Wording, classes: Mapping[str, frozenset[str]]) -> Wording:
    try:
        written = {
            field: frozenset(word for part in getattr(wording, field) for word in _words(part, classes))
            for field in ("heads", "others", "without")
        }
    except KeyError as error:
        raise LexiconError(f"wordings.yaml: {wording.id}: there is no word class {error}") from error
    return wording.model_copy(update=written)


def _words(part: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return classes[part[1:]] if part.startswith("@") else frozenset({part})
