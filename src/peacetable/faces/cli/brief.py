"""`peacetable brief`: one page on what is on record."""

import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.inputs import Inputs, Outlet, Published, Title, Url
from peacetable.faces.cli.output import is_captured, write_output
from peacetable.faces.cli.views import AsOf, Db, MaybeFiles, show_view

if TYPE_CHECKING:
    from peacetable.ledger import View

_CAPTURED_WIDTH = 100


class Form(StrEnum):
    """What the brief is made of."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


def brief(
    files: MaybeFiles = None,
    published: Published = None,
    title: Title = None,
    outlet: Outlet = None,
    url: Url = None,
    db: Db = None,
    as_of: AsOf = None,
    format: Annotated[Form, typer.Option(help="Text for a terminal, or a page.")] = Form.TEXT,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="File to write.")] = None,
) -> None:
    """Write a brief: offers and verdicts, positions, talks, ceasefires, tolls, with the words that prove them."""

    def show(view: "View") -> None:
        from peacetable.assess import weigh_all
        from peacetable.faces.brief import render

        is_person = not is_captured(output)
        width = shutil.get_terminal_size().columns if is_person else _CAPTURED_WIDTH
        color = is_person and sys.stdout.isatty()
        write_output(render(view, weigh_all(view), format=format.value, color=color, width=width), output)

    inputs = Inputs(tuple(files or ()), published, title, outlet, url)
    raise typer.Exit(show_view(inputs, db, as_of, show))
