"""`peacetable read`: what articles say, as records."""

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.inputs import (
    Files,
    Heads,
    Inputs,
    LexiconDirs,
    Lines,
    Outlet,
    Processes,
    Published,
    Title,
    Url,
)
from peacetable.faces.cli.output import is_captured, open_output
from peacetable.faces.cli.troubles import Troubles

if TYPE_CHECKING:
    from peacetable.model import Reading


class Format(StrEnum):
    """How readings are printed."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


Output = Annotated[Path | None, typer.Option("-o", "--output", help="File to write, in place of standard output.")]


def read(
    files: Files,
    published: Published = None,
    title: Title = None,
    outlet: Outlet = None,
    url: Url = None,
    jsonl: Lines = False,
    format: Annotated[Format | None, typer.Option(help="Default: table on a terminal, else json.")] = None,
    output: Output = None,
    processes: Processes = 1,
    lexicon: LexiconDirs = None,
    heads: Heads = False,
) -> None:
    """Print what articles say: positions, proposals, talks, ceasefires, tolls, statements, each with its evidence."""
    inputs = Inputs(tuple(files), published, title, outlet, url, jsonl)
    inputs.check()
    troubles = Troubles()
    form = format or (Format.JSON if is_captured(output) else Format.TABLE)
    readings = _Counted(inputs.readings(troubles, processes=processes, lexicon_dirs=lexicon, heads=heads))
    if form is Format.JSON:
        _write_json(readings, output, is_one=inputs.is_one_article)
    else:
        with open_output(output) as out:
            for reading in readings:
                _print_one(reading, form, out)
    raise typer.Exit(troubles.exit_code(good=readings.count))


class _Counted:
    """An iterator that knows how many it gave."""

    def __init__(self, readings: "Iterator[Reading]") -> None:
        self._readings = readings
        self.count = 0

    def __iter__(self) -> "Iterator[Reading]":
        for reading in self._readings:
            self.count += 1
            yield reading


def _write_json(readings: "_Counted", output: Path | None, *, is_one: bool) -> None:
    """One object for one article, an array for several; nothing at all where nothing was read."""
    from peacetable.run.printed import to_printed

    printed = [to_printed(reading) for reading in readings]
    if printed:
        with open_output(output) as out:
            out.write(json.dumps(printed[0] if is_one else printed, ensure_ascii=False, indent=1) + "\n")


def _print_one(reading: "Reading", form: Format, out: IO[str]) -> None:
    if form is Format.TABLE:
        from peacetable.faces.cli.tables import print_reading

        print_reading(reading, out)
        return
    from peacetable.run.printed import to_printed

    out.write(json.dumps(to_printed(reading), ensure_ascii=False) + "\n")
