"""`peacetable judge`: what a person says of a record; it outranks the machine and outlives a new reading."""

import getpass
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from peacetable.faces.cli.messages import tell
from peacetable.faces.cli.output import write_output
from peacetable.faces.cli.record.options import InForm
from peacetable.faces.cli.record.table import Row, numbered, show
from peacetable.faces.cli.views import Db

if TYPE_CHECKING:
    from peacetable.ledger import Ledger
    from peacetable.ledger.judgements import Judgement

judge = typer.Typer(
    help="Accept, correct, reject, merge or split records; list and export judgements.", no_args_is_help=True
)

Name = Annotated[str, typer.Argument(metavar="ID", help="The record, as `positions`, `offers`, ... list it.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="The other record.")]
Why = Annotated[str, typer.Option(help="Why.")]
Who = Annotated[str | None, typer.Option(help="Who judges; by default whoever runs the command.")]
Values = Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE", help="The right value; repeatable.")]


@judge.command("accept")
def accept(name: Name, why: Why, who: Who = None, db: Db = None) -> None:
    """The record is right."""
    _judge(db, "accept", name, who, why)


@judge.command("reject")
def reject(name: Name, why: Why, who: Who = None, db: Db = None) -> None:
    """The words do not say this."""
    _judge(db, "reject", name, who, why)


@judge.command("unsure")
def unsure(name: Name, why: Why, who: Who = None, db: Db = None) -> None:
    """It cannot be told; somebody else should look."""
    _judge(db, "unsure", name, who, why)


@judge.command("correct")
def correct(name: Name, why: Why, values: Values, who: Who = None, db: Db = None) -> None:
    """The words say something else: --set stance=conditional --set object= (nothing: unknown)."""
    _judge(db, "correct", name, who, why, changes=dict(map(_pair, values)))


@judge.command("merge")
def merge(name: Name, other: Other, why: Why, who: Who = None, db: Db = None) -> None:
    """The two are one thing."""
    _judge(db, "merge", name, who, why, other=other)


@judge.command("split")
def split(name: Name, other: Other, why: Why, who: Who = None, db: Db = None) -> None:
    """OTHER is another thing; take it out."""
    _judge(db, "split", name, who, why, other=other)


@judge.command("list")
def list_judgements(
    db: Db = None,
    is_open: Annotated[bool, typer.Option("--open", help="Only what is to be judged again, and the unsure.")] = False,
    format: InForm = None,
) -> None:
    """Print the judgements: who ruled what of which record, when and why."""
    from peacetable.ledger import Ledger

    with Ledger.open(db) as ledger:
        columns = ("#", "ruling", "claim", "other", "who", "when", "why", "state")
        rows = (row for row in _rows(ledger) if not is_open or row["state"] != "stands")
        show(numbered(rows), columns, format, empty="Nothing has been judged.")


@judge.command("gold")
def gold(
    out: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Where NAME.txt and NAME.gold.json go.")],
    partly: Annotated[bool, typer.Option("--partly", help="Also articles with records that nobody judged.")] = False,
    db: Db = None,
) -> None:
    """Write judged articles as a folder of gold that `peacetable eval` reads."""
    import json

    from peacetable.ledger import Ledger
    from peacetable.ledger.judgements.gold import to_gold

    out.mkdir(parents=True, exist_ok=True)
    with Ledger.open(db) as ledger:
        found = list(to_gold(ledger.view(), rejected=_rejected(ledger), partly=partly))
    for name, text, plain in found:
        (out / f"{name}.txt").write_text(text, encoding="utf-8")
        (out / f"{name}.gold.json").write_text(json.dumps(plain, ensure_ascii=False, indent=1), encoding="utf-8")
    tell(f"{len(found)} articles written to {out}")


def _rejected(ledger: "Ledger") -> frozenset[str]:
    return frozenset(ledger.texts_of(one.claim for one in ledger.judgements() if one.ruling == "reject"))


def _judge(db: str | None, ruling: str, name: str, who: str | None, why: str, **more: Any) -> None:
    from peacetable.ledger import Ledger
    from peacetable.ledger.judgements import Ruling

    with Ledger.open(db) as ledger:
        made = ledger.judge(Ruling(ruling), name, who=who or getpass.getuser(), why=why, **more)
    write_output(f"{made.id[:12]}: {ruling} {name}", None)


def _pair(value: str) -> tuple[str, Any]:
    field, found, text = value.partition("=")
    if not found:
        raise typer.BadParameter(f"{value!r}: expected FIELD=VALUE", param_hint="--set")
    if field in ("via", "to", "parties", "mediators", "places"):
        return field, [part for part in text.split(",") if part]
    return field, text or None


def _rows(ledger: "Ledger") -> Iterator[Row]:
    reopened = {one.id for one in ledger.reopened()}
    for one in ledger.judgements():
        yield {
            "id": one.id[:12],
            "ruling": one.ruling,
            "claim": one.claim[:12],
            "other": one.other[:12] if one.other else None,
            "who": one.who,
            "when": one.made.isoformat(sep=" ", timespec="seconds"),
            "why": one.why,
            "state": _state(one, reopened),
        }


def _state(one: "Judgement", reopened: set[str]) -> str:
    if one.id in reopened:
        return "open again: the article was changed or withdrawn"
    return "open" if one.ruling == "unsure" else "stands"
