"""Expressions with a calendar date in them: days, months, seasons and years, with or without a year."""

import re
from calendar import month_name
from datetime import date

from peacetable.lexicon.times import time_forms, time_values
from peacetable.mentions.times import calendar
from peacetable.mentions.times.patterns import (
    DAY,
    HOURS,
    MONTH,
    PART,
    SEASON,
    WEEKDAY,
    YEAR,
    Rule,
    any_of,
    day_of,
    month_of,
    part_of,
)
from peacetable.mentions.times.patterns import compile_rule as rule
from peacetable.mentions.times.scene import Scene, Value

_AT = rf"(?:(?:the )?(?P<hours>{HOURS})(?: of| on)? )?"
_BEFORE = rf"(?:{WEEKDAY},? (?:the )?)?"
_AFTER = rf"(?: (?P<later>{HOURS}))?"
_OF_YEAR = rf"(?:,? (?:of )?(?P<year>{YEAR}))?"
_FROM = "(?:between |from )?"
_TO = " ?(?:-|–|to|and|until|through) ?"
_FULL_MONTH = any_of(word for word in time_forms("month") if len(word) > 3 or word == "May")
_LEADING = r"(?:in|of|since|until|till|by|from|to|and|or|through|before|after|during|between|around)"


def _day(match: re.Match[str], scene: Scene) -> Value | None:
    """As "24 February", "Feb. 24, 2022"."""
    number, month = day_of(match["day"]), month_of(match["month"])
    part = part_of(_group(match, "hours") or _group(match, "later"))
    if year := match["year"]:
        found = calendar.make(int(year), month, number)
        return Value(found.isoformat(), part=part, has_year=True) if found else None
    if scene.published is None:
        return Value(None, part=part)
    found = calendar.on_day(scene.published, number, month, scene.direction)
    return Value(found.isoformat(), part=part) if found else None


def _days(match: re.Match[str], scene: Scene) -> Value | None:
    """As "3-5 March", "July 6 and 7, 2019": an interval of days in one month."""
    year, month = match["year"], month_of(match["month"])
    first, last = day_of(match["first"]), day_of(match["last"])
    if first >= last:
        return None
    if not year and scene.published is None:
        return Value(None)
    if not year and scene.published:
        start = calendar.on_day(scene.published, first, month, scene.direction)
    else:
        start = calendar.make(int(year), month, first)
    end = start and calendar.make(start.year, month, last)
    return Value(calendar.interval(start, end), has_year=bool(year)) if start and end else None


def _digits(match: re.Match[str], scene: Scene) -> Value | None:
    """As "14/09/2023", "9/14/2023": where both orders give a day, the one near the publication date, else unknown."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    readings = {found for found in (calendar.make(year, second, first), calendar.make(year, first, second)) if found}
    if len(readings) == 1:
        return Value(readings.pop().isoformat(), has_year=True)
    if not readings:
        return None
    near = [one for one in readings if scene.published and abs((one - scene.published).days) <= 10]
    return Value(near[0].isoformat() if len(near) == 1 else None, has_year=True)


def _iso(match: re.Match[str], scene: Scene) -> Value | None:
    found = calendar.make(int(match["year"]), int(match["m"]), int(match["d"]))
    return Value(found.isoformat(), has_year=True) if found else None


def _month(match: re.Match[str], scene: Scene) -> Value | None:
    """As "in March 2023", "early July", "mid-May"."""
    month, part = month_of(match["month"]), part_of(match["part"])
    if year := match["year"]:
        return Value(f"{year}-{month:02}", part=part, has_year=True)
    if scene.published is None:
        return Value(None, part=part)
    return Value(f"{calendar.in_year(scene.published, month, scene.direction)}-{month:02}", part=part)


def _season(match: re.Match[str], scene: Scene) -> Value | None:
    """As "the spring of 2022" → "2022-21"; without a year, the last one begun by the publication date."""
    season = int(time_values("season")[match["season"].lower()])
    if year := match["year"]:
        return Value(f"{year}-{season}", part=part_of(match["part"]), has_year=True)
    if scene.published is None:
        return Value(None, part=part_of(match["part"]))
    return Value(f"{_season_year(scene.published, season, scene)}-{season}", part=part_of(match["part"]))


def _season_year(published: date, season: int, scene: Scene) -> int:
    """Seasons of the north: spring starts in March. The autumn named in February is last year's."""
    starts = 3 * (season - 20)
    return calendar.in_year(published, starts, scene.direction or calendar.Direction.BEHIND)


