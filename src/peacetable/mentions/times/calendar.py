"""Calendar sums: dates → EDTF. Weeks run from Monday to Sunday (ISO 8601), a weekend is Saturday and Sunday."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

DAYS = timedelta(days=1)


class Direction(StrEnum):
    """On which side of the publication date a clause speaks."""

    BEHIND = "behind"
    AHEAD = "ahead"


def interval(start: date, end: date) -> str:
    """Both days included: "2024-07-29/2024-08-04"; one day where they are the same."""
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"


def week(day: date, *, shift: int = 0) -> str:
    """The week of `day`, or one `shift` weeks from it."""
    monday = day - day.weekday() * DAYS + 7 * shift * DAYS
    return interval(monday, monday + 6 * DAYS)


def weekend(day: date, direction: Direction | None) -> str:
    """The weekend that a text of `day` speaks of: the one around it, else the last, or the next."""
    saturday = day - (day.weekday() - 5) % 7 * DAYS
    if direction is Direction.AHEAD and day.weekday() < 5:
        saturday += 7 * DAYS
    return interval(saturday, saturday + DAYS)


def weekday(day: date, wanted: int, direction: Direction | None) -> date:
    """The nearest day with that name: `day` itself or the last one, or the next one when looking ahead."""
    if direction is Direction.AHEAD:
        return day + (wanted - day.weekday()) % 7 * DAYS
    return day - (day.weekday() - wanted) % 7 * DAYS


def month(day: date, *, shift: int = 0) -> str:
    """The month of `day`, or one `shift` months from it: "2022-02"."""
    count = day.year * 12 + day.month - 1 + shift
    return f"{count // 12:04}-{count % 12 + 1:02}"


def in_year(day: date, number: int, direction: Direction | None) -> int:
    """The year of a month named without one: the last such month, this one included, or the next when looking ahead.

    Without a direction the nearest: on 6 March "late April" is this year's, "December" last year's.
    """
    if direction is Direction.BEHIND:
        return day.year - (number > day.month)
    if direction is Direction.AHEAD:
        return day.year + (number < day.month)
    return min((day.year - 1, day.year, day.year + 1), key=lambda y: abs((y - day.year) * 12 + number - day.month))


def on_day(day: date, number: int, in_month: int, direction: Direction | None) -> date | None:
    """The date of "24 February" named without a year: the nearest, dates against the clause's tense weighed fourfold.

    A weight and not a ban, since tense is only a hint: "was to begin on 17 July" may lie ahead.
    """
    found = [one for year in (day.year - 1, day.year, day.year + 1) if (one := make(year, in_month, number))]
    return min(found, key=lambda one: _distance(one - day, direction), default=None)


def make(year: int, in_month: int, number: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    if not (1 <= in_month <= 12 and 1 <= number <= monthrange(year, in_month)[1]):
        return None
    return date(year, in_month, number)


def _distance(gap: timedelta, direction: Direction | None) -> float:
    weight = 1.0 if direction is None else 4.0
    against = gap.days < 0 if direction is Direction.AHEAD else gap.days > 0
    return abs(gap.days) * (weight if against else 1.0)
