"""Rendering: one page in the format that is asked for."""

import dataclasses
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Literal, get_args

from jinja2 import Environment, PackageLoader, StrictUndefined

from peacetable.assess import Assessment
from peacetable.assess import to_dict as to_verdicts
from peacetable.faces.brief.build import rank, to_page
from peacetable.faces.brief.markdown import escape_markdown
from peacetable.faces.brief.page import Page
from peacetable.faces.brief.text import to_text
from peacetable.ledger import View
from peacetable.model import Article

Format = Literal["text", "markdown", "html", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)


def render(
    view: View,
    assessments: Sequence[Assessment],
    *,
    format: Format = "text",
    articles: Iterable[Article] | None = None,
    color: bool = False,
    width: int = 100,
) -> str:
    """The brief on `view`. `articles` are shown in full (HTML); `color` and `width` in columns are for a terminal.

    Every word of an article is escaped: a page that it is shown on cannot be changed by it.
    """
    page = to_page(view, assessments, articles=articles)
    if format == "text":
        return to_text(page, color=color, width=width)
    if format == "json":
        return _to_json(view, page, assessments)
    return _templates(format).get_template(f"brief.{format}").render(page=page)


def _to_json(view: View, page: Page, assessments: Sequence[Assessment]) -> str:
    """The page's own words, and beside each offer its verdicts with the full evidence."""
    plain = dataclasses.asdict(page)
    for offer, assessment in zip(plain["offers"], rank(assessments), strict=True):
        offer |= to_verdicts(view, assessment)
    del plain["sheets"]
    plain["as_of"] = view.as_of.isoformat() if view.as_of else None
    return json.dumps(plain, ensure_ascii=False, indent=1)


@lru_cache(maxsize=2)
def _templates(format: str) -> Environment:
    templates = Environment(
        loader=PackageLoader("peacetable.faces.brief"),
        autoescape=format == "html",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize(format),
    )
    templates.filters["web_address"] = web_address
    return templates


def _finalize(format: str) -> Any:
    """In Markdown every value is escaped on its way out, as Jinja does it for HTML."""
    return escape_markdown if format == "markdown" else None


def web_address(url: str | None) -> str | None:
    """`url` if it is one that a page may link to: an article's `javascript:` is not."""
    return url if url and url.startswith(("https://", "http://")) else None
