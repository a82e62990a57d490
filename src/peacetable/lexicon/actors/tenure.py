"""Tenures: the party that an actor belongs to, as what, and from when until when."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_WRITTEN = re.compile(r"(?P<party>\S+)(?: (?P<role>[^\d/]+?))?(?: (?P<since>[\d-]*)/(?P<until>[\d-]*))?")


@dataclass(frozen=True, slots=True)
class Tenure:
    """A dated belonging. `since` and `until` are inclusive days, None where open or unknown."""

    party: str
    role: str | None = None
    since: date | None = None
    until: date | None = None

    def covers(self, day: date | None) -> bool:
        """Whether it holds on `day`; with no day given, whether it still holds."""
        if day is None:
            return self.until is None
        return (self.since or date.min) <= day <= (self.until or date.max)


def parse_tenure(written: str) -> Tenure:
    """A tenure from its line in the data: party, role, since/until to the day, the month or the year.

    >>> parse_tenure("UKR president 2019-05-20/").since
    datetime.date(2019, 5, 20)
    """
    found = _WRITTEN.fullmatch(written.strip())
    if not found:
        raise ValueError(f"expected 'PARTY role since/until', met {written!r}")
    since, until = found["since"], found["until"]
    tenure = Tenure(
        found["party"],
        found["role"],
        (since and _day(since)) or None,
        (until and _day(until, last=True)) or None,
    )
    if tenure.since and tenure.until and tenure.until < tenure.since:
        raise ValueError(f"ends before it starts: {written!r}")
    return tenure


def _day(written: str, *, last: bool = False) -> date:
    """The first day of a year, month or day as written, or the last one."""
    parts = [int(part) for part in written.split("-")]
    year, month = parts[0], (parts[1] if len(parts) > 1 else 12 if last else 1)
    day = parts[2] if len(parts) > 2 else monthrange(year, month)[1] if last else 1
    return date(year, month, day)
