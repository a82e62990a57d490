"""Indirect speech: content clauses of verbs of saying, "according to X", and a "X said" set behind its clause."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Span

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import Frame
from peacetable.claims.utterance import Source, Utterance
from peacetable.model import QuoteKind

_REPORTING = frozenset({"statement", "denial", "question", "bidding", "passing"})


def find_indirect(
    frame: Frame, cues: Sequence[Cue], sources: Mapping[int, Source], dates: Mapping[int, str], tied: frozenset[int]
) -> Iterator[Utterance]:
    """The indirect utterances of a frame. `tied` are the heads of cues that introduce a quotation."""
    for cue in cues:
        source = sources.get(cue.head.i)
        if source is None or cue.saying.tells not in _REPORTING:
            continue
        beside = None if cue.contents or cue.head.i in tied else _beside(frame, cue)
        contents = tuple(c for c in (*cue.contents, beside) if c is not None and not _is_quoted(c, frame))
        if contents:
            yield Utterance(
                source,
                QuoteKind.INDIRECT,
                contents,
                f"{cue.rule}.indirect",
                cue=cue.span,
                date=dates.get(cue.head.i),
            )


def _beside(frame: Frame, cue: Cue) -> Span | None:
    """What a phrase or a parenthesis is about: the words before it where it ends the sentence, else those behind."""
    doc = frame.span.doc
    start = min(cue.span.start, cue.speaker.start) if cue.speaker else cue.span.start
    end = max(cue.span.end, cue.speaker.end) if cue.speaker else cue.span.end
    if cue.rule in ("attribution.according", "attribution.in-words"):
        before, behind = doc[frame.span.start : start], doc[end : frame.span.end]
        return _clean(before if len(before) >= len(behind) else behind)
    is_parenthesis = start > frame.span.start + 2 and doc[start - 1].text == ","
    if is_parenthesis and cue.is_bare and cue.head.tag_ != "VBG" and cue.saying.tells == "statement":
        return _clean(doc[frame.span.start : start])
    return None


def _clean(span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and (span.doc[start].is_punct or span.doc[start].is_space):
        start += 1
    while end > start and (span.doc[end - 1].is_punct or span.doc[end - 1].is_space):
        end -= 1
    return span.doc[start:end] if end - start > 1 else None


def _is_quoted(content: Span, frame: Frame) -> bool:
    """Whether hardly a word of the content stands outside quotation marks."""
    covered = {i for quote in frame.quotes for i in range(quote.span.start, quote.span.end)}
    return not any(token.is_alpha and token.i not in covered and token.lower_ != "that" for token in content)
