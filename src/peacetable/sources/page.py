"""A web page → its story. Needs the extra `web` (trafilatura)."""

import re
from dataclasses import dataclass
from datetime import date

from peacetable.sources.errors import BadDateError, NotTextError
from peacetable.sources.published import parse_published

_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself, and its story as plain text with a blank line between paragraphs."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None


def is_html(text: str) -> bool:
    """Whether `text` is a page, not a story that mentions a tag.

    >>> is_html("<!DOCTYPE html><html><p>Juba refused.</p></html>"), is_html("The <html> tag was censored.")
    (True, False)
    """
    return _HTML.match(text) is not None


def parse_page(html: str, where: str) -> Page:
    """The story of the page `html`; only dates that the page itself declares are taken."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise NotTextError(
            where, "is a web page, expected plain text", "install the extra: pip install 'peacetable[web]'"
        ) from None
    found = bare_extraction(
        html,
        include_comments=False,
        with_metadata=True,
        as_dict=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    known = found if isinstance(found, dict) else {}
    text = "\n\n".join(line for line in (known.get("text") or "").splitlines() if line.strip())
    if not text:
        raise NotTextError(where, "is a web page without a story", "give the article's own page, or its text")
    return Page(text, known.get("title"), known.get("sitename"), known.get("url"), _declared(known.get("date"), where))


def _declared(day: str | None, where: str) -> date | None:
    try:
        return parse_published(day, where) if day else None
    except BadDateError:
        return None
