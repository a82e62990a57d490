"""Days of EDTF dates: the first and the last that `2022-03`, `2022-03-05/2022-03-07` or `2022-03-07~` may mean.

Only the forms of the output contract are read: a year, month or day, an interval of two, each with the marks
`~`, `?`, `%` for approximate and uncertain, and an open end (`..` or nothing).
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?")


@lru_cache(maxsize=65536)
def bounds(edtf: str | None) -> tuple[date | None, date | None]:
    """The first and last day of `edtf`; None where it is open or cannot be told.

    >>> bounds("2022-02")
    (datetime.date(2022, 2, 1), datetime.date(2022, 2, 28))
    """
    if not edtf:
        return None, None
    start, _, end = edtf.partition("/")
    return _point(start)[0], _point(end or start)[1]


def _point(edtf: str) -> tuple[date | None, date | None]:
    found = _POINT.fullmatch(edtf.strip())
    if not found:
        return None, None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _span(year or 0, month, day)
    except ValueError:  # 2022-02-31: no such day, so nothing is known
        return None, None


def _span(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
