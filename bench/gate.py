"""The quality gate: reads the gold and fails where it reads worse than `floors.json` allows.

    python bench/gate.py [--gold ../shared/gold] [--update]

`floors.json` holds, for the corpus whose fingerprint it names, the least F1 and field agreement of each kind of record
and `cases.json` which gold record of which article was found, so that a loss shows where it arises. `--update` writes
both from what is read now: the one way to change a floor, to be named in the commit. Another corpus than the one that
the floors were measured on fails, for its figures mean nothing here; without a corpus the gate is skipped.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from peacetable.run.measure import measure
from peacetable.run.score import Score

HERE = Path(__file__).parent
GOLD = HERE.parents[1] / "shared" / "gold"
FLOORS, CASES = HERE / "floors.json", HERE / "cases.json"
SLACK = 0.0005  # floors are kept to three decimals


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and contents of the articles and gold files of `folder`."""
    total = hashlib.sha256()
    for path in sorted([*folder.glob("*.gold.json"), *folder.glob("*.txt")]):
        total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def figures(score: Score, corpus: str) -> dict[str, Any]:
    """What is floored of a score."""
    return {
        "corpus": corpus,
        "articles": score.articles,
        "macro_f1": score.macro_f1,
        "verdicts": score.verdicts[0],
        "kinds": {name: {"f1": kind.f1, "fields": kind.fields or 0.0} for name, kind in score.counted.items()},
    }


def find_losses(floors: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """A line for each figure under its floor."""
    pairs = [("macro_f1", floors["macro_f1"], now["macro_f1"]), ("verdicts", floors["verdicts"], now["verdicts"])]
    for kind, wanted in floors["kinds"].items():
        have = now["kinds"].get(kind, {"f1": 0.0, "fields": 0.0})
        pairs += [(f"{kind} {figure}", wanted[figure], have[figure]) for figure in ("f1", "fields")]
    return [f"{name} is {have}, the floor is {wanted}" for name, wanted, have in pairs if have < wanted - SLACK]


def find_lost_cases(before: dict[str, dict[str, str]], now: dict[str, dict[str, str]]) -> list[str]:
    """A line for each article and kind in which a record that was found is missed."""
    lost = []
    for article, kinds in before.items():
        for kind, found in kinds.items():
            have = now.get(article, {}).get(kind, "")
            missing = [index for index, mark in enumerate(found) if mark == "+" and have[index : index + 1] != "+"]
            if missing:
                lost.append(f"{article}: {kind} {', '.join(map(str, missing))} (counted from 0) no longer found")
    return lost


def run(gold: Path, *, update: bool) -> int:
    """Measures, prints and compares; the exit code."""
    corpus = fingerprint(gold)
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else None
    if floors and floors["corpus"] != corpus and not update:
        return _say(f"gate: {gold} is another corpus than the floors were measured on; measure them with --update", 1)
    score = measure(gold)
    now = figures(score, corpus)
    _say(f"gate: macro F1 {score.macro_f1:.3f}, verdicts {score.verdicts[0]}/{score.verdicts[1]}")
    broken = [f"{name} could not be read" for name in score.absent]
    broken += [f"{score.evidence_faults} records whose evidence is not in the text"] if score.evidence_faults else []
    losses = [*broken, *(find_losses(floors, now) if floors else [])]
    cases = json.loads(CASES.read_text(encoding="utf-8")) if CASES.exists() else {}
    for line in (*losses, *find_lost_cases(cases, score.cases)):
        _say(f"gate: {line}")
    if update and broken:
        return _say("gate: FAILED, no floors are set while articles cannot be read or evidence is wrong", 1)
    if update:
        FLOORS.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
        CASES.write_text(json.dumps(score.cases, indent=1) + "\n", encoding="utf-8")
        return _say("gate: floors and cases written; name the change in the commit", 0)
    return _say("gate: FAILED", 1) if losses else _say("gate: every figure at its floor or above", 0)


def _say(line: str, code: int = 0) -> int:
    print(line, file=sys.stderr if code else sys.stdout)
    return code


def main() -> int:
    """The exit code: 0 where every floor holds or there is no corpus, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of NAME.txt and NAME.gold.json")
    parser.add_argument("--update", action="store_true", help="write the floors and cases from what is read now")
    options = parser.parse_args()
    if not any(options.gold.glob("*.gold.json")):
        return _say(f"gate: skipped, there is no gold in {options.gold}")
    return run(options.gold, update=options.update)


if __name__ == "__main__":
    sys.exit(main())
