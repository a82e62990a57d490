"""The network as an ONNX graph, written operation by operation: int8 matrices, packed rows.

Two properties of the shipped model are made here.

*Results do not depend on what else is in the batch.* Pieces of all sentences lie packed in one matrix (N rows, no
padding); only attention and arc scores are laid out by sentence. Each row of activations is quantised by its own
largest value, where the usual dynamic quantisation takes one range over the whole batch.

*Results do not depend on the processor.* Weights take 7 of 8 bits, so that the 16-bit sums of processors
without VNNI cannot overflow (255 x 64 x 2 < 32768).

Inputs (int32): pieces, shapes, places (N,); spread (B, P) packed row of each piece, 0 at padding; real (B, P) 1 or 0;
gathered (N,) flat place of each row in (B, P); first, last, suffixes (W,); word_spread (B, V) packed word or 0.
Outputs: tags, feats, scripts (W,) label numbers; entities (W, labels) log probabilities; arcs (B, V, V) scores of
dependant × head; dependants, heads (W, R), the two sides of the relation scorer; words (W, H), what the heads of rooms
above read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, helper, numpy_helper

from training.network import Sizes

Weights = Mapping[str, NDArray[np.float32]]

INT8_TOP, INT7_TOP = 127, 63
CONTRIBUTED = ("MultiHeadAttention", "MatMulIntegerToFloat")
"""Operations of ONNX Runtime's own set."""

INPUTS = {
    "pieces": ["N"], "shapes": ["N"], "places": ["N"], "spread": ["B", "P"], "real": ["B", "P"], "gathered": ["N"],
    "first": ["W"], "last": ["W"], "suffixes": ["W"], "word_spread": ["B", "V"],
}  # fmt: skip


class Graph:
    """Collects nodes and constants; each operation gives the name of its result."""

    def __init__(self, weights: Weights, *, quantised: bool) -> None:
        self.weights = weights
        self.quantised = quantised
        self.nodes: list[object] = []
        self._constants: dict[str, NDArray[np.generic]] = {}
        self._results = 0
        self._shared: dict[str, tuple[str, str]] = {}

    def once(self, key: str, make: Callable[[], tuple[str, str]]) -> tuple[str, str]:
        """What `make` gives, made once for each key: several heads read the same quantised rows."""
        if key not in self._shared:
            self._shared[key] = make()
        return self._shared[key]

    def run(self, operation: str, *inputs: str, **attributes: object) -> str:
        """Adds one operation of one result."""
        return self.run_many(operation, inputs, 1, **attributes)[0]

    def run_many(self, operation: str, inputs: Sequence[str], results: int, **attributes: object) -> list[str]:
        """Adds one operation of several results."""
        outputs = [f"{operation}_{self._results + number}" for number in range(results)]
        self._results += results
        domain = "com.microsoft" if operation in CONTRIBUTED else ""
        self.nodes.append(helper.make_node(operation, list(inputs), outputs, domain=domain, **attributes))
        return outputs

    def name(self, result: str, output: str) -> None:
        """Makes a result an output of the graph."""
        self.nodes.append(helper.make_node("Identity", [result], [output]))

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """A stored array, once however often it is asked for."""
        self._constants.setdefault(name, value)
        return name

    def weight(self, name: str) -> str:
        """A parameter of the network, as it is."""
        return self.constant(name, self.weights[name])

    def number(self, value: float | Sequence[int]) -> str:
        """A constant: a float as float32, a sequence as int64 (shapes and axes)."""
        kind = np.float32 if isinstance(value, float) else np.int64
        return self.constant(f"number_{value}", np.asarray(value, dtype=kind))

    def model(self, outputs: Mapping[str, tuple[int, Sequence[str | int]]]) -> ModelProto:
        """The finished graph; `outputs` gives kind and axes of each output."""
        graph = helper.make_graph(
            self.nodes,
            "peacetable",
            [helper.make_tensor_value_info(name, TensorProto.INT32, axes) for name, axes in INPUTS.items()],
            [helper.make_tensor_value_info(name, kind, axes) for name, (kind, axes) in outputs.items()],
            [numpy_helper.from_array(value, name) for name, value in self._constants.items()],
        )
        opsets = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="peacetable")


