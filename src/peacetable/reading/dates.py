"""EDTF dates compared: whether two of them can be the same time, and which comes first.

Only the forms of the contract are met: a day, month or year, an interval of them, `~` and `?` marks.
"""

import calendar
from datetime import date

Days = tuple[date, date]


def days_of(edtf: str) -> Days | None:
    """The first and last day of `edtf`; None for an open or unreadable one.

    >>> days_of("2018-02")
    (datetime.date(2018, 2, 1), datetime.date(2018, 2, 28))
    """
    first, _, last = edtf.partition("/")
    begins, ends = _bounds(first), _bounds(last or first)
    return (begins[0], ends[1]) if begins and ends else None


def may_coincide(one: str | None, other: str | None) -> bool:
    """Whether both can name the same time: an unknown date agrees with every other.

    >>> may_coincide("2022-03", "2022-03-07"), may_coincide("2022-03-05", "2022-03-07")
    (True, False)
    """
    if one is None or other is None:
        return True
    a, b = days_of(one), days_of(other)
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def narrower(one: str | None, other: str | None) -> str | None:
    """The more exact of two dates that may coincide; the first where they are as exact."""
    if one is None or other is None:
        return one or other
    a, b = days_of(one), days_of(other)
    if a is None or b is None:
        return one if b is None else other
    return other if b[1] - b[0] < a[1] - a[0] else one


def is_after(edtf: str | None, day: date | None) -> bool:
    """Whether all of `edtf` lies after `day`."""
    days = days_of(edtf) if edtf and day else None
    return days is not None and day is not None and days[0] > day


def is_before(edtf: str | None, day: date | None) -> bool:
    """Whether all of `edtf` lies before `day`."""
    days = days_of(edtf) if edtf and day else None
    return days is not None and day is not None and days[1] < day


def _bounds(plain: str) -> Days | None:
    parts = plain.strip("~?%").split("-")
    try:
        numbers = [int(part.strip("~?%")) for part in parts]
        match numbers:
            case [year]:
                return date(year, 1, 1), date(year, 12, 31)
            case [year, month]:
                return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
            case [year, month, day]:
                return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
    return None
