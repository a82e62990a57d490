"""Expressions read against the publication date: weekdays, "last week", "yesterday", "two years ago"."""

import re
from datetime import date

from peacetable.lexicon.times import time_values
from peacetable.mentions.times import calendar
from peacetable.mentions.times.calendar import DAYS, Direction
from peacetable.mentions.times.patterns import (
    CLOCK,
    HOURS,
    MONTH,
    NUMBER,
    PART,
    SEASON,
    UNIT,
    WEEKDAY,
    Rule,
    days_in,
    month_of,
    part_of,
    weekday_of,
)
from peacetable.mentions.times.patterns import compile_rule as rule
from peacetable.mentions.times.scene import Scene, Value

_SHIFT = {"last": -1, "previous": -1, "this": 0, "the current": 0, "current": 0, "next": 1, "coming": 1,
          "the coming": 1, "this coming": 1, "this past": -1, "the previous": -1}  # fmt: skip
_WHICH = "|".join(sorted(_SHIFT, key=len, reverse=True))
_AT = rf"(?:(?:(?:the )?(?P<hours>{HOURS})(?: of| on)?|{CLOCK}(?: on)?) )?"
_PART = rf"(?:(?:the )?(?P<part>{PART}) (?:of )?)?"
_EDGE_MONTH = {"start": "-01", "end": "-12"}


def _weekday(match: re.Match[str], scene: Scene) -> Value | None:
    """As "Monday", "late on Tuesday", "Friday evening", "next Thursday", "Friday last week"."""
    part = part_of(match["later"] or match["hours"] or match["part"])
    if scene.published is None:
        return Value(None, part=part)
    wanted, which = weekday_of(match["day"]), (match["which"] or "").lower()
    if match["week"]:
        shift = _SHIFT[match["week"].lower().removeprefix("of ")]
        return Value(_in_week(scene.published, wanted, shift).isoformat(), part=part)
    return Value(_named(scene.published, wanted, which, scene.direction).isoformat(), part=part)


def _in_week(published: date, wanted: int, shift: int) -> date:
    return published + (wanted - published.weekday() + 7 * shift) * DAYS


def _named(published: date, wanted: int, which: str, direction: Direction | None) -> date:
    """As "last" and "next" leave the publication day itself out, "this" stays in its week."""
    if _SHIFT.get(which) == 0:
        return _in_week(published, wanted, 0)
    if _SHIFT.get(which) == -1:
        return calendar.weekday(published - DAYS, wanted, Direction.BEHIND)
    if _SHIFT.get(which) == 1:
        return calendar.weekday(published + DAYS, wanted, Direction.AHEAD)
    return calendar.weekday(published, wanted, direction)


def _shifted(match: re.Match[str], scene: Scene) -> Value | None:
    """As "last week", "late last month", "earlier this year"; "the end of last year" is its last month."""
    part = part_of(match["part"])
    if scene.published is None:
        return Value(None, part=part)
    shift, unit = _SHIFT[match["which"].lower()], match["unit"].lower()
    if unit == "year" and (match["part"] or "").lower().startswith("the "):
        return Value(f"{scene.published.year + shift}{_EDGE_MONTH.get(part or '', '')}")
    return Value(_unit_of(scene.published, unit, shift), part=part)


def _unit_of(published: date, unit: str, shift: int) -> str:
    if unit == "week":
        return calendar.week(published, shift=shift)
    if unit == "weekend":
        saturday = published + (5 - published.weekday() + 7 * shift) * DAYS
        return calendar.interval(saturday, saturday + DAYS)
    if unit == "month":
        return calendar.month(published, shift=shift)
    return f"{published.year + shift}"


def _named_month(match: re.Match[str], scene: Scene) -> Value | None:
    """As "last August": the last before this month; "next May": the first after it; "this April": this year's."""
    part = part_of(match["part"])
    if scene.published is None:
        return Value(None, part=part)
    shift, number, year = _SHIFT[match["which"].lower()], month_of(match["month"]), scene.published.year
    if shift < 0:
        year -= number >= scene.published.month
    elif shift > 0:
        year += number <= scene.published.month
    return Value(f"{year}-{number:02}", part=part)


