"""Boilerplate: the cues by which a block of a page shows that it is no part of the story."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, field_validator

from peacetable.lexicon.topic import read_topic
from peacetable.model import RemovedKind


class BoilerplateCue(BaseModel):
    """A pattern, searched regardless of case in a block whose quotations are blanked out.

    A block is removed from a sum of 1 on. A cue with `opens_list` is a heading: titles that follow it go with it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    kind: RemovedKind
    pattern: str
    weight: float = Field(gt=0, le=1)
    max_words: int = Field(80, gt=0)
    opens_list: bool = False
    example: str
    counter: str

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str) -> str:
        re.compile(pattern)
        return pattern


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """All cues, each with its compiled pattern."""

    cues: tuple[tuple[BoilerplateCue, re.Pattern[str]], ...]

    def cues_in(self, block: str) -> tuple[BoilerplateCue, ...]:
        """The cues that `block` shows."""
        words = len(block.split())
        return tuple(cue for cue, seen in self.cues if words <= cue.max_words and seen.search(block))


def read_boilerplate(*, extra: Iterable[Path] = ()) -> Boilerplate:
    """The cues that ship with the package and those of the `extra` folders."""
    cues = read_topic("boilerplate", BoilerplateCue, extra=extra)
    return Boilerplate(tuple((cue, re.compile(cue.pattern, re.I)) for cue in cues))
