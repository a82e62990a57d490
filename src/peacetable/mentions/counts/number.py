"""The number itself: which tokens write it, and what it comes to."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from peacetable.mentions.numerals import MULTITUDES, SCALES, SMALL, VAGUE, digits_of, is_numeral, number_of

_SHORT = re.compile(r"(?P<digits>\d[\d,.]*)(?P<scale>k|m|mn|bn)", re.IGNORECASE)
_SHORT_SCALES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens `start:end` of a document and their value; None for a multitude ("dozens")."""

    start: int
    end: int
    value: float | None


def number_at(doc: Doc, start: int) -> Number | None:
    """The number that begins with token `start`: "forty-three", "1.7 million", "half a million"."""
    return _short(doc, start) or _multitude(doc, start) or _plain(doc, start)


def _short(doc: Doc, start: int) -> Number | None:
    """As "1.7m", "4bn" in one token or two."""
    match = _SHORT.fullmatch(doc[start].text)
    if match and (digits := digits_of(match["digits"])) is not None:
        return Number(start, start + 1, digits * _SHORT_SCALES[match["scale"].lower()])
    digits = digits_of(doc[start].text)
    glued = start + 1 < len(doc) and not doc[start].whitespace_ and doc[start + 1].lower_ in _SHORT_SCALES
    return Number(start, start + 2, digits * _SHORT_SCALES[doc[start + 1].lower_]) if glued and digits else None


def _multitude(doc: Doc, start: int) -> Number | None:
    """As "dozens", "tens of thousands", "several hundred"."""
    if doc[start].lower_ in VAGUE and start + 1 < len(doc) and doc[start + 1].lower_ in SCALES:
        return Number(start, start + 2, None)
    if doc[start].lower_ not in MULTITUDES:
        return None
    of_more = start + 2 < len(doc) and doc[start + 1].lower_ == "of" and doc[start + 2].lower_ in MULTITUDES
    return Number(start, start + 3 if of_more else start + 1, None)


def _plain(doc: Doc, start: int) -> Number | None:
    first = _opening(doc, start)
    if first is None:
        return None
    end = first
    while end < len(doc) and (step := _step(doc, end)):
        end += step
    value = number_of([token.text for token in doc[start:end]])
    return Number(start, end, value) if value is not None else None


def _opening(doc: Doc, start: int) -> int | None:
    """Where the number's further words begin, None where no number begins at all."""
    word = doc[start].lower_
    ahead = [token.lower_ for token in doc[start + 1 : start + 3]]
    if word == "half" and len(ahead) == 2 and ahead[0] in {"a", "an"} and ahead[1] in SCALES:
        return start + 3
    if word in {"a", "an"} and ahead and ahead[0] in SCALES and ahead[0] != "score":
        return start + 2
    return start + 1 if is_numeral(word) and word not in SCALES else None


def _step(doc: Doc, end: int) -> int:
    """How many tokens the number goes on for at `end`: a scale, a hyphen and a word, "and" and a word; 0 to stop."""
    word = doc[end].lower_
    if word in SCALES or (is_numeral(word) and doc[end - 1].lower_ in SCALES and digits_of(word) is None):
        return 1
    after = doc[end + 1].lower_ if end + 1 < len(doc) else ""
    if word == "-" and not doc[end].whitespace_ and after in SMALL and doc[end - 1].is_alpha:
        return 2
    closes = word == "and" and doc[end - 1].lower_ in {"hundred", "thousand"}
    return 2 if closes and is_numeral(after) and digits_of(after) is None else 0
