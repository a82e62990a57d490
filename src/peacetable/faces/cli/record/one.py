"""`peacetable show`: one thing on record, by any name that it ever had."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.messages import tell
from peacetable.faces.cli.output import write_output
from peacetable.faces.cli.record.options import By, ByTime, Form, InForm, ask, form_of
from peacetable.faces.cli.record.table import Row, sources_of
from peacetable.faces.cli.views import AsOf, Db

if TYPE_CHECKING:
    from peacetable.ledger import View
    from peacetable.ledger.names import Thing


def show_one(
    name: Annotated[str, typer.Argument(metavar="ID", help="As `positions`, `offers`, ... print it.")],
    db: Db = None,
    as_of: AsOf = None,
    by: ByTime = By.PUBLISHED,
    format: InForm = None,
) -> None:
    """Print one thing on record with every account of it, by its name or one that it had before."""
    with ask(db, as_of, by) as asked:
        thing = asked.ledger.find(name, view=asked.view)
        if thing is None:
            tell(
                f"{name}: nothing on record has this name; it was rejected, withdrawn, or a newer reader finds it no more"
            )
            raise typer.Exit(Exit.BAD_INPUT)
        row = _row(asked.view, thing)
    write_output(json.dumps(row, ensure_ascii=False, indent=1) if form_of(format) is Form.JSON else _text(row), None)


def _row(view: "View", thing: "Thing") -> Row:
    from peacetable.ledger.copies import count_witnesses
    from peacetable.ledger.entry import to_plain

    witnesses = count_witnesses(thing.entries, view.copies())
    sources = sources_of(view, thing.entries)
    return {
        "id": thing.name,
        "names": list(thing.names),
        "articles": witnesses.articles,
        "origins": witnesses.origins,
        "accounts": [
            {"record": to_plain(entry.record), **source} for entry, source in zip(thing.entries, sources, strict=True)
        ],
    }


def _text(row: Row) -> str:
    lines = [f"{row['id']} · {row['articles']} articles, {row['origins']} origins"]
    if others := [name for name in row["names"] if name != row["id"]]:
        lines.append(f"also {', '.join(others)}")
    for account in row["accounts"]:
        told = {
            key: value
            for key, value in account["record"].items()
            if value not in (None, []) and key not in ("evidence", "rules", "terms", "in_return")
        }
        lines.append(", ".join(f"{key} {_say(value)}" for key, value in told.items()))
        where = ", ".join(part for part in (account["outlet"], account["published"], account["judged"]) if part)
        lines.append(f"  “{account['says']}” ({where or account['article']})")
    return "\n".join(lines)


def _say(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
