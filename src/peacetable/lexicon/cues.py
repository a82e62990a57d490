"""Cues: words that tell something about a record, by the use that they have and the value that they give."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import LexiconError, read_topic


class Cue(BaseModel):
    """Words of one use (where they stand) and value (what they tell). A word of several tokens is a phrase.

    `example` holds one of the words; the tests read it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    use: str
    value: str
    words: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one topic. A word has one value a use; the file says which."""

    all: tuple[Cue, ...]
    by_use: Mapping[str, Mapping[str, Cue]]

    def find(self, use: str, *words: str) -> Cue | None:
        """The cue that the first known of `words` gives when it has this use.

        In the talks topic, `find("phase", "break_off")` is the cue `talks.phase.break-off`.
        """
        known = self.by_use.get(use, {})
        return next((known[word] for word in words if word in known), None)

    def words(self, use: str, value: str | None = None) -> tuple[str, ...]:
        """Every word of a use, of one value where it is given."""
        return tuple(word for word, cue in self.by_use.get(use, {}).items() if value in (None, cue.value))


def read_cues(topic: str, *, extra: Iterable[Path] = ()) -> Cues:
    """The cues of `topic`; a word that has one use twice is an error, for then its value would hang on the order."""
    entries = tuple(read_topic(topic, Cue, extra=extra))
    by_use: dict[str, dict[str, Cue]] = {}
    for cue in entries:
        uses = by_use.setdefault(cue.use, {})
        for word in cue.words:
            if uses.setdefault(word, cue) is not cue:
                raise LexiconError(f"{topic}.yaml: {cue.id}: {word!r} already stands in {uses[word].id}; keep one")
    return Cues(entries, by_use)
