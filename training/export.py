"""Exports a trained network to the folder that ships: `python -m training.export --run build/language`.

Writes `model.onnx` (int8), `relations.npz` (the relation scorer, asked for chosen arcs only), `tokenizer.json` and
`labels.json`. `--float` writes the unquantised graph instead, to measure what quantising costs.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.base import base_folder
from training.corpus import SOURCES
from training.graph import build_graph
from training.network import Sizes

HABITS_OF = "UNER"
"""The source whose conventions for names the shipped model follows: no articles, no titles, no nationalities."""

SHIPPED = Path("src/peacetable/language/model")


def export(run: Path, out: Path, *, quantised: bool = True) -> None:
    """Writes the model folder `out` from the training run `run`."""
    out.mkdir(parents=True, exist_ok=True)
    weights = with_habits(read_weights(run / "network.pt"), HABITS_OF)
    sizes = Sizes(**json.loads((run / "training.json").read_text())["config"]["sizes"])
    onnx.save(build_graph(weights, sizes, quantised=quantised), out / "model.onnx")
    np.savez(out / "relations.npz", weight=weights["relation.weight"].T, bias=weights["relation.bias"])
    shutil.copyfile(run / "labels.json", out / "labels.json")
    _write_tokenizer(out / "tokenizer.json")


def read_weights(path: Path) -> dict[str, NDArray[np.float32]]:
    """Parameter name → array."""
    state = torch.load(path, weights_only=True)
    return {name: value.float().numpy() for name, value in state.items()}


def with_habits(weights: dict[str, NDArray[np.float32]], source: str) -> dict[str, NDArray[np.float32]]:
    """The weights with one source's way of marking names made part of the entity head."""
    shift = weights["habits.weight"][SOURCES.index(source)]
    return weights | {"entity_mlp.bias": weights["entity_mlp.bias"] + shift}


def _write_tokenizer(path: Path) -> None:
    """The base tokenizer without padding and truncation: words are cut one at a time."""
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(path), pretty=False)


def main() -> None:
    """Writes a model folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("build/language"))
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--float", action="store_true", help="leave the weights as 32-bit floats")
    options = parser.parse_args()
    export(options.run, options.out, quantised=not options.float)


if __name__ == "__main__":
    main()
