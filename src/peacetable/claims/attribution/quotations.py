"""Quotations: the stretches of a text between quotation marks, whatever the marks and however carelessly set.

Works on characters. A quotation that runs over several paragraphs opens again at each and closes at the last one. Marks
inside marks are nested: `depth` is 0 for the outermost. A mark without its partner is given up, unless it opens
a paragraph or follows a colon: then the words run to the paragraph's end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

CLOSERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", "'": "'’", "`": "'`"}
DOUBLE = frozenset('"“„«')
_OPENS_AFTER = frozenset(" \t\u00a0\u202f\u2009([{—–-/:…,'\"“‘«")
_BREAK = re.compile(r"\n\s*\n|\n(?![a-z])")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters `start:end` with their marks; `pieces` are the characters said, one stretch a paragraph."""

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    depth: int = 0


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    pieces: list[tuple[int, int]] = field(default_factory=list)
    since: int = 0


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of `text` in the order of their opening marks.

    >>> [text[a:b] for text in ["“Go,” he said."] for q in find_quotations(text) for a, b in q.pieces]
    ['Go,']
    """
    found: list[Quotation] = []
    carried: _Open | None = None
    paragraphs = list(find_paragraphs(text))
    for number, (start, end) in enumerate(paragraphs):
        following = text[paragraphs[number + 1][0]] if number + 1 < len(paragraphs) else ""
        carried = _scan(text, start, end, carried, following, found)
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The characters of each paragraph. A line that goes on in lower case belongs to the one before."""
    start = 0
    for gap in [*_BREAK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        stretch = text[start:end]
        if stretch.strip():
            yield start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
        start = gap.end() if gap else end


def _scan(
    text: str, start: int, end: int, carried: _Open | None, following: str, found: list[Quotation]
) -> _Open | None:
    """Finds the quotations of one paragraph; gives the one that goes on in the next."""
    stack: list[_Open] = []
    at = start
    if carried is not None:
        carried.since = start + 1
        stack.append(carried)
        at = start + 1
    while at < end:
        mark = text[at]
        level = _closes(text, at, start, end, stack) if mark in "\"”“»›’'`" else None
        if level is not None:
            del stack[level + 1 :]
            _close(stack, at, found)
        elif mark in CLOSERS and _opens(text, at, start, end):
            _drop_unclosed(stack, mark)
            stack.append(_Open(mark, at, since=at + 1))
        at += 1
    return _end_paragraph(text, start, end, stack, following, found)


def _closes(text: str, at: int, start: int, end: int, stack: list[_Open]) -> int | None:
    """The level of the open quotation that the mark at `at` closes."""
    for level in range(len(stack) - 1, -1, -1):
        if text[at] in CLOSERS[stack[level].mark]:
            if text[at] in "'’`":
                return level if _closes_single(text, at, end) else None
            return None if _looks_opening(text, at, start, end) else level
    return None


def _looks_opening(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return before.isspace() and not after.isspace() and (after.isalnum() or after in "'‘[(…")


def _closes_single(text: str, at: int, end: int) -> bool:
    """Whether a single mark closes: nothing is spelt on behind it, and it is not a plural's apostrophe."""
    after = text[at + 1] if at + 1 < end else " "
    if after.isalnum() or text[at - 1].isspace():
        return False
    is_plural = text[at - 1] == "s" and after == " " and text[at + 2 : at + 3].islower()
    return not (is_plural and _has_closer(text, at + 1, end))


def _has_closer(text: str, at: int, end: int) -> bool:
    """Whether a single mark further on in the paragraph could close what is open, before another opens."""
    for place in range(at, end):
        if text[place] in "‘" or (text[place] == "'" and text[place - 1].isspace()):
            return False
        if text[place] in "'’" and _closes_single(text, place, end):
            return True
    return False


def _opens(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if text[at] in "«‹„“":
        return True
    if after.isspace() or not (before.isspace() or before in _OPENS_AFTER):
        return False
    return text[at] not in "'‘`" or _has_closer(text, at + 1, end)


def _drop_unclosed(stack: list[_Open], mark: str) -> None:
    """Gives up what the same kind of mark opened before: its partner is missing."""
    while stack and any(open_.mark == mark for open_ in stack):
        stack.pop()


def _close(stack: list[_Open], at: int, found: list[Quotation]) -> None:
    closed = stack.pop()
    if at > closed.since:
        closed.pieces.append((closed.since, at))
    if closed.pieces:
        found.append(Quotation(closed.at, at + 1, tuple(closed.pieces), len(stack)))


def _end_paragraph(
    text: str, start: int, end: int, stack: list[_Open], following: str, found: list[Quotation]
) -> _Open | None:
    if not stack or stack[0].mark not in DOUBLE:
        return None
    left = stack[0]
    if following and following in (left.mark, "”" if left.mark == "“" else left.mark):
        left.pieces.append((left.since, end))
        return left
    lead = text[start : left.at].rstrip()
    if left.pieces or not lead or lead.endswith((":", ",")):
        left.pieces.append((left.since, end))
        found.append(Quotation(left.at, end, tuple(left.pieces)))
    return None
