"""`peacetable corpus`: articles of our own with their records: check them, count them, turn them into gold."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.messages import tell
from peacetable.faces.cli.output import write_output

if TYPE_CHECKING:
    from peacetable.run.corpus import Split

Folder = Annotated[Path, typer.Argument(metavar="ARTICLES", help="The folder that holds CONFLICT/NAME.txt and .yaml.")]
SplitName = Annotated[str | None, typer.Option("--split", help="Only these articles: train, dev or test.")]

corpus = typer.Typer(help="Check, count and export annotated articles.", no_args_is_help=True)


@corpus.command("check")
def check_corpus(folder: Folder) -> None:
    """Check spans, ids, codes and copies; every fault is a line, and the command fails if there is one."""
    from peacetable.run.corpus import check

    faults = list(check(folder))
    write_output("\n".join(map(str, faults)) if faults else "no faults", None)
    if faults:
        raise typer.Exit(Exit.BAD_INPUT)


@corpus.command("count")
def count_corpus(folder: Folder, split: SplitName = None) -> None:
    """Print how many articles and records of each kind there are."""
    from peacetable.run.corpus import read_corpus
    from peacetable.run.corpus.count import count

    rows = count(read_corpus(folder, split=_split(split)))
    write_output("\n".join(f"{name}\t{number}" for name, number in rows), None)


@corpus.command("gold")
def export_gold(
    folder: Folder,
    out: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Where NAME.txt and NAME.gold.json go.")],
    split: SplitName = None,
) -> None:
    """Write the articles as a folder of gold that `peacetable eval` reads."""
    from peacetable.run.corpus import read_corpus, to_gold

    out.mkdir(parents=True, exist_ok=True)
    articles = list(read_corpus(folder, split=_split(split)))
    for one in articles:
        name = one.name.replace("/", "--")
        (out / f"{name}.txt").write_text(one.text, encoding="utf-8")
        (out / f"{name}.gold.json").write_text(json.dumps(to_gold(one), ensure_ascii=False, indent=1), encoding="utf-8")
    tell(f"{len(articles)} articles written to {out}")


@corpus.command("agree")
def show_agreement(
    folder: Folder,
    second: Annotated[Path, typer.Argument(metavar="SECOND", help="The folder of second annotations.")],
    errors: Annotated[int, typer.Option(min=0, help="Show up to N disagreements of each kind.")] = 0,
) -> None:
    """Score second annotations against the first ones, as readings are scored."""
    from peacetable.faces.cli.eval import show_score
    from peacetable.run.corpus.agree import agreement

    write_output(show_score(agreement(folder, second), errors), None)


def _split(name: str | None) -> "Split | None":
    from peacetable.run.corpus import Split

    if name is None:
        return None
    try:
        return Split(name)
    except ValueError:
        raise typer.BadParameter(f"{name!r} is no split; use train, dev or test") from None