def build_graph(weights: Weights, sizes: Sizes, *, quantised: bool = True) -> ModelProto:
    """The whole network; `quantised=False` gives the float graph that the quantised one is measured against."""
    graph = Graph(weights, quantised=quantised)
    states = _encode(graph, sizes)
    words = _words(graph, states, sizes)
    graph.name(words, "words")
    _score_words(graph, words)
    _score_arcs(graph, words, sizes)
    for side in ("dependant", "head"):
        graph.name(graph.run("Gelu", _linear(graph, words, f"relation_{side}")), f"{side}s")
    labels = len(weights["entities.weight"])
    return graph.model({
        "tags": (TensorProto.INT64, ["W"]),
        "feats": (TensorProto.INT64, ["W"]),
        "scripts": (TensorProto.INT64, ["W"]),
        "entities": (TensorProto.FLOAT, ["W", labels]),
        "arcs": (TensorProto.FLOAT, ["B", "V", "V"]),
        "dependants": (TensorProto.FLOAT, ["W", sizes.relation]),
        "heads": (TensorProto.FLOAT, ["W", sizes.relation]),
        "words": (TensorProto.FLOAT, ["W", sizes.hidden]),
    })  # fmt: skip


def _encode(graph: Graph, sizes: Sizes) -> list[str]:
    """Packed hidden states (N, H) of the last `mixed_layers` layers."""
    pieces = _embed(graph, "encoder.piece.weight", "pieces")
    x = graph.run("Add", pieces, _embed(graph, "encoder.position.weight", "places"))
    x = graph.run("Add", x, graph.weight("encoder.segment"))
    x = graph.run("Add", x, graph.run("Gather", graph.weight("encoder.shape.weight"), "shapes"))
    x = _norm(graph, x, "encoder.norm", sizes)
    states = []
    for number in range(sizes.layers):
        x = _layer(graph, x, f"encoder.layers.{number}", sizes)
        states.append(x)
    return states[-sizes.mixed_layers :]


def _layer(graph: Graph, x: str, name: str, sizes: Sizes) -> str:
    attended = _linear(graph, _attention(graph, _linear(graph, x, f"{name}.qkv"), sizes), f"{name}.attended")
    x = _norm(graph, graph.run("Add", x, attended), f"{name}.attended_norm", sizes)
    widened = graph.run("Gelu", _linear(graph, x, f"{name}.widened"))
    narrowed = _linear(graph, widened, f"{name}.narrowed")
    return _norm(graph, graph.run("Add", x, narrowed), f"{name}.narrowed_norm", sizes)


def _attention(graph: Graph, qkv: str, sizes: Sizes) -> str:
    """Packed (N, 3H) → packed context (N, H), by way of (B, P, 3H)."""
    spread = graph.run("Gather", qkv, "spread")
    query, key, value = graph.run_many("Split", [spread], 3, axis=2, num_outputs=3)
    heads = {"num_heads": sizes.attention_heads}
    context = graph.run("MultiHeadAttention", query, key, value, "", "real", **heads)
    return graph.run("Gather", graph.run("Reshape", context, graph.number([-1, sizes.hidden])), "gathered")


def _words(graph: Graph, states: list[str], sizes: Sizes) -> str:
    """(W, H): mixed layers, mean of the first and the last piece of each word."""
    exponents = np.exp(graph.weights["mix"] - graph.weights["mix"].max())
    shares = exponents / exponents.sum() / 2
    mixed = ""
    for share, state in zip(shares, states, strict=True):
        part = graph.run("Mul", state, graph.number(float(share)))
        mixed = graph.run("Add", mixed, part) if mixed else part
    return graph.run("Add", graph.run("Gather", mixed, "first"), graph.run("Gather", mixed, "last"))


