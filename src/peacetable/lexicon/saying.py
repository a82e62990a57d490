"""Words of saying: which words tell that somebody speaks, and how."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from peacetable.lexicon.topic import read_topic

Form = Literal["verb", "noun", "phrase", "outlet", "hearer", "title", "heading", "speaker"]
Tells = Literal[
    "statement", "denial", "question", "bidding", "naming", "appraisal", "utterance", "passing"
]  # fmt: skip


class Saying(BaseModel):
    """One class of words. `heads` are lemmas, particle verbs joined by "_"; phrases are written out in lower case."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    form: Form = Field(alias="as")
    tells: Tells
    heads: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Sayings:
    """The classes by form and head. A head of two classes belongs to the first that lists it."""

    classes: tuple[Saying, ...]
    by_form: Mapping[str, Mapping[str, Saying]]

    def find(self, form: Form, *heads: str) -> Saying | None:
        """The class of the first of `heads` that is a `form` of saying."""
        known = self.by_form.get(form, {})
        return next((known[head] for head in heads if head in known), None)

    @property
    def phrases(self) -> tuple[str, ...]:
        """The phrases that take a speaker as object, the longest first."""
        return tuple(sorted(self.by_form.get("phrase", {}), key=len, reverse=True))


def read_sayings(*, extra: Iterable[Path] = ()) -> Sayings:
    """The words that ship and those of the `extra` folders."""
    classes = tuple(read_topic("saying", Saying, extra=extra))
    by_form: dict[str, dict[str, Saying]] = {}
    for entry in classes:
        for head in entry.heads:
            by_form.setdefault(entry.form, {}).setdefault(head, entry)
    return Sayings(classes, by_form)
