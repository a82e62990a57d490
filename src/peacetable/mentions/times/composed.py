"""Expressions of two steps: "May last year", "a week from Monday", "the week of 17 October", "by month's end"."""

import re
from datetime import date

from peacetable.lexicon.times import time_values
from peacetable.mentions.times import calendar
from peacetable.mentions.times.calendar import DAYS, Direction
from peacetable.mentions.times.patterns import (
    DAY,
    MONTH,
    NUMBER,
    UNIT,
    WEEKDAY,
    Rule,
    day_of,
    days_in,
    month_of,
    weekday_of,
)
from peacetable.mentions.times.patterns import compile_rule as rule
from peacetable.mentions.times.scene import Scene, Value

_YEARS = {"last": -1, "this": 0, "next": 1}


def _month_of_year(match: re.Match[str], scene: Scene) -> Value | None:
    """As "May last year", "in December of next year"; with a day, "3 May last year"."""
    if scene.published is None:
        return Value(None)
    year, month = scene.published.year + _YEARS[match["which"].lower()], month_of(match["month"])
    number = match["day"] or match["late_day"]
    if number is None:
        return Value(f"{year}-{month:02}")
    found = calendar.make(year, month, day_of(number))
    return Value(found.isoformat()) if found else None


def _weeks_from(match: re.Match[str], scene: Scene) -> Value | None:
    """As "a week from Monday", "two weeks on Thursday", "Friday week": whole weeks after the next such day."""
    days = days_in(match["number"], "weeks") if match["number"] else 7
    if scene.published is None or days is None:
        return Value(None)
    first = calendar.weekday(scene.published + DAYS, weekday_of(match["day"] or match["later"]), Direction.AHEAD)
    return Value((first + round(days) * DAYS).isoformat())


def _week_of(match: re.Match[str], scene: Scene) -> Value | None:
    """As "the week of 17 October", "the week beginning March 4": that day's week."""
    if scene.published is None:
        return Value(None)
    number, month = day_of(match["day"] or match["late_day"]), month_of(match["month"] or match["early_month"])
    found = calendar.on_day(scene.published, number, month, scene.direction)
    return Value(calendar.week(found)) if found else None


def _beyond(match: re.Match[str], scene: Scene) -> Value | None:
    """As "the week before last", "the month after next": two steps from the publication date."""
    if scene.published is None:
        return Value(None)
    shift = -2 if match["side"].lower() == "before last" else 2
    return Value(_of_unit(scene.published, match["unit"].lower(), shift))


def _units_end(match: re.Match[str], scene: Scene) -> Value | None:
    """As "year's end", "the month's end": the last month of the year, the month itself."""
    if scene.published is None:
        return Value(None)
    if match["unit"].lower() == "year":
        return Value(f"{scene.published.year}-12")
    return Value(_of_unit(scene.published, match["unit"].lower(), 0), part="end")


def _away(match: re.Match[str], scene: Scene) -> Value | None:
    """As "a month away", "three days off": so far ahead of the publication date."""
    days = days_in(match["number"], match["unit"])
    if scene.published is None or days is None:
        return Value(None)
    unit = match["unit"].lower().rstrip("s")
    count = round(days / time_values("unit")[unit])
    if unit in ("day", "hour", "minute", "fortnight"):
        return Value((scene.published + round(days) * DAYS).isoformat())
    return Value(_of_unit(scene.published, unit, count))


def _to_the_day(match: re.Match[str], scene: Scene) -> Value | None:
    """As "a year to the day after": the same day of another year, told from the day named before."""
    number = days_in(match["number"], match["unit"])
    if scene.anchor is None or number is None:
        return Value(None)
    years = round(number / time_values("unit")["year"])
    found = calendar.make(scene.anchor.year + years, scene.anchor.month, scene.anchor.day)
    return Value(found.isoformat() if found else None)


def _of_unit(published: date, unit: str, shift: int) -> str:
    if unit == "week":
        return calendar.week(published, shift=shift)
    return calendar.month(published, shift=shift) if unit == "month" else f"{published.year + shift}"


RULES: tuple[Rule, ...] = (
    rule(
        "time.month-of-year",
        rf"(?:(?P<day>{DAY}) (?:of )?)?(?P<month>{MONTH})(?: (?P<late_day>{DAY}))?,? (?:of )?"
        r"(?P<which>last|this|next) year",
        _month_of_year,
    ),
    rule(
        "time.weeks-from",
        rf"(?P<day>{WEEKDAY}) week(?!['’-])|(?P<number>{NUMBER}) weeks? (?:from|on) (?P<later>{WEEKDAY})",
        _weeks_from,
    ),
    rule(
        "time.week-of",
        rf"the week (?:of|beginning|starting|from) (?:(?P<day>{DAY}) (?P<month>{MONTH})|"
        rf"(?P<early_month>{MONTH}) (?P<late_day>{DAY}))",
        _week_of,
    ),
    rule("time.beyond", r"the (?P<unit>week|month|year) (?P<side>before last|after next)", _beyond),
    rule("time.units-end", r"(?:the )?(?P<unit>year|month|week)[’']s end", _units_end),
    rule("time.away", rf"(?P<number>{NUMBER}) (?P<unit>{UNIT}) (?:away|off)(?! from)", _away),
    rule("time.to-the-day", rf"(?P<number>{NUMBER}) (?P<unit>years?) to the day(?: after| later)?", _to_the_day),
)
