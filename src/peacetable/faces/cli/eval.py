"""`peacetable eval`: how well the reader reads a folder of gold."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.inputs import Heads
from peacetable.faces.cli.output import write_output

if TYPE_CHECKING:
    from peacetable.run.score import Score

_HEAD = f"{'kind':12}{'gold':>6}{'got':>6}{'prec':>7}{'rec':>7}{'f1':>7}{'fields':>8}"


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder of NAME.txt and NAME.gold.json.")],
    errors: Annotated[int, typer.Option(min=0, help="Show up to N misses and N false records of each kind.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    processes: Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")] = 1,
    heads: Heads = False,
) -> None:
    """Read the articles of a folder and print precision, recall and F1 against their gold records."""
    from peacetable.run.measure import measure

    score = measure(gold, processes=processes, heads=heads)
    write_output(json.dumps(_plain(score), indent=1) if as_json else show_score(score, errors), None)


def show_score(score: "Score", errors: int) -> str:
    """The figures of a score as a table, up to `errors` misses and false records of each kind before it."""
    last = (
        f"articles {score.articles}, absent {len(score.absent)}, evidence faults {score.evidence_faults}, "
        f"verdicts {score.verdicts[0]}/{score.verdicts[1]}, macro F1 {score.macro_f1:.3f}"
    )
    return "\n".join((*_errors(score, errors), _HEAD, *_rows(score), last))


def _rows(score: "Score") -> list[str]:
    rows = []
    for name, kind in score.counted.items():
        share = f"{kind.fields:8.2f}" if kind.fields is not None else "       -"
        figures = f"{kind.precision:7.2f}{kind.recall:7.2f}{kind.f1:7.2f}"
        rows.append(f"{name:12}{kind.gold:6}{kind.got:6}{figures}{share}")
    return rows


def _errors(score: "Score", limit: int) -> list[str]:
    """Up to `limit` lines of each kind and sort of error."""
    shown: dict[tuple[str, str], list[str]] = {}
    for kind, what, article, record in score.errors:
        told = {key: value for key, value in record.items() if key != "evidence" and value not in (None, [], "")}
        line = f"{what:7}{kind:12}{article:24}{json.dumps(told, ensure_ascii=False)[:200]}"
        shown.setdefault((kind, what), []).append(line)
    return [line for _, lines in sorted(shown.items()) for line in lines[:limit]]


def _plain(score: "Score") -> dict[str, object]:
    kinds = {
        name: {
            "gold": kind.gold,
            "got": kind.got,
            "precision": kind.precision,
            "recall": kind.recall,
            "f1": kind.f1,
            "fields": kind.fields,
        }
        for name, kind in score.counted.items()
    }
    return {
        "articles": score.articles,
        "absent": score.absent,
        "evidence_faults": score.evidence_faults,
        "macro_f1": score.macro_f1,
        "verdicts": list(score.verdicts),
        "kinds": kinds,
        "fields": {f"{kind}.{name}": list(counts) for (kind, name), counts in sorted(score.by_field.items())},
    }
