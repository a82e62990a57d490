"""Pieces of regular expressions for time words, built from the lexicon, and what their matches mean."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from peacetable.lexicon.times import time_forms, time_names, time_values
from peacetable.mentions.numerals import SMALL, TENS, number_of
from peacetable.mentions.times.scene import Scene, Value

Resolver = Callable[[re.Match[str], Scene], Value | None]


_GAP = r"(?:[ \t\u00a0\u202f]+)"
_SPACE_OR_CLASS = re.compile(r"\[[^\]]*\]| ")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, and what a match of it means. `id` travels with the mention's tests and docs."""

    id: str
    pattern: re.Pattern[str]
    resolve: Resolver
    led_by: re.Pattern[str] | None = None

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Where the pattern matches after words that let it ("in May" is a month, "may" is not)."""
        for match in self.pattern.finditer(text):
            if self.led_by is None or self.led_by.search(text[max(0, match.start() - 12) : match.start()]):
                yield match


def any_of(words: Iterable[str]) -> str:
    """One of `words`, as a group that keeps nothing."""
    return "(?:" + "|".join(word.replace(".", "[.]") for word in words) + ")"


def compile_rule(rule: str, pattern: str, resolve: Resolver, *, led_by: str | None = None, cased: bool = False) -> Rule:
    """A rule whose pattern stands on word borders; a space in it means any run of blanks within a line.

    `led_by` is what must stand right before it.
    """
    spaced = _SPACE_OR_CLASS.sub(lambda match: _GAP if match[0] == " " else match[0], pattern)
    led = re.compile(rf"(?:{led_by})$", re.IGNORECASE) if led_by else None
    flags = re.NOFLAG if cased else re.IGNORECASE
    return Rule(rule, re.compile(rf"(?<![\w-])(?:{spaced})(?!\w)", flags), resolve, led)


WEEKDAY = any_of(time_forms("weekday"))
MONTH = any_of(time_forms("month"))
SEASON = any_of(time_forms("season"))
UNIT = any_of(time_forms("unit"))
PART = any_of(time_forms("part"))
HOURS = any_of(time_forms("hours"))
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
CLOCK = r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|UTC|local time))?"
NUMBER = rf"(?:\d+(?:\.\d+)?|(?:{any_of(TENS)}[ -])?{any_of(SMALL)}|{any_of(TENS)}|an?|a hundred|a dozen|half an?)"


def month_of(name: str) -> int:
    """As "Sept." → 9."""
    return int(time_values("month")[name.lower().rstrip(".")])


def weekday_of(name: str) -> int:
    """As "Tues." → 1."""
    return int(time_values("weekday")[name.lower().rstrip(".")])


def day_of(ordinal: str) -> int:
    """As "3rd" → 3."""
    return int(re.sub(r"\D", "", ordinal))


def part_of(words: str | None) -> str | None:
    """As "late" → "end", "Tuesday's morning" → "morning"."""
    plain = " ".join((words or "").lower().split())
    return time_names("part").get(plain) or time_names("hours").get(plain)


def days_in(number: str, unit: str) -> float | None:
    """How many days "two", "weeks" are; months count 30, years 365."""
    value = number_of(re.split(r"[\s-]+", number))
    return None if value is None else round(value * time_values("unit")[unit.lower()], 4)