def _named_season(match: re.Match[str], scene: Scene) -> Value | None:
    """As "last spring", "this winter"."""
    if scene.published is None:
        return Value(None, part=part_of(match["part"]))
    shift, season = _SHIFT[match["which"].lower()], int(time_values("season")[match["season"].lower()])
    direction = {-1: Direction.BEHIND, 1: Direction.AHEAD}.get(shift)
    year = calendar.in_year(scene.published, 3 * (season - 20), direction)
    return Value(f"{year}-{season}", part=part_of(match["part"]))


def _weekend(match: re.Match[str], scene: Scene) -> Value | None:
    if scene.published is None:
        return Value(None)
    return Value(calendar.weekend(scene.published, scene.direction))


def _deictic(match: re.Match[str], scene: Scene) -> Value | None:
    """As "yesterday", "tomorrow", "tonight", "this morning"."""
    word = " ".join(match["word"].lower().split())
    shift = {
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day after tomorrow": 2,
        "the day before yesterday": -2,
    }
    part = part_of(match["later"] or match["hours"] or word.rpartition(" ")[2])
    if scene.published is None:
        return Value(None, part=part)
    return Value((scene.published + shift.get(word, 0) * DAYS).isoformat(), part=part)


def _overnight(match: re.Match[str], scene: Scene) -> Value | None:
    """The night into the publication day."""
    return Value(calendar.interval(scene.published - DAYS, scene.published) if scene.published else None)


def _ago(match: re.Match[str], scene: Scene) -> Value | None:
    """As "two years ago" → the year, "three months ago" → the month, "two weeks ago" → the week, "ten days ago" → the day."""
    return _at_distance(scene.published, match, -1)


def _ahead(match: re.Match[str], scene: Scene) -> Value | None:
    """As "in two weeks", "three days from now", "within 24 hours": the latter as a bound."""
    if scene.direction is Direction.BEHIND:
        return Value(None)
    found = _at_distance(scene.published, match, 1)
    within = match[0].lower().startswith("within")
    return Value(found.edtf, kind="until" if within else "date") if found else None


def _at_distance(day: date | None, match: re.Match[str], sign: int) -> Value | None:
    unit = match["unit"].lower().rstrip("s")
    days = days_in(match["number"], match["unit"])
    if day is None or days is None:
        return Value(None)
    count = sign * round(days / time_values("unit")[match["unit"].lower()])
    if unit in ("year", "decade"):
        return Value(f"{day.year + count * (10 if unit == 'decade' else 1)}")
    if unit == "month":
        return Value(calendar.month(day, shift=count))
    if unit in ("week", "fortnight"):
        return Value(calendar.week(day, shift=count * (2 if unit == "fortnight" else 1)))
    return Value((day + sign * int(days) * DAYS).isoformat())


def _past_stretch(match: re.Match[str], scene: Scene) -> Value | None:
    """As "the past 24 hours", "in the last two weeks": up to the publication date, in the unit that the words count."""
    number, unit = match["number"] or "one", match["unit"].lower().rstrip("s")
    days = days_in(number, match["unit"])
    if scene.published is None or days is None:
        return Value(None)
    end, count = scene.published, round(days / time_values("unit")[unit])
    if unit in ("year", "decade"):
        return Value(f"{end.year - count * (10 if unit == 'decade' else 1)}/{end.year}")
    if unit == "month":
        return Value(f"{calendar.month(end, shift=-count)}/{calendar.month(end)}")
    return Value(calendar.interval(end - max(1, round(days)) * DAYS, end))


def _end_of(match: re.Match[str], scene: Scene) -> Value | None:
    """As "the beginning of the year" → its first month; "the end of the month" → that month."""
    part, unit = part_of(match["part"]), match["unit"].lower()
    if scene.published is None:
        return Value(None, part=part)
    if unit != "year":
        return Value(_unit_of(scene.published, unit, 0), part=part)
    return Value(f"{scene.published.year}{_EDGE_MONTH.get(part or '', '')}", part=part)


