"""Context: the sentence around evidence, so that a reader sees "should recognize" in what was said."""

import re
from collections.abc import Iterator

from peacetable.faces.brief.page import Part
from peacetable.model import Span

# What a table cell takes; the whole article is one click away.
CHARS = 300
_END = re.compile(r"[.!?][\"”’']?(?=\s)|\n")
_GAP = re.compile(r"\s+")


def find_stretches(text: str, spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    """The sentences that hold `spans`, as stretches of `text` that do not touch.

    Sentence ends are guessed from the marks alone; a wrong guess shows less context, never other words.
    """
    found: list[tuple[int, int]] = []
    for span in spans:
        start, end = _sentence(text, span)
        if found and start <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _sentence(text: str, span: Span) -> tuple[int, int]:
    before = [match.end() for match in _END.finditer(text, max(0, span.start - CHARS), span.start)]
    after = _END.search(text, max(span.start, span.end - 1), min(len(text), span.end + CHARS))
    start = before[-1] if before else span.start
    end = after.end() if after else span.end
    if end - start > CHARS:
        return span.start, span.end
    return start + len(text[start : span.start]) - len(text[start : span.start].lstrip()), end


def to_parts(text: str, spans: tuple[Span, ...], *, room: int = CHARS) -> tuple[Part, ...]:
    """The stretches around `spans` in one line of about `room` characters, the evidence in it marked."""
    parts: list[Part] = []
    for start, end in find_stretches(text, spans):
        if parts:
            parts.append(Part(" … ", False))
        end = start + len(text[start:end].rstrip())
        parts += _mark(text, start, end, [s for s in spans if start <= s.start < end])
    return tuple(_shorten(parts, room))


def _mark(text: str, start: int, end: int, spans: list[Span]) -> Iterator[Part]:
    at = start
    for span in spans:
        if span.start > at:
            yield Part(_GAP.sub(" ", text[at : span.start]), False)
        yield Part(_GAP.sub(" ", text[max(at, span.start) : min(span.end, end)]), True)
        at = span.end
    if at < end:
        yield Part(_GAP.sub(" ", text[at:end]).rstrip(), False)


def _shorten(parts: list[Part], room: int) -> Iterator[Part]:
    for part in parts:
        if len(part.text) > room:
            yield Part(part.text[:room].rsplit(" ", 1)[0] + " …", part.is_evidence)
            return
        room -= len(part.text)
        yield part
