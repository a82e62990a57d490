"""The model at run time: packed sentences in, label numbers, trees and entity scores out (ONNX Runtime, one pass)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from peacetable.language.labels import read_labels
from peacetable.language.layout import Layout
from peacetable.language.pieces import PieceTable
from peacetable.language.ragged import Numbers, ragged_range
from peacetable.language.trees import find_heads

SHIPPED = Path(__file__).parent / "model"
OUTPUTS = ("tags", "feats", "scripts", "entities", "arcs", "dependants", "heads", "words")
FILES = ("model.onnx", "relations.npz", "tokenizer.json", "labels.json")


class ModelMissing(FileNotFoundError):
    """A model folder lacks what it must hold."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the model says about W words, sentence after sentence, roots left out.

    tags, feats, scripts, deprels: label numbers (W,). heads: (W,) place of the head in its sentence, counted from 1,
    0 for the root word. entities: (W, labels) log probabilities. vectors: (W, H) the words as the encoder left them.
    """

    tags: Numbers
    feats: Numbers
    scripts: Numbers
    deprels: Numbers
    heads: Numbers
    entities: NDArray[np.float32]
    vectors: NDArray[np.float32]


class Encoder:
    """One loaded model. It holds nothing that a call changes except the memory of word pieces."""

    def __init__(self, folder: Path = SHIPPED, *, threads: int = 1) -> None:
        _check_folder(folder)
        self.folder, self.threads = folder, threads
        self.labels = read_labels(folder / "labels.json")
        self.pieces = PieceTable(Tokenizer.from_file(str(folder / "tokenizer.json")))
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), _options(threads), providers=["CPUExecutionProvider"]
        )
        with np.load(folder / "relations.npz") as stored:
            self._relations: tuple[NDArray[np.float32], NDArray[np.float32]] = (stored["weight"], stored["bias"])
        self.width = int(self._session.get_outputs()[-1].shape[1])
        self._root = self.labels.deprels.index("root")

    def __reduce__(self) -> tuple[Any, ...]:
        return _reload, (self.folder, self.threads)

    def analyse(self, layout: Layout) -> Analysis:
        """Runs the model over the sentences of a layout."""
        tags, feats, scripts, entities, arcs, dependants, heads, vectors = self._session.run(OUTPUTS, layout.inputs)
        trees = find_heads(arcs, layout.counts)
        words = ragged_range(layout.starts + 1, layout.counts)
        head_places = trees[np.arange(trees.shape[1]) <= layout.counts[:, None]][words]
        head_rows = head_places + np.repeat(layout.starts, layout.counts)
        deprels = self._relate(dependants[words], heads[head_rows], head_places)
        labels = (tags[words], feats[words], scripts[words])
        return Analysis(*labels, deprels, head_places, entities[words], vectors[words])

    def view(self, layout: Layout) -> NDArray[np.float32]:
        """(rows, H) the words of a layout as the encoder sees them, roots included; nothing else is worked out."""
        vectors: NDArray[np.float32] = self._session.run(OUTPUTS[-1:], layout.inputs, _ONLY_ASKED)[0]
        return vectors

    def _relate(self, dependants: NDArray[np.float32], heads: NDArray[np.float32], places: Numbers) -> Numbers:
        """The relation of each word to its head: `root` for the root word and for no other."""
        weight, bias = self._relations
        scores = np.concatenate((dependants * heads, dependants, heads), axis=1) @ weight + bias
        scores[:, self._root] = -np.inf
        deprels: Numbers = scores.argmax(axis=1)
        deprels[places == 0] = self._root
        return deprels


def _reload(folder: Path, threads: int) -> Encoder:
    return Encoder(folder, threads=threads)


@cache
def shared_encoder(folder: Path = SHIPPED, *, threads: int = 1) -> Encoder:
    """One encoder a process for components that read with the same model."""
    return Encoder(folder, threads=threads)


def _only_asked() -> onnxruntime.RunOptions:
    options = onnxruntime.RunOptions()
    options.only_execute_path_to_fetches = True
    return options


_ONLY_ASKED = _only_asked()


def _options(threads: int) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options


def _check_folder(folder: Path) -> None:
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise ModelMissing(
            f"no language model in {folder}: expected {', '.join(FILES)}, missing {', '.join(missing)}. "
            "Pass the folder of a trained model, or train one (training/README.md)."
        )
