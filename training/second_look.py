"""Learns the second look at sentence boundaries: `python -m training.second_look --data ../shared/data`.

Reads the windows of EWT and GUM train with the exported encoder, and fits one hidden layer over the vectors of the two
words at each place and the score of the first look. Those scores come from weights learned on the other half of the
documents: on their own they would look surer than they are on new text. Two minutes; writes `second_look.npz`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.language import Language
from torch import Tensor, nn
from torch.nn import functional

from peacetable.language.cues import features_of, places
from peacetable.language.encoder import Encoder
from peacetable.language.second_look import FILE, SURE, UNASKED, SecondLook, each_window
from peacetable.language.sentences import NEVER, must_go_on
from peacetable.language.tokens import blank_pipeline
from training.boundaries import cases_of, gold_begins, learn, solid_offsets
from training.conllu import Sentence, read_conllu
from training.corpus import EWT, GUM
from training.export import SHIPPED
from training.rawtext import documents, text_of

HIDDEN, EPOCHS, RATE, DECAY, DROPOUT, BATCH = 64, 4, 2e-3, 0.05, 0.2, 512
"""On EWT dev, F1 of boundaries within paragraphs is 90.9 by the first look, 92.6 with no hidden layer, 92.9 with 64."""

FOLDS = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, the first look's scores and the gold boundaries, by the number of the word after."""

    words: list[str]
    scores: dict[int, float]
    begins: set[int]


class Network(nn.Module):  # type: ignore[misc,unused-ignore]
    """What `SecondLook` computes, with dropout for training."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden, self.out = nn.Linear(width, HIDDEN), nn.Linear(HIDDEN, 1)
        self.first = nn.Parameter(torch.tensor(0.5))

    def forward(self, views: Tensor, first: Tensor) -> Tensor:
        """(places,) scores."""
        dropped = functional.dropout(views, DROPOUT, self.training)
        hidden = functional.dropout(torch.relu(self.hidden(dropped)), DROPOUT, self.training)
        found: Tensor = self.out(hidden)[:, 0] + self.first * first
        return found

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """The weights as `SecondLook` names them."""
        found = {
            "hidden": self.hidden.weight.T,
            "hidden_bias": self.hidden.bias,
            "out": self.out.weight[0],
            "first": self.first,
            "bias": self.out.bias[0],
        }
        return {name: value.detach().numpy().astype(np.float32) for name, value in found.items()}


def paragraphs_of(nlp: Language, document: Sequence[Sentence], weights: dict[str, float]) -> Iterator[Paragraph]:
    """The paragraphs of a document with the scores of the first look by `weights`."""
    doc = nlp.make_doc(text_of(document))
    words, begins = [token.text for token in doc], gold_begins(document)
    offsets = solid_offsets(words)
    scores = {
        index: NEVER if must_go_on(place) else sum(weights.get(feature, 0.0) for feature in features_of(place))
        for index, place in places(words, [bool(token.whitespace_) for token in doc])
    }
    gathered: list[int] = []
    for index, word in [*enumerate(words), (len(words), "\n\n")]:
        if not word.isspace():
            gathered.append(index)
        elif word.count("\n") > 1 and gathered:
            yield Paragraph(
                [words[i] for i in gathered],
                {at: scores[i] for at, i in enumerate(gathered) if i in scores},
                {at for at, i in enumerate(gathered) if offsets[i] in begins},
            )
            gathered = []


def fold_of(document: Sequence[Sentence]) -> int:
    """The half that a document belongs to, by its text."""
    return crc32(text_of(document).encode()) % FOLDS


def examples_of(look: SecondLook, paragraphs: Iterator[Paragraph]) -> tuple[Tensor, Tensor, Tensor]:
    """(views, first scores, whether a sentence begins) of every place."""
    views, first, begins = [], [], []
    for paragraph in paragraphs:
        windows = list(each_window(len(paragraph.words)))
        for window, view in zip(windows, look.views(paragraph.words, windows), strict=True):
            views.append(view.astype(np.float16))
            first += [paragraph.scores.get(place, UNASKED) for place in window.judged]
            begins += [place in paragraph.begins for place in window.judged]
    scores = torch.tensor(first, dtype=torch.float32).clamp(-SURE, SURE)
    return torch.from_numpy(np.concatenate(views)), scores, torch.tensor(begins, dtype=torch.float32)


def fit(views: Tensor, first: Tensor, begins: Tensor, seed: int) -> Network:
    """The network, trained on all places."""
    torch.manual_seed(seed)
    network = Network(views.shape[1])
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(begins) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / steps)
    for _ in range(EPOCHS):
        for chosen in torch.randperm(len(begins)).split(BATCH):
            found = network(views[chosen].float(), first[chosen])
            loss = functional.binary_cross_entropy_with_logits(found, begins[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    network.eval()
    return network


def train(data: Path, model: Path, seed: int) -> dict[str, NDArray[np.float32]]:
    """The weights of the second look for the model in a folder."""
    nlp, look = blank_pipeline(), SecondLook(Encoder(model, threads=torch.get_num_threads()), {})
    every = [doc for path in (EWT, GUM) for doc in documents(read_conllu(data / path.format("train")))]
    weights = [
        learn([case for doc in every if fold_of(doc) != fold for case in cases_of(nlp, doc)], seed)
        for fold in range(FOLDS)
    ]
    found = (paragraph for doc in every for paragraph in paragraphs_of(nlp, doc, weights[fold_of(doc)]))
    return fit(*examples_of(look, found), seed).arrays()


def write(path: Path, arrays: Mapping[str, NDArray[np.float32]]) -> None:
    """One file, the hidden layer in half precision: it is read back as 32-bit floats."""
    hidden = arrays["hidden"].astype(np.float16)
    rest = {name: array for name, array in arrays.items() if name != "hidden"}
    np.savez(path, hidden=hidden, **rest)  # type: ignore[arg-type,unused-ignore]


def main() -> None:
    """Learns and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=SHIPPED, help="model folder that is read and written to")
    parser.add_argument("--seed", type=int, default=20220224)
    options = parser.parse_args()
    write(options.model / FILE, train(options.data, options.model, options.seed))
    print(f"second look -> {options.model / FILE}")


if __name__ == "__main__":
    main()
