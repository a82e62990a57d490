"""The application: every command by its name, and what becomes of errors."""

import gc
import sys
from typing import Annotated, NoReturn

import typer

from peacetable.faces.cli.actors import actors
from peacetable.faces.cli.assess import assess
from peacetable.faces.cli.brief import brief
from peacetable.faces.cli.corpus import corpus
from peacetable.faces.cli.eval import evaluate
from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.explain import explain
from peacetable.faces.cli.export import export
from peacetable.faces.cli.faults import find_fault
from peacetable.faces.cli.messages import show_warnings, tell
from peacetable.faces.cli.parse import parse
from peacetable.faces.cli.post import post
from peacetable.faces.cli.read import read
from peacetable.faces.cli.record.cases import cases
from peacetable.faces.cli.record.ceasefires import ceasefires
from peacetable.faces.cli.record.judge import judge
from peacetable.faces.cli.record.offers import offers
from peacetable.faces.cli.record.one import show_one
from peacetable.faces.cli.record.positions import changes, positions
from peacetable.faces.cli.record.search import search
from peacetable.faces.cli.record.silence import silence
from peacetable.faces.cli.record.talks import talks
from peacetable.faces.cli.record.tolls import tolls
from peacetable.faces.cli.upkeep import backup, doctor, restore, withdraw

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
app.command("export")(export)
app.command("parse")(parse)
app.command("eval")(evaluate)
app.command("explain")(explain)
app.command("positions")(positions)
app.command("changes")(changes)
app.command("offers")(offers)
app.command("talks")(talks)
app.command("ceasefires")(ceasefires)
app.command("tolls")(tolls)
app.command("silence")(silence)
app.command("search")(search)
app.command("cases")(cases)
app.command("show")(show_one)
app.command("withdraw")(withdraw)
app.command("doctor")(doctor)
app.command("backup")(backup)
app.command("restore")(restore)
app.add_typer(judge, name="judge")
app.add_typer(actors, name="actors")
app.add_typer(corpus, name="corpus")


# Reading one article makes a million lasting objects (lexicon, gazetteer, rules) and hardly any garbage: with Python's own
# thresholds the collector took 1.2 of 4.2 seconds of a command, with these 0.1. Memory grows by less than 30 MB.
RARELY = (200_000, 50, 50)


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
    gc.set_threshold(*RARELY)
    try:
        app(prog_name="peacetable")
    except Exception as error:
        message, code = find_fault(error)
        tell(message)
        sys.exit(code)
    sys.exit(Exit.OK)