def _score_words(graph: Graph, words: str) -> None:
    suffix = _embed(graph, "suffix.weight", "suffixes")
    shape = graph.run("Gather", graph.weight("shape.weight"), graph.run("Gather", "shapes", "first"))
    described = graph.run("Concat", words, suffix, shape, axis=1)
    tagged = graph.run("Gelu", _linear(graph, described, "tag_mlp"))
    for name in ("tags", "feats", "scripts"):
        graph.name(graph.run("ArgMax", _linear(graph, tagged, name), axis=1, keepdims=0), name)
    named = graph.run("Gelu", _linear(graph, described, "entity_mlp"))
    graph.name(graph.run("LogSoftmax", _linear(graph, named, "entities"), axis=1), "entities")


def _score_arcs(graph: Graph, words: str, sizes: Sizes) -> None:
    dependants = graph.run("Gelu", _linear(graph, words, "arc_dependant"))
    turned = graph.run("MatMul", dependants, graph.weight("arc_bilinear"))
    turned = graph.run("Add", turned, graph.weight("arc_head_bias"))
    heads = graph.run("Gelu", _linear(graph, words, "arc_head"))
    laid_out = [graph.run("Gather", side, "word_spread") for side in (turned, heads)]
    graph.name(graph.run("MatMul", laid_out[0], graph.run("Transpose", laid_out[1], perm=[0, 2, 1])), "arcs")


def _norm(graph: Graph, x: str, name: str, sizes: Sizes) -> str:
    gain, bias = graph.weight(f"{name}.weight"), graph.weight(f"{name}.bias")
    return graph.run("LayerNormalization", x, gain, bias, epsilon=sizes.layer_norm_eps)


def _embed(graph: Graph, name: str, numbers: str) -> str:
    """Rows of a table; quantised by row, since rows of rare pieces are smaller than those of common ones."""
    table = graph.weights[name]
    if not graph.quantised:
        return graph.run("Gather", graph.weight(name), numbers)
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-9) / INT8_TOP
    stored = graph.constant(f"{name}.int8", np.round(table / scale).astype(np.int8))
    scales = graph.constant(f"{name}.scale", scale.astype(np.float32))
    rows = graph.run("Cast", graph.run("Gather", stored, numbers), to=TensorProto.FLOAT)
    return graph.run("Mul", rows, graph.run("Gather", scales, numbers))


def _linear(graph: Graph, x: str, name: str) -> str:
    """x W + b for packed rows x (N, in); quantised by row of x and by column of W."""
    matrix = graph.weights[f"{name}.weight"].T
    bias = graph.weight(f"{name}.bias")
    if not graph.quantised:
        return graph.run("Add", graph.run("MatMul", x, graph.constant(f"{name}.matrix", matrix)), bias)
    scale = np.maximum(np.abs(matrix).max(axis=0), 1e-9) / INT7_TOP
    stored = graph.constant(f"{name}.int8", np.round(matrix / scale).astype(np.int8))
    scales = graph.constant(f"{name}.scale", scale.astype(np.float32))
    rows, row_scale = graph.once("rows of " + x, lambda: _quantise_rows(graph, x))
    middle = graph.constant("middle", np.asarray(128, dtype=np.uint8))
    product = graph.run("MatMulIntegerToFloat", rows, stored, graph.number(1.0), scales, middle)
    return graph.run("Add", graph.run("Mul", product, row_scale), bias)


def _quantise_rows(graph: Graph, x: str) -> tuple[str, str]:
    """x (N, K) → uint8 around 128, and the scale (N, 1) of each row."""
    largest = graph.run("ReduceMax", graph.run("Abs", x), graph.number([1]), keepdims=1)
    scale = graph.run("Mul", graph.run("Max", largest, graph.number(1e-9)), graph.number(1 / INT8_TOP))
    scaled = graph.run("Div", x, scale)
    unit, middle = graph.number(1.0), graph.constant("middle", np.asarray(128, dtype=np.uint8))
    return graph.run("QuantizeLinear", scaled, unit, middle), scale
