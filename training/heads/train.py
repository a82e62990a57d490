"""Trains the heads on what the encoder that ships says: `python -m training.heads.train --out build/heads`.

The encoder stays as it is, so that trees and names do too: the corpus is read once, and the heads learn from the vectors of its
words in a few minutes on one core. Writes `heads.pt` and `heads.json`.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

import torch
from torch import nn

from peacetable.lexicon.issues import read_issues
from peacetable.run import load
from peacetable.run.corpus import Annotated, Split, read_corpus
from training.heads.batches import HeadBatch, head_batches
from training.heads.examples import Coverage, HeadExample, examples_of
from training.heads.losses import head_loss
from training.heads.measure import chances_of, positions_found
from training.heads.network import Heads


@dataclass(frozen=True, slots=True)
class HeadConfig:
    """Everything that decides the result, together with the corpus and the language model."""

    seed: int = 20220224
    epochs: int = 14
    batch: int = 16
    rate: float = 2e-3
    warmup: float = 0.05
    weight_decay: float = 0.02
    dropout: float = 0.3
    clip: float = 1.0
    width: int = 192


@dataclass(frozen=True, slots=True)
class Material:
    """What is learned from and what it is measured on."""

    issues: tuple[str, ...]
    train: list[HeadExample]
    dev: list[HeadExample]
    dev_articles: list[Annotated]
    coverage: dict[str, Coverage]
    sha256: str


def read_material(corpus: Path) -> Material:
    """Reads the train and dev conflicts of the corpus with the reader that ships."""
    coverage = {split.value: Coverage() for split in (Split.TRAIN, Split.DEV)}
    reader = load()
    train, dev = (list(read_corpus(corpus, split=split)) for split in (Split.TRAIN, Split.DEV))
    digest = sha256("".join(one.text + one.annotation.model_dump_json() for one in (*train, *dev)).encode()).hexdigest()
    return Material(
        issues=tuple(issue.code for issue in read_issues()),
        train=list(examples_of(reader, train, coverage["train"], helped=True)),
        dev=list(examples_of(reader, dev, coverage["dev"], helped=False)),
        dev_articles=dev,
        coverage=coverage,
        sha256=digest,
    )


class HeadTrainer:
    """One run; state that changes lives here."""

    def __init__(self, config: HeadConfig, material: Material, out: Path) -> None:
        self.config, self.material, self.out = config, material, out
        torch.manual_seed(config.seed)
        self.chance = random.Random(config.seed)
        self.heads = Heads(len(material.issues), width=config.width, dropout=config.dropout)
        self.optimizer = torch.optim.AdamW(
            self.heads.parameters(), lr=config.rate, betas=(0.9, 0.98), weight_decay=config.weight_decay
        )
        self.total = config.epochs * -(-len(material.train) // config.batch)
        self.record: list[dict[str, object]] = []

    def run(self) -> None:
        """Trains all epochs, then writes."""
        started = time.monotonic()
        step = 0
        for epoch in range(1, self.config.epochs + 1):
            self.heads.train()
            sums: dict[str, float] = {}
            for batch in head_batches(self.material.train, self.material.issues, self.config.batch, self.chance):
                for name, part in self._step(batch, step).items():
                    sums[name] = sums.get(name, 0.0) + part * self.config.epochs / self.total
                step += 1
            print(epoch, {name: round(part, 2) for name, part in sums.items()}, flush=True)
            if epoch % 2 == 0 or epoch == self.config.epochs:
                self._measure(epoch, started)
        self._write()

    def _step(self, batch: HeadBatch, step: int) -> dict[str, float]:
        warm = max(1, int(self.config.warmup * self.total))
        for group in self.optimizer.param_groups:
            group["lr"] = self.config.rate * min((step + 1) / warm, (self.total - step) / (self.total - warm), 1.0)
        loss, parts = head_loss(self.heads(batch), batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.heads.parameters(), self.config.clip)
        self.optimizer.step()
        return parts

    def _measure(self, epoch: int, started: float) -> None:
        best = chances_of(self.heads, self.material.dev, self.material.issues)
        top = max(positions_found(best, self.material.dev_articles), key=lambda row: row.f1)
        minutes = round((time.monotonic() - started) / 60, 1)
        self.record.append({"epoch": epoch, "minutes": minutes, "f1": round(top.f1, 3), **asdict(top)})
        print(self.record[-1], flush=True)

    def _write(self) -> None:
        self.out.mkdir(parents=True, exist_ok=True)
        torch.save(self.heads.state_dict(), self.out / "heads.pt")
        about = {
            "issues": self.material.issues,
            "config": asdict(self.config),
            "corpus_sha256": self.material.sha256,
            "coverage": {name: asdict(one) for name, one in self.material.coverage.items()},
            "dev": self.record,
        }
        (self.out / "heads.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Reads the corpus, trains, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("corpus/articles"))
    parser.add_argument("--out", type=Path, default=Path("build/heads"))
    parser.add_argument("--epochs", type=int, default=HeadConfig().epochs)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    HeadTrainer(HeadConfig(epochs=options.epochs), read_material(options.corpus), options.out).run()


if __name__ == "__main__":
    main()
