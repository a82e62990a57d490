"""Line breaks that end a sentence, and those that only wrap a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from peacetable.language.cues import BULLETS

NARROWEST_WRAP = 50
"""A block whose longest line is shorter is a list or a run of headings, not a wrapped paragraph."""

WIDEST_WRAP = 130
"""A block with a longer line has one paragraph a line: every break in it ends a sentence."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*|\r\n\s*\r\n\s*|\u2029\s*")
_BREAK = re.compile(r"\r\n|\n|\r|\u2028|\x85|\v|\f")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")


def break_ends(text: str) -> Iterator[int]:
    """The characters at which the next line begins, for each line break that ends a sentence.

    A break wraps a paragraph if the first word of the next line would not have fitted on the line before it.
    """
    begin = 0
    for blank in _BLANK_LINE.finditer(text):
        yield from _ends_in_block(text[begin : blank.start()], begin)
        yield blank.end()
        begin = blank.end()
    yield from _ends_in_block(text[begin:], begin)


def _ends_in_block(block: str, offset: int) -> Iterator[int]:
    """The same within a block of lines that has no blank line in it."""
    breaks = list(_BREAK.finditer(block))
    if not breaks:
        return
    lines = _BREAK.split(block)
    width = max(len(line.rstrip()) for line in lines)
    for number, found in enumerate(breaks):
        if not (NARROWEST_WRAP <= width <= WIDEST_WRAP) or not _is_wrapped(lines[number], lines[number + 1], width):
            yield offset + found.end()


def _is_wrapped(line: str, next_line: str, width: int) -> bool:
    first = next_line.split(maxsplit=1)[0] if next_line.strip() else ""
    if first in BULLETS or _NUMBERED.match(next_line.lstrip()):
        return False
    return len(line.rstrip()) + 1 + len(first) > width
