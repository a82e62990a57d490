import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from peacetable.faces.cli.eval import _plain, show_score
from peacetable.run.score import GoldError, Score, read_gold, score
from peacetable.run.score.names import Names, is_same_place, slug

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(not (SHARED / "contract/score.py").exists(), reason="no ../shared beside the project")

GOLD: dict[str, Any] = {
    "names": {"UN": ["United Nations"], "TJK": ["Tajikistan", "Dushanbe"], "KGZ": ["Kyrgyzstan"]},
    "positions": [
        {"party": "TJK", "issue": "withdrawal", "stance": "offers", "by": "TJK", "object": "Kok-Bulak"},
        {"party": "KGZ", "issue": "sovereignty", "stance": "rejects", "by": "KGZ"},
    ],
    "tolls": [{"measure": "killed", "low": 38, "high": 38, "victims": "civilians", "source": "UN"}],
}


def reading(**records: object) -> dict[str, Any]:
    actors = [{"id": "tajik-government", "name": "Dushanbe"}, {"id": "united-nations", "name": "the United Nations"}]
    return {"article": {"text": "The words."}, "actors": actors, **records}


def test_actors_agree_by_any_name() -> None:
    names = Names(GOLD, reading())
    assert names.same("tajik-government") == "TJK"
    assert names.same("united-nations") == "UN"
    assert names.same("KGZ") == "KGZ"
    assert names.same("somebody-else") == "somebody-else"
    assert names.same(None) is None


def test_slug_and_places() -> None:
    assert slug("Al-Bāb") == "bab"
    assert is_same_place("Kok-Bulak", "the Kok-Bulak water station")
    assert not is_same_place(None, "Kok-Bulak")


def test_counts_of_one_article() -> None:
    got = reading(
        positions=[
            {"party": "tajik-government", "issue": "withdrawal", "stance": "open", "by": "TJK", "object": "Kok-Bulak"},
            {"party": "KGZ", "issue": "sovereignty", "stance": "demands"},
        ],
        tolls=[{"measure": "killed", "low": 38, "high": None, "victims": "civilians", "source": "united-nations"}],
    )
    result = score([("valley", GOLD, got)])
    positions = result.kinds["positions"]
    assert (positions.gold, positions.got, positions.hit, positions.asked, positions.agree) == (2, 2, 1, 3, 2)
    assert result.by_field["tolls", "high"] == (0, 1)
    assert result.by_field["tolls", "source"] == (1, 1)
    assert result.cases["valley"] == {"positions": "+-", "tolls": "+"}
    assert [(kind, what) for kind, what, *_ in result.errors] == [("positions", "missed"), ("positions", "false")]
    assert result.evidence_faults == 3


def test_failed_article_counts_as_missed() -> None:
    result = score([("valley", GOLD, None)])
    assert result.absent == ["valley.json"]
    assert result.macro_f1 == 0
    assert result.kinds["positions"].gold == 2


def test_verdict_counts_where_any_proposal_of_the_party_has_it() -> None:
    proposal = {"by": "TJK", "terms": [{"issue": "withdrawal"}], "verdict": "non-starter"}
    gold = {"names": GOLD["names"], "proposals": [proposal]}
    got = reading(proposals=[{"by": "TJK", "terms": [], "verdict": "non-starter"}])
    assert score([("a", gold, got)]).verdicts == (1, 1)


@pytest.mark.parametrize("content", ["", "[]", '{"names": {}}', '{"article": 3}'])
def test_bad_gold_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.gold.json").write_text(content)
    with pytest.raises(GoldError, match=r"a\.gold\.json"):
        list(read_gold(tmp_path))


def test_folder_without_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no \\*"):
        read_gold(tmp_path)


# Agreement with the contract's scorer, on readings made by damaging the gold at random.

VALUES = [None, "RUS", "hamas", "2022", "rejects", "open", "held", "proposed", 5, "direct"]


def damage(record: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    changed = {key: value for key, value in record.items() if chance.random() > 0.1}
    for key in changed:
        if isinstance(changed[key], str) and chance.random() < 0.2:
            changed[key] = chance.choice(VALUES)
    return changed | {"evidence": [{"start": 0, "end": 1, "text": chance.choice("TX")}]}


def damaged(gold: dict[str, Any], seed: str) -> dict[str, Any]:
    chance = random.Random(seed)
    kinds = {key: value for key, value in gold.items() if isinstance(value, list)}
    records = {
        kind: [damage(record, chance) for record in [*value, *value[:2]] if chance.random() > 0.2]
        for kind, value in kinds.items()
    }
    actors = [{"id": f"my-{id}", "name": names[0] if names else id} for id, names in gold["names"].items()]
    return {"article": {"text": "Text"}, "actors": actors, **records}


@needs_shared
def test_agrees_with_the_contract_scorer(tmp_path: Path) -> None:
    judged: list[tuple[str, dict[str, Any], dict[str, Any] | None]] = []
    for path in sorted((SHARED / "gold").glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        gold = json.loads(path.read_text())
        made = None if name.startswith("m") else damaged(gold, name)
        judged.append((name, gold, made))
        if made:
            (tmp_path / f"{name}.json").write_text(json.dumps(made))
    mine = score(judged)
    assert json.dumps(_plain(mine), indent=1) == contract(tmp_path, "--json")
    assert show_score(mine, 3) == contract(tmp_path, "--errors", "3")
    assert 0.2 < mine.macro_f1 < 0.95, "the readings are neither all right nor all wrong"


def contract(readings: Path, *options: str) -> str:
    command = [sys.executable, str(SHARED / "contract/score.py"), str(SHARED / "gold"), str(readings), *options]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip("\n")


def test_empty_score_prints() -> None:
    assert show_score(Score(), 0).endswith("macro F1 0.000")
