"""Contents put right: a clause of saying is not what another one says, only because both are strung together."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import Frame

_THAT_REACH = 8
_BETWEEN = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM", "ADP", "PRON", "ADV"})


def untangle(cues: Sequence[Cue]) -> list[Cue]:
    """The cues of a frame, where each content that begins with another cue's verb is given to that cue.

    In "one official said A, but another said B", a tree may hang the second "said B" under the first.
    """
    kept = list(cues)
    for number, cue in enumerate(kept):
        for content in cue.contents:
            owner = next((n for n, other in enumerate(kept) if other is not cue and _owns(other, content)), None)
            if owner is None:
                continue
            kept[number] = replace(kept[number], contents=tuple(c for c in kept[number].contents if c is not content))
            rest = content.doc[kept[owner].span.end : content.end]
            if not kept[owner].contents and len(rest) > 1:
                kept[owner] = replace(kept[owner], contents=(rest,))
    return kept


def with_that_clauses(frame: Frame, cues: Sequence[Cue]) -> list[Cue]:
    """The cues, each without a content given the "that" clause behind it: a name or a time at most in between."""
    return [
        cue if cue.contents or cue.saying.tells != "statement" else replace(cue, contents=_that_clause(frame, cue))
        for cue in cues
    ]


def _that_clause(frame: Frame, cue: Cue) -> tuple[Span, ...]:
    doc, end = cue.head.doc, frame.span.end
    for token in doc[cue.span.end : min(end, cue.span.end + _THAT_REACH)]:
        if token.lower_ == "that" and token.tag_ == "IN":
            while end > token.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space):
                end -= 1
            return (doc[token.i + 1 : end],) if end - token.i > 2 else ()
        if token.pos_ not in _BETWEEN:
            return ()
    return ()


def _owns(cue: Cue, content: Span) -> bool:
    """Whether a content starts at the cue's verb although its speaker stands before."""
    return cue.head.i == content.start and cue.speaker is not None and cue.speaker.end <= content.start
