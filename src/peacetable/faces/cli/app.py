"""The application: every command by its name, and what becomes of errors."""

import os
import sys
from typing import Annotated, NoReturn

import typer

from peacetable.faces.cli.actors import actors
from peacetable.faces.cli.assess import assess
from peacetable.faces.cli.brief import brief
from peacetable.faces.cli.eval import evaluate
from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.explain import explain
from peacetable.faces.cli.messages import show_warnings, tell
from peacetable.faces.cli.output import OutputError
from peacetable.faces.cli.parse import parse
from peacetable.faces.cli.post import post
from peacetable.faces.cli.read import read

app = typer.Typer(
    name="peacetable",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("read")(read)
app.command("post")(post)
app.command("brief")(brief)
app.command("assess")(assess)
app.command("parse")(parse)
app.command("eval")(evaluate)
app.command("explain")(explain)
app.add_typer(actors, name="actors")


def _show_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"peacetable {version('peacetable')}")
        raise typer.Exit


@app.callback()
def _peacetable(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Read news about armed conflicts and keep the negotiation's record, every cell tied to the words that prove it."""


def main() -> NoReturn:
    """Runs the command of `sys.argv` and exits; an error is a line on standard error, not a traceback."""
    show_warnings()
    try:
        app(prog_name="peacetable")
    except OutputError as error:
        _fail(error, Exit.OUTPUT)
    except Exception as error:
        _fail(*_explain_error(error))
    sys.exit(Exit.OK)


def _explain_error(error: Exception) -> tuple[object, Exit]:
    """The message and code for an error that a room raised; what none foresaw is told to be a fault of ours."""
    from peacetable.language import ModelMissing
    from peacetable.ledger import LedgerError
    from peacetable.lexicon import LexiconError
    from peacetable.run.score import GoldError
    from peacetable.sources import SourceError

    if isinstance(error, SourceError | GoldError | LexiconError):
        return error, Exit.BAD_INPUT
    if isinstance(error, LedgerError):
        return error, Exit.LEDGER
    if isinstance(error, ModelMissing):
        return f"{error}; install the package again, or train the model with make train", Exit.INTERNAL
    if os.environ.get("PEACETABLE_DEBUG"):
        raise error
    what = f"{type(error).__name__}: {error}"
    return f"internal error: {what}; run it again with PEACETABLE_DEBUG=1 and report what it prints", Exit.INTERNAL


def _fail(message: object, code: Exit) -> NoReturn:
    tell(message)
    sys.exit(code)
