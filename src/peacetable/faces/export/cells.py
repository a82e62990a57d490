"""Cells: how values of records are written in a table. Unknown is an empty cell, never a zero or a "no"."""

from collections.abc import Iterable

from peacetable.model import Reading, Span

Row = dict[str, str]


def heading_cells(reading: Reading) -> Row:
    """The cells that tell the article, first in every row."""
    article = reading.article
    published = article.published.isoformat() if article.published else ""
    return {"article": article.id, "published": published, "outlet": article.outlet or "", "url": article.url or ""}


def joined(values: Iterable[object]) -> str:
    """Several values in one cell.

    >>> joined(["IND", "PAK"])
    'IND; PAK'
    """
    return "; ".join(map(str, values))


def told(value: object) -> str:
    """A value as it is, nothing for an unknown one; yes or no for a truth.

    >>> told(None), told(True), told(3)
    ('', 'yes', '3')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def first_day(edtf: str | None) -> str:
    """The beginning of an EDTF date or interval: "2024-05-01/2024-05-03" → "2024-05-01"."""
    return (edtf or "").partition("/")[0]


def last_day(edtf: str | None) -> str:
    """The end of an EDTF date or interval."""
    return (edtf or "").rpartition("/")[2]


def quoted(evidence: Iterable[Span]) -> str:
    """The words that prove a record, and where they stand: `12:31 "..."`, the longest only."""
    longest = max(evidence, key=lambda span: span.end - span.start)
    return f'{longest.start}:{longest.end} "{" ".join(longest.text.split())}"'
