"""What every question to the record takes: which ledger, as of which day by which of three times, which case, which form."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.output import is_captured
from peacetable.faces.cli.views import parse_day

if TYPE_CHECKING:
    from peacetable.ledger import Ledger, View
    from peacetable.ledger.cases import Case


class By(StrEnum):
    """Which of the three times `--as-of` counts by."""

    PUBLISHED = "published"
    POSTED = "posted"
    HAPPENED = "happened"


class Form(StrEnum):
    """How answers are printed."""

    TEXT = "text"
    JSON = "json"


ByTime = Annotated[By, typer.Option("--by", help="What --as-of counts by.")]
InCase = Annotated[
    str | None, typer.Option("--case", metavar="FILE_OR_ID", help="A case file, or the id of one that `cases` lists.")
]
InForm = Annotated[Form | None, typer.Option("--format", help="Default: text on a terminal, else json.")]


@dataclass(frozen=True, slots=True)
class Asked:
    """The ledger, what of it was asked for, and the case if one was named."""

    ledger: "Ledger"
    view: "View"
    case: "Case | None"


@contextmanager
def ask(db: str | None, as_of: str | None = None, by: By = By.PUBLISHED, case: str | None = None) -> Iterator[Asked]:
    """Opens the ledger for one question."""
    from peacetable.ledger import Ledger
    from peacetable.ledger.cases import within

    with Ledger.open(db) as ledger:
        view = ledger.view(parse_day(as_of), by=by.value)
        found = find_case(view, case) if case else None
        yield Asked(ledger, within(view, found) if found else view, found)


def find_case(view: "View", name: str) -> "Case":
    """The case in the file `name`, or the one that forms under this id."""
    from peacetable.ledger.cases import form_cases, read_case

    if Path(name).suffix in (".yaml", ".yml"):
        return read_case(Path(name))
    formed = {case.id: case for case in form_cases(view)}
    if name not in formed:
        raise typer.BadParameter(f"{name!r} is neither a .yaml file nor a case that `peacetable cases` lists")
    return formed[name]


def form_of(form: Form | None) -> Form:
    """The form that was asked for, else the one that fits whoever gets the output."""
    return form or (Form.JSON if is_captured(None) else Form.TEXT)
