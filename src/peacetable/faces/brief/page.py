"""The page: what a brief says, ready to be shown. Every format is made from this, so all say the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a quotation: the evidence itself or the words around it."""

    text: str
    is_evidence: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article that prove something. `source` says whose and when, `href` leads to them on the page.

    Without `href` the article is not on the page.
    """

    text: str
    parts: tuple[Part, ...]
    source: str
    href: str | None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """One stance, as a sentence with its proof."""

    says: str
    quote: Quote
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term of an offer as one party sees it."""

    label: str
    by: str | None
    outlook: str
    outlook_says: str
    is_deciding: bool
    asked: Quote
    stands: tuple[Stand, ...]
    beside: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """One thing given in return, and the demands of the receiver that it answers."""

    label: str
    quote: Quote
    meets: tuple[Stand, ...]
    is_unwanted: bool


@dataclass(frozen=True, slots=True)
class PartyPanel:
    """One receiving party's verdict."""

    party: str
    verdict: str
    says: str
    why: str
    change: str | None
    answer: Quote | None
    terms: tuple[TermRow, ...]
    returns: tuple[Return, ...]
    unmet: tuple[Stand, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfferPanel:
    """One offer: whose, when, and how it stands with each receiver."""

    title: str
    verdict: str
    status: str
    headline: str
    quote: Quote
    mediators: tuple[str, ...]
    parties: tuple[PartyPanel, ...]


@dataclass(frozen=True, slots=True)
class CellLine:
    """One position in a cell of the matrix."""

    stance: str
    says: str
    date: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One issue, with a cell for each party of the page."""

    issue: str
    cells: tuple[tuple[CellLine, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a plain table: its cells and its proof."""

    cells: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class CountGroup:
    """Competing counts of one harm."""

    title: str
    band: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article that is shown in one way: `tone` its kind of record, `anchors` what starts there."""

    text: str
    tone: str | None = None
    is_core: bool = False
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article as the page shows it."""

    title: str
    source: str
    url: str | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A whole brief."""

    title: str
    subtitle: str
    offers: tuple[OfferPanel, ...]
    parties: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    talks: tuple[Line, ...]
    ceasefires: tuple[Line, ...]
    counts: tuple[CountGroup, ...]
    statements: tuple[Line, ...]
    sheets: tuple[Sheet, ...]
