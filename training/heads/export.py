"""Exports trained heads to the folder that ships: `python -m training.heads.export --run build/heads`.

Writes `heads.npz` (16-bit floats, matrices as numpy multiplies them) and `heads.json` (issues, version, how they were trained).
"""

from __future__ import annotations

import argparse
import json
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

AS_THEY_ARE = ("seen.weight", "named.weight", "claimed.weight")
"""Tables, which are looked up in and not multiplied."""

SHIPPED = Path("src/peacetable/claims/learned/model")


def export(run: Path, out: Path) -> None:
    """Writes the folder `out` from the training run `run`. The version is the hash of the weights: `heads-1a2b3c4d`."""
    out.mkdir(parents=True, exist_ok=True)
    weights = read_weights(run / "heads.pt")
    np.savez_compressed(out / "heads.npz", **weights)  # type: ignore[arg-type]
    about = json.loads((run / "heads.json").read_text(encoding="utf-8"))
    digest = sha256(b"".join(weights[name].tobytes() for name in sorted(weights))).hexdigest()
    (out / "heads.json").write_text(
        json.dumps({"version": f"heads-{digest[:8]}", **about}, indent=1) + "\n", encoding="utf-8"
    )


def read_weights(path: Path) -> dict[str, NDArray[np.float16]]:
    """Parameter name → array; matrices of linear maps are turned, so that rows of words stand on their left."""
    state = torch.load(path, weights_only=True)
    turned = {name for name in state if name.endswith(".weight") and name not in AS_THEY_ARE}
    return {
        name: (value.T if name in turned else value).float().numpy().astype(np.float16) for name, value in state.items()
    }


def main() -> None:
    """Writes a folder of heads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("build/heads"))
    parser.add_argument("--out", type=Path, default=SHIPPED)
    options = parser.parse_args()
    export(options.run, options.out)


if __name__ == "__main__":
    main()
