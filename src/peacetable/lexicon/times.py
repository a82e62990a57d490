"""The topic `times`: words for days, months, seasons, units and parts of time."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic

TimeKind = Literal[
    "weekday", "month", "season", "unit", "part", "hours", "ahead", "behind", "origin", "feast", "elsewhere"
]


class TimeWord(BaseModel):
    """Words of one meaning: `value` is the number that the kind counts in, `name` the part that the words name.

    A `feast` has its `day` as MM-DD, none where it moves; `elsewhere` are the months of other calendars and tongues.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: TimeKind
    words: tuple[str, ...]
    value: float | None = None
    name: str | None = None
    day: str | None = None


@cache
def time_words() -> tuple[TimeWord, ...]:
    """Every entry of the topic, read once."""
    return tuple(read_topic("times", TimeWord))


@cache
def time_values(kind: TimeKind) -> dict[str, float]:
    """Word in lower case, without a closing stop → its number: `time_values("month")["sept"] == 9`."""
    return {_plain(word): e.value for e in time_words() if e.kind == kind and e.value is not None for word in e.words}


@cache
def time_names(kind: TimeKind) -> dict[str, str]:
    """Word in lower case → the part that it names: `time_names("part")["early"] == "start"`."""
    return {_plain(word): e.name for e in time_words() if e.kind == kind and e.name for word in e.words}


@cache
def time_forms(kind: TimeKind) -> tuple[str, ...]:
    """Every spelling of one kind, the longest first, so that a pattern built from them prefers it."""
    words = (word for e in time_words() if e.kind == kind for word in e.words)
    return tuple(sorted(words, key=len, reverse=True))


@cache
def feast_days() -> dict[str, str | None]:
    """Feast in lower case → MM-DD, None where it moves: `feast_days()["christmas eve"] == "12-24"`."""
    return {_plain(word): e.day for e in time_words() if e.kind == "feast" for word in e.words}


def _plain(word: str) -> str:
    return word.lower().rstrip(".")
