"""The label inventories of a model: what each number that a head gives stands for."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labels:
    """Five inventories, index → label.

    `tags` are "UPOS|XPOS" pairs, `feats` UD feature bundles ("Number=Sing"; "_" for none), `scripts` lemma edit
    scripts, `deprels` UD relations, `entities` BIO labels.
    """

    tags: tuple[str, ...]
    feats: tuple[str, ...]
    scripts: tuple[str, ...]
    deprels: tuple[str, ...]
    entities: tuple[str, ...]


def read_labels(path: Path) -> Labels:
    """The inventories from a model's `labels.json`."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    return Labels(**{name: tuple(values) for name, values in stored.items()})


def write_labels(labels: Labels, path: Path) -> None:
    """Writes `labels.json`, one label a line, so that a change shows in a diff."""
    path.write_text(json.dumps(asdict(labels), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
