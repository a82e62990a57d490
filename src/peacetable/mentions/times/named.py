"""Days called by a name ("Christmas Eve", "Eid al-Fitr"), times of other calendars, and times that stay vague."""

import re

from peacetable.lexicon.times import feast_days, time_forms
from peacetable.mentions.times import calendar
from peacetable.mentions.times.patterns import DAY, UNIT, YEAR, Rule, any_of
from peacetable.mentions.times.patterns import compile_rule as rule
from peacetable.mentions.times.scene import Scene, Value


def _feast(match: re.Match[str], scene: Scene) -> Value | None:
    """A feast of a fixed day; one that moves ("Easter") keeps no date, even where the year is known."""
    day = feast_days()[" ".join(match["feast"].lower().split())]
    if day is None:
        return Value(None)
    month, number = map(int, day.split("-"))
    if match["year"]:
        return Value(f"{match['year']}-{day}", has_year=True)
    found = calendar.on_day(scene.published, number, month, scene.direction) if scene.published else None
    return Value(found.isoformat() if found else None)


def _unresolved(match: re.Match[str], scene: Scene) -> Value | None:
    """A time that nothing here resolves: "12 Khordad", "le 14 septembre", "in recent weeks"."""
    return Value(None)


_FEAST = any_of(sorted(time_forms("feast"), key=len, reverse=True))
_ELSEWHERE = any_of(time_forms("elsewhere"))

RULES: tuple[Rule, ...] = (
    rule("time.feast", rf"(?P<feast>{_FEAST})(?:,? (?P<year>{YEAR}))?", _feast),
    rule(
        "time.other-calendar",
        rf"(?:{DAY}(?:er)? (?:de )?{_ELSEWHERE}(?:,? (?:de )?\d{{4}})?|{_ELSEWHERE} (?:{DAY},? )?1[34]\d\d)",
        _unresolved,
    ),
    rule(
        "time.vague",
        rf"(?:in |over |during )?(?:the )?(?:recent|coming|next few|next several|past few|last few|following) {UNIT}"
        r"|(?:at )?the turn of the century",
        _unresolved,
    ),
    rule("time.same-unit", r"the same (?:week|month|year)", _unresolved),
)
