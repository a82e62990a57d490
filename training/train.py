"""Trains the network: `python -m training.train --data ../shared/data --out build/language`.

Writes `network.pt` (weights, after each epoch), `labels.json` and `training.json` (configuration, data hashes,
dev accuracies and time) to the output folder. `training.export` makes the shipped model of them.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

import torch
from tokenizers import Tokenizer
from torch import nn

from peacetable.language.labels import write_labels
from peacetable.language.pieces import PieceTable
from training.base import NAME, SHA256, base_folder, load_base
from training.batches import Numbered, Numberer, batches
from training.conllu import read_conllu
from training.corpus import EWT, GUM, Example, hash_files, read_training
from training.dev import accuracies
from training.headlines import with_headlines
from training.inventory import count_labels
from training.losses import Weights, joint_loss
from training.network import Dropouts, Network, Sizes


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that decides the result, together with the data; goes into the model card."""

    seed: int = 20220224
    epochs: int = 6
    batch: int = 32
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    weight_decay: float = 0.01
    clip: float = 1.0
    bf16: bool = True
    sizes: Sizes = field(default_factory=Sizes)
    dropouts: Dropouts = field(default_factory=Dropouts)
    weights: Weights = field(default_factory=Weights)


Item = TypeVar("Item")


class Trainer:
    """One training run; state that changes lives here."""

    def __init__(self, config: Config, data: Path, out: Path, *, limit: int | None = None) -> None:
        self.config, self.out = config, out
        torch.manual_seed(config.seed)
        self.chance = random.Random(config.seed)
        examples = thinned(read_training(data), limit)
        self.labels = count_labels(word for example in examples for word in example.words or ())
        numberer = Numberer(PieceTable(Tokenizer.from_file(str(base_folder() / "tokenizer.json"))), self.labels)
        recast = with_headlines(examples, self.chance)
        self.examples = [example for example in map(numberer.number, recast) if len(example.pieces) <= 300]
        self.dev = {
            name: thinned(_read_dev(data / path.format("dev"), numberer), limit)
            for name, path in (("EWT", EWT), ("GUM", GUM))
        }
        self.network = Network(self.labels, config.sizes, config.dropouts)
        load_base(self.network.encoder)
        self.optimizer, self.schedule = self._optimizer()
        self.record = {"config": asdict(config), "base": NAME, "base_sha256": SHA256, "data": hash_files(data)}

    def run(self) -> None:
        """Trains all epochs, writing the weights and the record after each."""
        self.out.mkdir(parents=True, exist_ok=True)
        write_labels(self.labels, self.out / "labels.json")
        epochs = []
        for epoch in range(1, self.config.epochs + 1):
            started = time.monotonic()
            self._epoch(epoch)
            minutes = (time.monotonic() - started) / 60
            dev = {name: accuracies(self.network, examples) for name, examples in self.dev.items()}
            epochs.append({"epoch": epoch, "minutes": round(minutes, 1), "dev": dev})
            print(epochs[-1], flush=True)
            torch.save(self.network.state_dict(), self.out / "network.pt")
            (self.out / "training.json").write_text(json.dumps(self.record | {"epochs": epochs}, indent=1) + "\n")

    def _epoch(self, epoch: int) -> None:
        self.network.train()
        started, words = time.monotonic(), 0
        for step, batch in enumerate(batches(self.examples, self.config.batch, self.chance), start=1):
            with torch.autocast("cpu", torch.bfloat16, enabled=self.config.bf16):
                loss, parts = joint_loss(self.network, batch, self.config.weights)
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(self.network.parameters(), self.config.clip)
            self.optimizer.step()
            self.schedule.step()
            words += int((batch.first > 0).sum())
            if step % 25 == 0:
                shown = " ".join(f"{name} {part:.2f}" for name, part in parts.items())
                print(f"{epoch}.{step} {words / (time.monotonic() - started):.0f} words/s {shown}", flush=True)

    def _optimizer(self) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
        """AdamW with two rates and no decay on vectors; linear warm-up, then linear decay to zero."""
        config = self.config
        groups = [
            {
                "params": [p for p in module if (p.ndim > 1) == decays],
                "lr": rate,
                "weight_decay": config.weight_decay if decays else 0.0,
            }
            for module, rate in (
                (list(self.network.encoder.parameters()), config.encoder_rate),
                ([p for n, p in self.network.named_parameters() if not n.startswith("encoder.")], config.head_rate),
            )
            for decays in (True, False)
        ]
        optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
        total = config.epochs * -(-len(self.examples) // config.batch)
        warm = max(1, int(config.warmup * total))
        return optimizer, torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: min(step / warm, max(0.0, (total - step) / (total - warm)))
        )


def thinned(items: list[Item], limit: int | None) -> list[Item]:
    """At most `limit` items, evenly spread, for a trial of the whole way; all of them by default."""
    return items if limit is None else items[:: max(1, -(-len(items) // limit))]


def _read_dev(path: Path, numberer: Numberer) -> list[Numbered]:
    examples = (Example("EWT", sentence.forms, sentence.words) for sentence in read_conllu(path))
    return [numbered for numbered in map(numberer.number, examples) if len(numbered.pieces) <= 512]


def main() -> None:
    """Trains, writing to the output folder after each epoch."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/language"))
    parser.add_argument("--epochs", type=int, default=Config().epochs)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, help="sentences to train on, for a trial run; all by default")
    parser.add_argument("--float32", action="store_true", help="no bfloat16 autocast, for processors without it")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    config = Config(epochs=options.epochs, bf16=not options.float32)
    Trainer(config, options.data, options.out, limit=options.limit).run()


if __name__ == "__main__":
    main()
