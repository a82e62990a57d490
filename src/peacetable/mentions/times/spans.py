"""Durations ("for 30 days", "a 72-hour truce") and recurrent times ("every Friday")."""

import re

from peacetable.lexicon.times import time_forms
from peacetable.mentions.times.patterns import HOURS, NUMBER, UNIT, WEEKDAY, Rule, any_of, days_in
from peacetable.mentions.times.patterns import compile_rule as rule
from peacetable.mentions.times.scene import Scene, Value


def _duration(match: re.Match[str], scene: Scene) -> Value | None:
    """How many days it lasts; no date of its own."""
    return Value(None, kind="duration", days=days_in(match["number"], match["unit"]))


def _vague(match: re.Match[str], scene: Scene) -> Value | None:
    """As "for months", "several weeks": a duration whose length is not told."""
    return Value(None, kind="duration")


def _recurrent(match: re.Match[str], scene: Scene) -> Value | None:
    return Value(None, kind="recurrent")


_SEVERAL = rf"(?!(?:an?|one) ){NUMBER}"
_UNITS = any_of(word for word in time_forms("unit") if word.endswith("s"))
_LASTING = r"(?:for|of|than|about|nearly|almost|barely|lasts?|lasted|lasting|take|takes|took|least) "

RULES: tuple[Rule, ...] = (
    rule("time.duration-one", rf"(?:for )?(?P<number>an?|one) (?P<unit>{UNIT})", _duration, led_by=_LASTING),
    rule("time.duration", rf"(?:for )?(?P<number>{_SEVERAL})[ -](?P<unit>{UNIT})(?![- ]old|[’'])", _duration),
    rule("time.duration-vague", rf"(?:for )?(?:several|many|a few|some) {_UNITS}|for {_UNITS}", _vague),
    rule(
        "time.recurrent",
        rf"(?:every|each) (?:(?:single|other) )?(?:{UNIT}|{WEEKDAY}|{HOURS})|daily|weekly|on {WEEKDAY}s|"
        r"(?:once|twice|(?:two|three|four|several|many) times) (?:a|each|every) (?:day|week|month|year)",
        _recurrent,
    ),
)