def _so_far(match: re.Match[str], scene: Scene) -> Value | None:
    return Value(f"{scene.published.year}-01" if scene.published else None, kind="since")


def _anchored(match: re.Match[str], scene: Scene) -> Value | None:
    """As "the same day", "the next day", "two days later", "a week earlier": against the day named before."""
    words = " ".join(match[0].lower().split())
    if scene.anchor is None or re.search(r"hour|minute", words):
        return Value(None)
    back = re.search(r"before|earlier|previous|prior|eve", words) is not None
    if match["number"]:
        return _at_distance(scene.anchor, match, -1 if back else 1)
    shift = 0 if re.match(r"(?:on )?(?:the same|that|earlier that|later that)", words) else -1 if back else 1
    return Value((scene.anchor + shift * DAYS).isoformat(), part=part_of(words.rpartition(" ")[2]))


def _since_then(match: re.Match[str], scene: Scene) -> Value | None:
    """As "since then": since the day named before."""
    return Value(scene.anchor.isoformat() if scene.anchor else None, kind="since")


def _unanchored(match: re.Match[str], scene: Scene) -> Value | None:
    """As "four days after he took office": told from an event, so no date."""
    return Value(None)


RULES: tuple[Rule, ...] = (
    rule(
        "time.weekday",
        rf"{_AT}{_PART}(?:(?P<which>{_WHICH}) )?(?P<day>{WEEKDAY})(?:[’']s)?(?: (?P<later>{HOURS}))?"
        rf"(?: (?P<week>(?:of )?(?:last|this|next)) week)?",
        _weekday,
    ),
    rule("time.shifted", rf"{_PART}(?P<which>{_WHICH}) (?P<unit>week|month|year|weekend)(?:[’']s)?", _shifted),
    rule("time.named-month", rf"{_PART}(?P<which>{_WHICH}) (?P<month>{MONTH})", _named_month),
    rule("time.named-season", rf"{_PART}(?P<which>last|this|next) (?P<season>{SEASON})", _named_season),
    rule("time.weekend", r"(?:over |during |at |on )?the weekend", _weekend),
    rule(
        "time.deictic",
        rf"{_AT}(?P<word>today|yesterday|tomorrow|tonight|last night|the day after tomorrow|the day before yesterday|"
        rf"this (?:morning|afternoon|evening))(?: (?P<later>{HOURS}))?",
        _deictic,
    ),
    rule("time.overnight", r"overnight", _overnight),
    rule("time.ago", rf"(?P<number>{NUMBER}) (?P<unit>{UNIT}) ago", _ago),
    rule("time.ahead", rf"(?:(?:in|within) (?:the next )?(?P<number>{NUMBER}) (?P<unit>{UNIT})(?: from now)?)"
         r"(?! (?:of|after|before|when|as)\b)", _ahead),
    rule(
        "time.past-stretch",
        r"(?:over |in |during |within )?th(?:e|is) (?:past|last) "
        rf"(?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})(?! of)",
        _past_stretch,
    ),
    rule("time.end-of", rf"(?:the )?(?P<part>{PART}) (?:the |this )?(?P<unit>year|month|week)", _end_of),
    rule("time.so-far", r"so far this year|this year so far|this year alone", _so_far),
    rule(
        "time.anchored",
        rf"(?:on )?(?:the same day|(?:the same|that) {HOURS}|that day(?= *[.,;:]))|"
        r"(?:earlier|later) (?:that|the same) day|(?:on )?the (?:next|following|previous) day|"
        rf"the day before|the day after|(?P<number>{NUMBER}) (?P<unit>{UNIT}) (?:later|earlier|before(?= *[.,;]))",
        _anchored,
    ),
    rule("time.since-then", r"then", _since_then, led_by=r"since "),
    rule("time.unanchored", rf"(?:{NUMBER} )?(?:{UNIT}) (?:after|before|into)", _unanchored),
)  # fmt: skip
