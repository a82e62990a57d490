"""`peacetable silence`: of whom and from where there is nothing, kept apart from "nothing happened"."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from peacetable.faces.cli.record.options import Asked, By, ByTime, InCase, InForm, ask
from peacetable.faces.cli.record.table import Row, day, numbered, show
from peacetable.faces.cli.views import AsOf, Db


def silence(
    db: Db = None,
    as_of: AsOf = None,
    by: ByTime = By.PUBLISHED,
    case: InCase = None,
    days: Annotated[int, typer.Option(min=0, help="Nothing for at least so many days.")] = 14,
    format: InForm = None,
) -> None:
    """Print the sources that were not read and the parties that were not heard from; neither means that nothing happened."""
    with ask(db, as_of, by, case) as asked:
        columns = ("#", "name", "why", "last", "articles read since")
        show(
            numbered(_silence(asked, days)), columns, format, empty="Every source was read and every party heard from."
        )


def _silence(asked: Asked, days: int) -> Iterator[Row]:
    from peacetable.ledger.queries import find_silence

    case, view = asked.case, asked.view
    newest = max((article.published for article in view.articles if article.published), default=date.today())
    parties, feeds = (case.party_ids, case.feeds) if case else ((), ())
    for one in find_silence(view, on=view.as_of or newest, days=days, parties=parties, feeds=feeds):
        yield {"name": view.name(one.name), "why": one.why, "last": day(one.last), "articles read since": one.read}
