"""Phrases of the lexicon found in a text, whatever their hyphens, line breaks and plural."""

import re
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Span

_JOINT = r"(?:\s+|\s?[-‐‑]\s?)"


class Found(NamedTuple):
    """Words of a text and the lexicon's word that they are."""

    span: Span
    word: str


def find_phrases(within: Doc | Span, words: tuple[str, ...]) -> tuple[Found, ...]:
    """Where any of `words` stands in `within`, the longest first where several do, in text order.

    A space in a word is met by a space, a line break or a hyphen, and the last word may be plural:
    "cease fire" is found in "cease-fires".
    """
    doc = within.doc if isinstance(within, Span) else within
    begin = within.start_char if isinstance(within, Span) else 0
    found = []
    for match in _pattern(words).finditer(within.text):
        span = doc.char_span(begin + match.start(), begin + match.end(), alignment_mode="expand")
        if span is not None and match.lastindex:
            found.append(Found(span, _longest_first(words)[match.lastindex - 1]))
    return tuple(found)


@lru_cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    spelled = (_JOINT.join(map(re.escape, re.split(r"[\s-]", word))) for word in _longest_first(words))
    return re.compile(rf"\b(?:{'|'.join(f'({form}(?:e?s)?)' for form in spelled)})\b", re.IGNORECASE)


@lru_cache
def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))
