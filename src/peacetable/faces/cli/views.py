"""What is on record for a command: the ledger as of a day, or only the articles that it is given."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.inputs import Inputs
from peacetable.faces.cli.troubles import Troubles

if TYPE_CHECKING:
    from peacetable.ledger import View

MaybeFiles = Annotated[
    list[str] | None, typer.Argument(metavar="[FILE]...", help="Judge these articles alone, not the ledger.")
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As published up to this day, YYYY-MM-DD.")]
Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        envvar="PEACETABLE_DB_URL",
        metavar="FILE_OR_URL",
        help="The ledger: a SQLite file or a database URL; by default a file in the user's data folder.",
    ),
]


def show_view(inputs: Inputs, db: str | None, as_of: str | None, show: "Callable[[View], None]") -> Exit:
    """Gathers the view, gives it to `show`, and says how it went; nothing is shown where no article could be read."""
    from peacetable.ledger import Ledger, View

    day = parse_day(as_of)
    if not inputs.files:
        with Ledger.open(db) as ledger:
            show(ledger.view(day))
        return Exit.OK
    troubles = Troubles()
    inputs.check()
    readings = [reading for reading in inputs.readings(troubles) if _is_by(reading.article.published, day)]
    if readings:
        show(View.gather(readings, as_of=day))
    return troubles.exit_code(good=len(readings))


def parse_day(text: str | None) -> date | None:
    """The day of `--as-of`."""
    from peacetable.sources import parse_published

    return parse_published(text, "--as-of") if text else None


def _is_by(published: date | None, day: date | None) -> bool:
    return day is None or (published is not None and published <= day)
