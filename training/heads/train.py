"""Trains the heads with the encoder: `python -m training.heads.train --run build/language --out build/heads`.

Starts from a trained language network and keeps training its own heads on as many batches of the treebanks as there are of
the corpus, so that trees and names stay what they were. Writes `network.pt`, `heads.pt` and `heads.json`.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn

from peacetable.language.labels import read_labels
from peacetable.language.pieces import PieceTable
from peacetable.lexicon.issues import read_issues
from peacetable.run import load
from peacetable.run.corpus import Split, read_corpus
from training.base import base_folder
from training.batches import Numberer, batches
from training.corpus import read_training
from training.headlines import with_headlines
from training.heads.batches import head_batches
from training.heads.examples import Coverage, examples_of
from training.heads.losses import head_loss
from training.heads.measure import chances_of, positions_found
from training.heads.network import Heads
from training.losses import Weights, joint_loss
from training.network import Dropouts, Network, Sizes


@dataclass(frozen=True, slots=True)
class HeadConfig:
    """Everything that decides the result, together with the data."""

    seed: int = 20220224
    epochs: int = 6
    batch: int = 16
    encoder_rate: float = 1e-4
    language_rate: float = 3e-4
    head_rate: float = 1.5e-3
    warmup: float = 0.1
    weight_decay: float = 0.01
    clip: float = 1.0
    width: int = 192
    language_share: float = 0.4
    """Batches of the treebanks for each batch of the corpus."""


class HeadTrainer:
    """One run; state that changes lives here."""

    def __init__(self, config: HeadConfig, *, run: Path, data: Path, corpus: Path, out: Path) -> None:
        self.config, self.out, self.run_folder = config, out, run
        torch.manual_seed(config.seed)
        self.chance = random.Random(config.seed)
        self.labels = read_labels(run / "labels.json")
        numberer = Numberer(PieceTable(Tokenizer.from_file(str(base_folder() / "tokenizer.json"))), self.labels)
        self.issues = tuple(issue.code for issue in read_issues())
        self.dev_articles = list(read_corpus(corpus, split=Split.DEV))
        self.coverage = {split: Coverage() for split in ("train", "dev")}
        reader = load()
        train = read_corpus(corpus, split=Split.TRAIN)
        self.train = list(examples_of(reader, train, numberer, self.coverage["train"], helped=True))
        self.dev = list(examples_of(reader, self.dev_articles, numberer, self.coverage["dev"], helped=False))
        recast = with_headlines(read_training(data), self.chance)
        self.trees = [one for one in map(numberer.number, recast) if len(one.pieces) <= 300]
        self.network = Network(self.labels, Sizes(), Dropouts())
        self.network.load_state_dict(torch.load(run / "network.pt", weights_only=True))
        self.heads = Heads(len(self.issues), width=config.width)
        self.optimizer, self.schedule = self._optimizer()
        self.record: list[dict[str, object]] = []

    def run(self) -> None:
        """Trains all epochs, writing after each."""
        self.out.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self.run_folder / "labels.json", self.out / "labels.json")
        shutil.copyfile(self.run_folder / "training.json", self.out / "training.json")
        print(self.coverage, len(self.train), len(self.dev), flush=True)
        for epoch in range(1, self.config.epochs + 1):
            started = time.monotonic()
            self._epoch(epoch)
            minutes = (time.monotonic() - started) / 60
            self._measure(epoch, minutes)
            torch.save(self.network.state_dict(), self.out / "network.pt")
            torch.save(self.heads.state_dict(), self.out / "heads.pt")
            about = {"config": asdict(self.config), "issues": self.issues, "epochs": self.record}
            (self.out / "heads.json").write_text(json.dumps(about, indent=1) + "\n")

    def _measure(self, epoch: int, minutes: float) -> None:
        best = chances_of(self.network, self.heads, self.dev, self.issues)
        rows = positions_found(best, self.dev_articles)
        top = max(rows, key=lambda row: row.f1)
        self.record.append({"epoch": epoch, "minutes": round(minutes, 1), "f1": round(top.f1, 3), **asdict(top)})
        print(self.record[-1], flush=True)

    def _epoch(self, epoch: int) -> None:
        self.network.train(), self.heads.train()
        steps = -(-len(self.train) // self.config.batch)
        trees = islice(batches(self.trees, 32, self.chance), int(steps * self.config.language_share))
        for step, batch in enumerate(head_batches(self.train, self.issues, self.config.batch, self.chance), 1):
            with torch.autocast("cpu", torch.bfloat16):
                words = self.network.words(batch.text)[:, 1:]
                loss, parts = head_loss(self.heads(words, batch), batch)
                due = int(step * self.config.language_share) - int((step - 1) * self.config.language_share)
                for tree in islice(trees, due):
                    loss = loss + joint_loss(self.network, tree, Weights())[0]
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_([*self.network.parameters(), *self.heads.parameters()], self.config.clip)
            self.optimizer.step()
            self.schedule.step()
            if step % 25 == 0:
                shown = " ".join(f"{name} {part:.2f}" for name, part in parts.items())
                print(f"{epoch}.{step}/{steps} {shown}", flush=True)

    def _optimizer(self) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
        config = self.config
        own = [p for n, p in self.network.named_parameters() if not n.startswith("encoder.")]
        groups = [
            {
                "params": [p for p in params if (p.ndim > 1) == decays],
                "lr": rate,
                "weight_decay": config.weight_decay * decays,
            }
            for params, rate in (
                (list(self.network.encoder.parameters()), config.encoder_rate),
                (own, config.language_rate),
                (list(self.heads.parameters()), config.head_rate),
            )
            for decays in (True, False)
        ]
        optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
        total = config.epochs * -(-len(self.train) // config.batch)
        warm = max(1, int(config.warmup * total))
        return optimizer, torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: min(step / warm, max(0.0, (total - step) / (total - warm)))
        )


def main() -> None:
    """Trains, writing to the output folder after each epoch."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("build/language"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--corpus", type=Path, default=Path("corpus/articles"))
    parser.add_argument("--out", type=Path, default=Path("build/heads"))
    parser.add_argument("--epochs", type=int, default=HeadConfig().epochs)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    config = HeadConfig(epochs=options.epochs)
    HeadTrainer(config, run=options.run, data=options.data, corpus=options.corpus, out=options.out).run()


if __name__ == "__main__":
    main()
