"""The time that an item of a list or an entry of a live blog stands under: "- Feb 2015: Third round", "11:40 They are in".

What such a line tells happened then, unless its words say another time.
"""

import re

from spacy.tokens import Token

from peacetable.claims import Account
from peacetable.mentions import TimeMention
from peacetable.reading.when import is_date

_BULLETS = " \t•*-–—▪■"
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:[ap]\.?m\.?|GMT|UTC|CET|EST|local time))?\b", re.IGNORECASE
)
_ENDS = re.compile(r"\s*(?:[:–—.]|-\s|\s-)")
_LEAST = 3
"""Lines with the time of day that make a text a live blog."""


def lead_date(account: Account, token: Token) -> str | None:
    """The date that the line of `token` begins with, as EDTF; the article's day in a live blog's entry; else None."""
    time = lead_time(account, token)
    if time is not None and _ENDS.match(account.doc.text, time.span.end_char):
        return time.edtf
    published = account.article.published
    return published.isoformat() if published is not None and is_live(account) else None


def is_live(account: Account) -> bool:
    """Whether the text is a live blog: several of its lines begin with the time of day."""
    lines = account.doc.text.splitlines()
    return sum(1 for line in lines if _CLOCK.match(line.lstrip(_BULLETS))) >= _LEAST


def lead_time(account: Account, token: Token) -> TimeMention | None:
    """The dated time with which the line of `token` begins, where it begins with one."""
    start = _line_start(account, token)
    near = (t for t in account.mentions.times if start <= t.span.start_char < token.idx and is_date(t))
    return next((t for t in near if not account.doc.text[start : t.span.start_char].strip(_BULLETS)), None)


def _line_start(account: Account, token: Token) -> int:
    return account.doc.text.rfind("\n", 0, token.idx) + 1
