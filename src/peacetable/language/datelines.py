"""Datelines: "KABUL, Aug. 12 (Agency) — The Taliban said": a line of its own before the first sentence of a story."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.\-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.\-]+){0,3}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:\d{{1,2}} {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?)"
_AGENCY = r"(?:\.? ?(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)\.?)?"
_DASH = r" ?(?:[–—]|--?)"
DATELINE = re.compile(
    rf"^[ \t]*(?:By [A-Z][^\n–—,]{{2,40}}, )?(?:{_CAPITALS}(?:, [^\n()–—/]{{1,40}}?)?{_AGENCY}{_DASH}"
    rf"|{_CAPITALS}(?:, [A-Z][a-z]+)?, {_DATE}\.?{_AGENCY}{_DASH}?"
    rf"|[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?(?:, [A-Z][a-z]+)?, {_DATE}{_AGENCY}{_DASH}) +(?=[\"“‘'A-ZÀ-Þ])",
    re.MULTILINE,
)


def story_starts(text: str) -> Iterator[int]:
    """Where, after each dateline at the start of a line, the sentence itself begins.

    >>> text = "KABUL, Aug. 12 (Meridian) — The talks began."
    >>> [text[start:] for start in story_starts(text)]
    ['The talks began.']
    """
    return (found.end() for found in DATELINE.finditer(text))
