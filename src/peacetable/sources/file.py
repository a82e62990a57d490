"""One article from a file or from standard input."""

from datetime import date
from pathlib import Path

from peacetable.model import Article
from peacetable.sources.article import digest, from_text
from peacetable.sources.encoding import decode
from peacetable.sources.raw import STDIN, name_of, read_bytes


def read_file(
    path: Path | str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> Article:
    """The article in `path`, plain text or a web page, `-` for standard input; a `SourceError` says why not.

    Its id is the file's name with a digest of the text: two days' `article.txt` stay two articles.
    """
    path = Path(path)
    where = name_of(path)
    text = decode(read_bytes(path), where)
    name = digest(text) if str(path) == STDIN else f"{path.stem}-{digest(text)[:8]}"
    return from_text(text, id=name, published=published, title=title, outlet=outlet, url=url, where=where)
