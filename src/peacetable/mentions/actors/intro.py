"""Introductions: where a text says who a person is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intro:
    """A person's name in the text: `start:end` with a title before it, `name` without.

    `role` are the words that tell what the person is, `role_start:role_end` where they stand; `of` the party they name.
    """

    start: int
    end: int
    name: str
    rule: str
    role: str | None = None
    role_start: int = -1
    role_end: int = -1
    of: str | None = None
    actor: str | None = None

    @property
    def is_partial(self) -> bool:
        """Whether it is a title and a single word: "Mr Kiir", "Gen Wanlop"."""
        return " " not in self.name
