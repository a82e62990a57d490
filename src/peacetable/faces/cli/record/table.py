"""Answers as rows: JSON for programs, a table for people, the words that prove a row under it."""

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from peacetable.faces.cli.output import write_output
from peacetable.faces.cli.record.options import Form, form_of

if TYPE_CHECKING:
    from peacetable.ledger import Entry, View

Row = dict[str, Any]
_ROOM = 200  # characters of a quotation in a table


def show(rows: Iterable[Row], columns: Sequence[str], form: Form | None, *, empty: str) -> None:
    """Prints `rows`: all they hold as JSON, `columns` and the newest source's words as text; `empty` where there are none."""
    found = list(rows)
    if form_of(form) is Form.JSON:
        write_output(json.dumps(found, ensure_ascii=False, indent=1), None)
    else:
        write_output(_table(found, columns) if found else empty, None)


def _table(rows: list[Row], columns: Sequence[str]) -> str:
    import shutil

    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    out = io.StringIO()
    console = Console(file=out, highlight=False, width=max(60, shutil.get_terminal_size((120, 40)).columns))
    table = Table(box=None, pad_edge=False, header_style="")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(row.get(column))) for column in columns))
    console.print(table)
    for number, row in enumerate(rows, 1):
        for source in row.get("sources", ())[-1:]:
            who = ", ".join(part for part in (source["outlet"], source["published"]) if part)
            console.print(
                Padding(Text(f"{number}. {row['id']}: “{source['says']}” ({who or source['article']})"), (0, 0, 0, 2))
            )
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def _cell(value: Any) -> str:
    if value is None or value == []:
        return "—"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def sources_of(view: "View", entries: "Iterable[Entry[Any]]") -> list[Row]:
    """Where it stands: article, outlet, day, and the characters, oldest first."""
    from peacetable.faces.brief.cite import Citer

    cite = Citer(view, {})
    return [_source(entry) | {"says": cite.quote(entry.article, entry.evidence, room=_ROOM).text} for entry in entries]


def _source(entry: "Entry[Any]") -> Row:
    article, first = entry.article, entry.evidence[0]
    return {
        "article": article.id,
        "outlet": article.outlet,
        "published": str(article.published) if article.published else None,
        "start": first.start,
        "end": first.end,
        "text": first.text,
        "judged": f"{entry.judgement.ruling} by {entry.judgement.who}" if entry.judgement else None,
    }


def names_of(view: "View") -> dict[str, str]:
    """For each claim on record the lasting name of the thing that it tells."""
    return {entry.id: thing.name for thing in view.things() for entry in thing.entries}


def say_actors(view: "View", actors: Iterable[str]) -> list[str]:
    """Actors by their names."""
    return [view.name(actor) for actor in actors]


def day(value: object) -> str | None:
    """A day as text; None where it is not known."""
    return str(value) if value else None


def numbered(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with their numbers, by which the words below a table belong to them."""
    return ({"#": number, **row} for number, row in enumerate(rows, 1))
