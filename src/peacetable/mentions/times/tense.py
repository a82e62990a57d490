"""On which side of the publication date a time stands, told by the words of its clause.

The nearest verb decides, first to the left, then to the right; tags are used where the document has them, since
"ended" is told from its ending but "sat" is not.
"""

from functools import cache

from spacy.tokens import Span, Token

from peacetable.lexicon.times import time_forms
from peacetable.mentions.times.calendar import Direction

REACH = 12
"""Tokens looked at on each side: a subject and a short object lie between a verb and its time in most clauses."""


def direction_at(span: Span) -> Direction | None:
    """The side that the clause around `span` speaks of; None where nothing tells."""
    doc, start = span.doc, _sentence_start(span)
    before = doc[max(start, span.start - REACH) : span.start]
    after = doc[span.end : min(_sentence_end(span), span.end + REACH)]
    return _nearest(list(reversed(before))) or _nearest(list(after))


def _nearest(tokens: list[Token]) -> Direction | None:
    for token in tokens:
        if token.text in ";:()" or token.is_space or _is_gerund(token):
            return None
        if side := _side_of(token):
            return side
    return None


def _side_of(token: Token) -> Direction | None:
    word = token.lower_
    if word in _words("ahead") and not _was_meant(token):
        return Direction.AHEAD
    if _is_to(token):
        return Direction.AHEAD
    if _is_past(token):
        return Direction.AHEAD if _under_future(token) else Direction.BEHIND
    return Direction.AHEAD if token.tag_ in {"VB", "VBP", "VBZ", "VBN"} and _under_future(token) else None


def _is_past(token: Token) -> bool:
    if token.lower_ in _words("behind") or token.tag_ == "VBD":
        return True
    return token.tag_ in {"VBN", ""} and token.lower_.endswith("ed") and len(token) > 4


def _under_future(token: Token) -> bool:
    """Whether one of the four words before says that it is still to come: "will have ended", "are to meet"."""
    for word in reversed(token.doc[max(0, token.i - 4) : token.i]):
        if word.is_punct or word.is_space:
            return False
        if (word.lower_ in _words("ahead") or _is_to(word)) and not _was_meant(word):
            return True
    return False


def _is_to(token: Token) -> bool:
    """The "to" of "are to meet"."""
    return token.lower_ == "to" and token.i > 0 and token.nbor(-1).lower_ in {"is", "are", "be"}


def _is_gerund(token: Token) -> bool:
    """As "suggested holding contacts in September": the verb of the main clause no longer tells."""
    return token.tag_ == "VBG" or (not token.tag_ and token.lower_.endswith("ing") and len(token) > 6)


def _was_meant(token: Token) -> bool:
    """As "was due", "had been expected": a plan looked back on."""
    return any(word.lower_ in {"was", "were", "been", "had"} for word in token.doc[max(0, token.i - 2) : token.i])


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(time_forms("ahead" if kind == "ahead" else "behind"))


def _sentence_start(span: Span) -> int:
    return int(span.sent.start) if span.doc.has_annotation("SENT_START") else 0


def _sentence_end(span: Span) -> int:
    return int(span.sent.end) if span.doc.has_annotation("SENT_START") else len(span.doc)
