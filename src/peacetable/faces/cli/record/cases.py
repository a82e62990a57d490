"""`peacetable cases`: the conflicts and disputes that the record is about."""

from collections.abc import Iterator
from typing import Annotated

import typer

from peacetable.faces.cli.record.options import By, ByTime, InForm, ask
from peacetable.faces.cli.record.table import Row, day, numbered, say_actors, show
from peacetable.faces.cli.views import AsOf, Db

CaseFiles = Annotated[list[str] | None, typer.Argument(metavar="[FILE]...", help="Case files; without, cases form.")]


def cases(
    files: CaseFiles = None, db: Db = None, as_of: AsOf = None, by: ByTime = By.PUBLISHED, format: InForm = None
) -> None:
    """Print the cases of the files, or those that form from parties that talk to or about each other."""
    from pathlib import Path

    from peacetable.ledger.cases import form_cases, read_case, within

    with ask(db, as_of, by) as asked:
        found = [read_case(Path(file)) for file in files] if files else form_cases(asked.view)

        def rows() -> Iterator[Row]:
            for case in found:
                view = within(asked.view, case)
                days = [article.published for article in view.articles if article.published]
                yield {
                    "id": case.id,
                    "name": case.name,
                    "parties": say_actors(view, case.party_ids),
                    "mediators": say_actors(view, case.mediators),
                    "articles": len(view.articles),
                    "positions": len(view.positions),
                    "first": day(min(days, default=None)),
                    "last": day(max(days, default=None)),
                }

        columns = ("#", "id", "name", "articles", "positions", "first", "last")
        show(numbered(rows()), columns, format, empty="No two parties on record talk to or about each other.")