def _year(match: re.Match[str], scene: Scene) -> Value | None:
    return Value(match["year"], part=part_of(_group(match, "part")), has_year=True)


def _years(match: re.Match[str], scene: Scene) -> Value | None:
    """As "2014-15", "2015–2019"."""
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return Value(f"{first}/{last}", has_year=True) if first < last else None


def _decade(match: re.Match[str], scene: Scene) -> Value | None:
    return Value(f"{match['decade']}X", part=part_of(match["part"]), has_year=True)


def _piece(match: re.Match[str], scene: Scene) -> Value | None:
    """As "the first half of 2023", "the third quarter of the year"."""
    year = match["year"] or (scene.published and str(scene.published.year))
    size = 6 if match["piece"].lower() == "half" else 3
    place = ("first", "second", "third", "fourth", "last").index(match["which"].lower())
    place = 12 // size - 1 if place == 4 else place
    if not year or (place + 1) * size > 12:
        return Value(None) if not year else None
    return Value(f"{year}-{place * size + 1:02}/{year}-{(place + 1) * size:02}", has_year=bool(match["year"]))


def _group(match: re.Match[str], name: str) -> str | None:
    return match[name] if name in match.re.groupindex else None


_WEAK_MONTH = any_of(["March", "May"])
_SAFE_MONTH = any_of(set(time_forms("month")) & {*month_name} - {"March", "May"})
_PART = rf"(?:(?:the )?(?P<part>{PART}) ?(?:of )?)?"

RULES: tuple[Rule, ...] = (
    rule("time.iso", rf"(?P<year>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?:T[\d:]+Z?)?", _iso),
    rule("time.digits", rf"(?P<a>\d?\d)[/.](?P<b>\d?\d)[/.](?P<year>{YEAR})", _digits),
    rule("time.day-month", rf"{_AT}{_BEFORE}(?P<day>{DAY})(?: of)? (?P<month>{MONTH}){_OF_YEAR}{_AFTER}", _day),
    rule("time.month-day", rf"{_AT}{_BEFORE}(?P<month>{MONTH}) (?:the )?(?P<day>{DAY}){_OF_YEAR}{_AFTER}", _day),
    rule(
        "time.days-month",
        rf"{_FROM}(?P<first>{DAY}){_TO}(?P<last>{DAY})(?: of)? (?P<month>{MONTH}){_OF_YEAR}",
        _days,
    ),
    rule(
        "time.month-days",
        rf"{_FROM}(?P<month>{MONTH}) (?P<first>{DAY}){_TO}(?P<last>{DAY}){_OF_YEAR}",
        _days,
    ),
    rule("time.month-year", rf"{_PART}(?P<month>{MONTH}),? (?:of )?(?P<year>{YEAR})", _month),
    rule("time.month", rf"{_PART}(?P<month>{_SAFE_MONTH})(?P<year>)(?! [A-Z][a-z])", _month, cased=True),
    rule(
        "time.month-guarded",
        rf"(?P<part>)(?P<month>{_FULL_MONTH})(?P<year>)",
        _month,
        led_by=rf"\b{_LEADING} ",
        cased=True,
    ),
    rule("time.month-part", rf"(?:the )?(?P<part>{PART})[ -]?(?:of )?(?P<month>{MONTH})(?P<year>)", _month, cased=True),
    rule("time.season", rf"{_PART}(?:the )?(?P<season>{SEASON})(?: of|,)? (?P<year>{YEAR})", _season),
    rule("time.season-bare", rf"(?:the )?{_PART}(?P<season>{SEASON})(?P<year>)", _season, led_by=r"\b(?:in|since) "),
    rule(
        "time.year",
        rf"(?P<year>{YEAR})(?! ?%|[.,:/]\d| (?:people|civilians|soldiers|troops|men|fighters|families))",
        _year,
        led_by=rf"\b{_LEADING} |\bthe |[(]|[’']s |, |/|© ?|\A|\n",
    ),
    rule("time.year-part", rf"(?:the )?(?P<part>{PART})[ -]?(?:of )?(?P<year>{YEAR})", _year),
    rule("time.years", rf"(?P<year>{YEAR}) ?[-–/] ?(?P<last>{YEAR}|\d\d)(?![-/]\d)", _years),
    rule("time.decade", rf"(?:the )?(?:(?P<part>{PART})[ -])?(?P<decade>(?:19|20)\d)0s", _decade),
    rule(
        "time.piece",
        r"(?:the )?(?P<which>first|second|third|fourth|last) (?P<piece>half|quarter)"
        rf" of (?:(?P<year>{YEAR})|(?:the|this) year)",
        _piece,
    ),
)
