"""A text and what is known about it → an `Article`, checked and with its non-story parts marked."""

import hashlib
from dataclasses import replace
from datetime import date

from peacetable.model import Article
from peacetable.sources.errors import NotTextError, TooLongError
from peacetable.sources.page import is_html, parse_page
from peacetable.sources.published import parse_published
from peacetable.sources.raw import MAX_CHARACTERS
from peacetable.sources.removal import mark_removed
from peacetable.sources.title import find_title
from peacetable.sources.tongue import check_language


def from_text(
    text: str,
    *,
    id: str | None = None,
    published: date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    where: str = "text",
) -> Article:
    """The article that `text` is: plain, or a web page that tells its own title, outlet, address and date.

    What is given outranks what the page tells. `where` names the source in messages; the id, where none is given, is
    made of the text.
    """
    day = parse_published(published, where) if isinstance(published, str) else published
    if is_html(text):
        page = parse_page(text, where)
        text, day = page.text, day or page.published
        title, outlet, url = title or page.title, outlet or page.outlet, url or page.url
    _check(text, where)
    article = Article(id or digest(text), text, day, title or find_title(text), outlet, url)
    article = mark_removed(article)
    return replace(article, language=check_language(_story(article), where))


def digest(text: str) -> str:
    """Twelve hexadecimal digits that stand for the text: the same text has the same ones everywhere."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _check(text: str, where: str) -> None:
    if len(text) > MAX_CHARACTERS:
        what = f"has {len(text):,} characters, expected one article of at most {MAX_CHARACTERS:,}"
        raise TooLongError(where, what, "split it into articles")
    if "\0" in text:
        raise NotTextError(where, "holds NUL characters, expected text", "extract its text first")
    if not any(character.isalpha() for character in text):
        raise NotTextError(where, "has no words, expected the text of an article", "check where it came from")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise NotTextError(where, "holds half characters (lone surrogates)", "write it again as UTF-8")


def _story(article: Article) -> str:
    kept, end = [], 0
    for part in article.removed:
        kept.append(article.text[end : part.start])
        end = part.end
    return "".join((*kept, article.text[end:]))
