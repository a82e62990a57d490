"""An article as it came in, and what of it is not the story."""

from dataclasses import dataclass
from datetime import date

from peacetable.model.values import RemovedKind


@dataclass(frozen=True, slots=True, order=True)
class Removed:
    """Characters `start:end` of the text that are no part of the story, and why."""

    start: int
    end: int
    kind: RemovedKind


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known about it. `text` is never changed: every offset counts its code points."""

    id: str
    text: str
    published: date | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    removed: tuple[Removed, ...] = ()

    def is_story(self, start: int, end: int) -> bool:
        """Whether the characters lie outside everything removed."""
        return not any(part.start < end and start < part.end for part in self.removed)
