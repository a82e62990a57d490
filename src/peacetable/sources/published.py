"""The day of publication, from which "Monday" and "last month" are counted."""

import re
from datetime import date

from peacetable.sources.errors import BadDateError

_FORM = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*)?", re.ASCII)


def parse_published(text: str, where: str) -> date:
    """The day in ISO 8601 form (EDTF level 0), a time of day behind it ignored.

    >>> parse_published("2022-03-07T09:12:00Z", "a.txt")
    datetime.date(2022, 3, 7)
    """
    remedy = "give the day as YYYY-MM-DD, like 2022-03-07 (EDTF level 0, ISO 8601)"
    form = _FORM.fullmatch(text.strip())
    if not form:
        raise BadDateError(where, f"published {text!r} is no date", remedy)
    try:
        return date.fromisoformat(form[1])
    except ValueError:
        raise BadDateError(where, f"published {text!r} is no day of the calendar", remedy) from None
