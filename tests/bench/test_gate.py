import json
from pathlib import Path
from typing import Any

import pytest

from bench import gate
from peacetable.run.score import score

GOLD = {"tolls": [{"measure": "killed", "low": 38, "high": 38}, {"measure": "killed", "low": 5}]}
BOTH = [
    {"measure": "killed", "low": low, "high": low, "evidence": [{"start": 0, "end": 1, "text": "T"}]} for low in (38, 5)
]


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A corpus of one article whose tolls are `found`, with floors and cases in a folder of their own."""
    (tmp_path / "a.gold.json").write_text("{}")
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(gate, "CASES", tmp_path / "cases.json")
    state: dict[str, Any] = {"folder": tmp_path, "found": BOTH}
    reading = lambda: {"article": {"text": "Text"}, "tolls": state["found"]} if state["found"] is not None else None  # noqa: E731
    monkeypatch.setattr(gate, "measure", lambda folder: score([("a", GOLD, reading())]))
    return state


def test_floors_hold_until_something_is_lost(measured: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    folder = measured["folder"]
    assert gate.run(folder, update=True) == 0
    assert json.loads((folder / "cases.json").read_text()) == {"a": {"tolls": "++"}}
    assert gate.run(folder, update=False) == 0
    measured["found"] = BOTH[:1]
    assert gate.run(folder, update=False) == 1
    printed = "".join(capsys.readouterr())
    assert "tolls f1 is 0.667, the floor is 1.0" in printed
    assert "a: tolls 1 (counted from 0) no longer found" in printed
    assert gate.run(folder, update=True) == 0
    assert gate.run(folder, update=False) == 0


def test_another_corpus_fails(measured: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    folder = measured["folder"]
    gate.run(folder, update=True)
    (folder / "b.txt").write_text("Another article.")
    assert gate.run(folder, update=False) == 1
    assert "another corpus" in capsys.readouterr().err


@pytest.mark.parametrize("found", [None, [BOTH[0] | {"evidence": []}]])
def test_what_cannot_be_read_or_proved_fails_and_sets_no_floor(measured: dict[str, Any], found: object) -> None:
    folder = measured["folder"]
    gate.run(folder, update=True)
    measured["found"] = found
    before = (folder / "floors.json").read_text()
    assert gate.run(folder, update=False) == 1
    assert gate.run(folder, update=True) == 1
    assert (folder / "floors.json").read_text() == before
