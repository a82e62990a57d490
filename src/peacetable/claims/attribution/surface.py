"""Who speaks beside a quotation, by word order.

Words between quotation marks confuse a tree: in "“Peace first, then talks,” he said" a parser may take the quotation
for the subject. What stands between the marks and the verb does not lie, and neither does a name right before it.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import TERMINAL, Frame
from peacetable.mentions import Mentions

_LONGEST = 30
"""Words between a quotation and its verb of saying: a name with its titles, an apposition, a relative clause."""
_STARTS = frozenset({"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"})
_LIGHT = frozenset({"ADV", "AUX", "CCONJ", "PART", "INTJ", "SCONJ"})
_CLAUSE_OPENERS = frozenset({"that", "as", "and", "but", "which", "when", "while", "whom", "if", "because", "what", "where"})


def with_surface_speakers(frame: Frame, cues: Sequence[Cue], mentions: Mentions) -> list[Cue]:
    """The cues of a frame, each with the speaker that the word order shows where the tree's is out of place."""
    heads = {cue.head.i for cue in cues}
    return [_with_surface(frame, cue, heads, mentions) for cue in cues]


def _with_surface(frame: Frame, cue: Cue, heads: set[int], mentions: Mentions) -> Cue:
    if cue.head.pos_ not in ("VERB", "AUX") or _is_inside(cue.head.i, frame):
        return cue
    if cue.head.tag_ in ("VBD", "VBZ", "VBP", "VBN"):
        beside = _beside_quote(frame, cue, heads) or _right_before(cue, mentions)
        if beside is not None:
            return replace(cue, speaker=beside)
    if cue.speaker is not None and _is_inside(cue.speaker.root.i, frame):
        return replace(cue, speaker=None)
    return cue


def _is_inside(i: int, frame: Frame) -> bool:
    return any(quote.span.start <= i < quote.span.end for quote in frame.quotes)


def _beside_quote(frame: Frame, cue: Cue, heads: set[int]) -> Span | None:
    """The phrase between the closing mark and the verb, or right behind the verb."""
    ends = [quote.span.end for quote in frame.quotes if quote.span.end <= cue.head.i]
    if not ends or cue.head.i - ends[-1] > _LONGEST:
        return None
    gap = [token for token in cue.head.doc[ends[-1] : cue.head.i] if not token.is_space]
    if any(token.i in heads or token.text in TERMINAL for token in gap):
        return None
    while gap and (gap[0].is_punct or gap[0].pos_ in _LIGHT):
        gap.pop(0)
    while gap and (gap[-1].is_punct or gap[-1].pos_ in _LIGHT):
        gap.pop()
    if not gap:
        return _behind(cue)
    if gap[0].pos_ in _STARTS and not _is_foreign(gap):
        return cue.head.doc[gap[0].i : gap[-1].i + 1]
    return None


def _is_foreign(gap: Sequence[Token]) -> bool:
    """Whether the words are no phrase for a speaker: a verb of their own before any "who", a preposition first."""
    for token in gap:
        if token.lower_ in ("who", "which", "whose"):
            return False
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return True
    return False


def _behind(cue: Cue) -> Span | None:
    """The subject behind its verb, as in "“…,” said Awad Jbara, a contractor"."""
    doc, start = cue.head.doc, cue.head.i + 1
    if cue.speaker is not None and cue.speaker.start == start:
        return cue.speaker
    if cue.hearer is not None and cue.hearer.start == start:
        return None
    end = start
    while end < len(doc) and end - start < _LONGEST and not _closes(doc[end]):
        end += 1
    is_phrase = end > start and doc[start].pos_ in _STARTS and doc[start].pos_ != "NUM"
    return doc[start:end] if is_phrase else None


def _closes(token: Token) -> bool:
    return token.text in TERMINAL or token.text in {";", ":", "“", '"'} or token.is_space or token.pos_ == "VERB"


def _right_before(cue: Cue, mentions: Mentions) -> Span | None:
    """An actor or pronoun right before the verb that opens a clause, where the tree gives another subject."""
    doc, end = cue.head.doc, cue.head.i
    while end > 0 and doc[end - 1].pos_ in ("AUX", "ADV", "PART") and doc[end - 1].lower_ not in _CLAUSE_OPENERS:
        end -= 1
    start = _subject_start(cue, end, mentions)
    if start is None or (cue.speaker is not None and cue.speaker.start <= start < cue.speaker.end):
        return None
    before = doc[start - 1] if start > cue.head.sent.start else None
    opens = before is None or before.is_punct or before.lower_ in _CLAUSE_OPENERS
    return doc[start:end] if opens else None


def _subject_start(cue: Cue, end: int, mentions: Mentions) -> int | None:
    doc = cue.head.doc
    last = doc[end - 1] if end else None
    if last is None or last.sent.start != cue.head.sent.start:
        return None
    if last.lower_ in ("he", "she", "they"):
        return last.i
    starts = [m.span.start for m in mentions.actors if m.span.end == end]
    if not starts:
        return None
    start = min(starts)
    while start > cue.head.sent.start and doc[start - 1].pos_ in ("DET", "ADJ") and not doc[start - 1].is_punct:
        start -= 1
    return start
