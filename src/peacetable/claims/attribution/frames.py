"""Frames: the narrator's sentences, each with the quotations that stand in it.

A sentence splitter sees ends of sentences inside quotation marks; a narrator's sentence goes on past them ("“Stop! Go
home!” she told them."). Frames are cut on what stands outside the marks, so that a quotation shares one with its "she
said".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from peacetable.claims.attribution.quotations import Quotation, find_paragraphs, find_quotations
from peacetable.lexicon.saying import Sayings

TERMINAL = frozenset(".?!…")
_ATTRIBUTION_REACH = 10
"""How many words after a closing “?” or “!” the verb of saying may stand: a name, a title, an apposition."""


@dataclass(frozen=True, slots=True)
class Quote:
    """An outermost quotation in tokens: `span` with its marks, `pieces` what is said, one a paragraph."""

    span: Span
    pieces: tuple[Span, ...]

    @property
    def words(self) -> int:
        """How many words are said."""
        return sum(any(c.isalnum() for c in t.text) for piece in self.pieces for t in piece)

    @property
    def last_character(self) -> str:
        """The mark or letter that it ends with."""
        return self.pieces[-1].text.rstrip()[-1:]


@dataclass(frozen=True, slots=True)
class Frame:
    """Tokens `span` of one sentence of the narrator; the first of a paragraph `opens` it, the last `closes` it."""

    span: Span
    quotes: tuple[Quote, ...]
    opens: bool
    closes: bool

    def outside(self) -> Iterator[Token]:
        """The narrator's own words, in order."""
        covered = {i for quote in self.quotes for i in range(quote.span.start, quote.span.end)}
        return (token for token in self.span if token.i not in covered and not token.is_space)

    @property
    def is_all_quoted(self) -> bool:
        """Whether the narrator adds no word."""
        return bool(self.quotes) and not any(token.is_alpha for token in self.outside())


def find_frames(doc: Doc, sayings: Sayings) -> tuple[Frame, ...]:
    """The frames of a document in text order; they cover all words."""
    quotes = tuple(_quotes(doc, find_quotations(doc.text)))
    frames: list[Frame] = []
    for start, end in _blocks(doc, quotes):
        inside = [quote for quote in quotes if start <= quote.span.start < end]
        cuts = [start, *_cuts(doc, start, end, inside, sayings), end]
        for first, last in pairwise(cuts):
            held = tuple(quote for quote in inside if first <= quote.span.start < last)
            frames.append(Frame(doc[first:last], held, first == start, last == end))
    return tuple(frames)


def _quotes(doc: Doc, quotations: Sequence[Quotation]) -> Iterator[Quote]:
    for quotation in quotations:
        if quotation.depth:
            continue
        whole = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
        pieces = [doc.char_span(start, end, alignment_mode="contract") for start, end in quotation.pieces]
        said = tuple(piece for piece in map(_trimmed, pieces) if piece is not None)
        if whole is not None and said:
            yield Quote(whole, said)


def _trimmed(piece: Span | None) -> Span | None:
    if piece is None:
        return None
    start, end = piece.start, piece.end
    while start < end and piece.doc[start].is_space:
        start += 1
    while end > start and piece.doc[end - 1].is_space:
        end -= 1
    return piece.doc[start:end] if start < end else None


def _blocks(doc: Doc, quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Token bounds of each paragraph; paragraphs that share a quotation are one block."""
    bounds: list[tuple[int, int]] = []
    for start, end in find_paragraphs(doc.text):
        cut = doc.char_span(start, end, alignment_mode="expand")
        if cut is None:
            continue
        shares = bounds and any(q.span.start < bounds[-1][1] and cut.start < q.span.end for q in quotes)
        if shares or (bounds and cut.start < bounds[-1][1]):
            bounds[-1] = (bounds[-1][0], max(cut.end, bounds[-1][1]))
        else:
            bounds.append((cut.start, cut.end))
    yield from bounds


def _cuts(doc: Doc, start: int, end: int, quotes: Sequence[Quote], sayings: Sayings) -> Iterator[int]:
    closing = {quote.span.end: quote for quote in quotes}
    opening = {quote.span.start for quote in quotes}
    covered = {i for quote in quotes for i in range(quote.span.start + 1, quote.span.end)}
    for i in range(start + 1, end):
        token = doc[i]
        if i in covered or token.is_space:
            continue
        before = i - 1
        while before > start and doc[before].is_space:
            before -= 1
        if quote := closing.get(before + 1):
            if _ends_with(quote, token, i in opening, sayings):
                yield i
        elif doc[before].text in TERMINAL or doc[before].text == "...":
            if token.is_sent_start or i in opening or token.is_title:
                yield i
        elif token.is_sent_start and not _is_open(doc[before]) and not token.is_punct:
            yield i


def _is_open(token: Token) -> bool:
    """Whether a sentence cannot end here."""
    return token.text in {",", ":", ";", "—", "–", "-", "("}


def _ends_with(quote: Quote, after: Token, is_quote: bool, sayings: Sayings) -> bool:
    """Whether the narrator's sentence ends where `quote` does and the next begins with `after`."""
    last = quote.last_character
    if last not in TERMINAL or (after.is_punct and not is_quote):
        return False
    if is_quote:
        return True
    if after.text[:1].islower():
        return False
    return last in ".…" or not _is_attribution(after, sayings)


def _is_attribution(first: Token, sayings: Sayings) -> bool:
    """Whether the words from `first` on are a "Peskov asked" that hangs on what stands before."""
    for token in first.doc[first.i : first.i + _ATTRIBUTION_REACH]:
        if token.text in TERMINAL or token.text in CLAUSE_MARKS:
            return False
        if token.pos_ == "VERB":
            following = first.doc[token.i + 1].lower_ if token.i + 1 < len(first.doc) else ""
            return sayings.find("verb", token.lemma_.lower()) is not None and following not in {
                "that",
                "he",
                "she",
                "it",
            }
    return False


CLAUSE_MARKS = frozenset({":", ";", "“", '"'})
