"""`peacetable search`: articles and evidence by their words."""

from collections.abc import Iterator
from typing import Annotated

import typer

from peacetable.faces.cli.record.options import Asked, By, ByTime, InCase, InForm, ask
from peacetable.faces.cli.record.table import Row, day, names_of, numbered, show
from peacetable.faces.cli.views import AsOf, Db


def search(
    words: Annotated[list[str], typer.Argument(help="Words that an article must have, in any form.")],
    db: Db = None,
    as_of: AsOf = None,
    by: ByTime = By.PUBLISHED,
    case: InCase = None,
    format: InForm = None,
) -> None:
    """Print the articles that have all the words, the best first, and the records whose evidence has any of them."""
    with ask(db, as_of, by, case) as asked:
        columns = ("#", "article", "outlet", "published", "passage", "records")
        show(numbered(_hits(asked, " ".join(words))), columns, format, empty="No article on record has these words.")


def _hits(asked: Asked, query: str) -> Iterator[Row]:
    names = names_of(asked.view)
    for hit in asked.ledger.search(query, view=asked.view):
        yield {
            "article": hit.article.id,
            "outlet": hit.article.outlet,
            "published": day(hit.article.published),
            "passage": hit.passage,
            "records": list(dict.fromkeys(names[entry.id] for entry in hit.entries)),
        }
