"""Open bounds: the words before a time that make it a beginning ("since") or an end ("until")."""

import re

from spacy.tokens import Span

from peacetable.lexicon.times import time_forms

_SINCE = re.compile(
    r"\b(?:since|starting|beginning|as from|effective|from)(?: (?:at least|around|about|early|late|on|in))?\s*$", re.I
)
_SINCE_EVENT = re.compile(r"\bsince\b(?!,)[^,.;:()]{0,70}\b(?:on|in|at|from|of)\s*$", re.I)
_UNTIL = re.compile(
    r"\b(?:until|till|up to|through|by|before|no later than|not later than|"
    r"(?:prolonged|extended|postponed|delayed|pushed|put) (?:back )?to)(?: (?:at least|around|about|on|in))?\s*$",
    re.I,
)
_ORIGIN = re.compile(rf"\b(?:{'|'.join(map(re.escape, time_forms('origin')))}) (?:back )?from\s*$", re.I)
REACH = 90
"""Characters looked at before a time: "since Russia's full-scale invasion of Ukraine began on" has 58."""


def kind_before(span: Span) -> str | None:
    """As "since" or "until" where the words before `span` bound it, else None."""
    before = span.doc.text[max(0, span.start_char - REACH) : span.start_char].rpartition("\n")[2]
    if _ORIGIN.search(before):
        return None
    if _SINCE.search(before) or _SINCE_EVENT.search(before):
        return "since"
    return "until" if _UNTIL.search(before) else None
