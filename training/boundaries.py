"""Learns the weights of the sentence splitter: `python -m training.boundaries --data ../shared/data`.

Logistic regression over the features of `peacetable.language.cues`, on the running text of EWT and GUM train with
line breaks left to the rules. Takes a minute; writes `boundaries.tsv` to the model folder.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import torch
from spacy.language import Language
from torch import Tensor, nn
from torch.nn import functional

from peacetable.language.cues import features_of, places
from peacetable.language.sentences import WEIGHTS
from peacetable.language.tokens import blank_pipeline
from training.conllu import Sentence, read_conllu
from training.corpus import EWT, GUM
from training.export import SHIPPED
from training.rawtext import documents, text_of

FEWEST, EPOCHS, RATE, DECAY, BATCH = 3, 8, 0.02, 2e-4, 256
"""Least count of a feature; the optimiser's settings. On EWT dev, sentence F1 moves by less than 0.3 over decay
1e-5 to 1e-3."""

SMALLEST = 0.02
"""Weights nearer to zero are left out of the file."""

Case = tuple[list[str], bool]


def cases_of(nlp: Language, document: Sequence[Sentence]) -> Iterator[Case]:
    """(features, whether a sentence begins here) for each candidate place within a paragraph."""
    doc = nlp.make_doc(text_of(document))
    begins = gold_begins(document)
    words = [token.text for token in doc]
    offsets = solid_offsets(words)
    for index, place in places(words, [bool(token.whitespace_) for token in doc]):
        if "\n" not in place.space:
            yield list(features_of(place)), offsets[index] in begins


def learn(cases: Sequence[Case], seed: int) -> dict[str, float]:
    """Feature → weight, by logistic regression with weight decay."""
    torch.manual_seed(seed)
    counts = Counter(feature for features, _ in cases for feature in features)
    numbers = {feature: n for n, feature in enumerate(sorted(f for f, count in counts.items() if count >= FEWEST))}
    weights = nn.Parameter(torch.zeros(len(numbers)))
    optimizer = torch.optim.Adam([weights], lr=RATE)
    encoded = [
        (torch.tensor([numbers[f] for f in features if f in numbers], dtype=torch.long), ends)
        for features, ends in cases
    ]
    for _ in range(EPOCHS):
        for chosen in torch.randperm(len(encoded)).split(BATCH):
            batch = [encoded[number] for number in chosen.tolist()]
            loss = functional.binary_cross_entropy_with_logits(_sums(weights, batch), _targets(batch))
            loss = loss + DECAY * weights.pow(2).sum() / len(batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    found = {feature: round(weights[number].item(), 2) for feature, number in numbers.items()}
    return {feature: weight for feature, weight in found.items() if abs(weight) > SMALLEST}


def _sums(weights: Tensor, batch: Sequence[tuple[Tensor, bool]]) -> Tensor:
    rows = torch.repeat_interleave(torch.arange(len(batch)), torch.tensor([len(features) for features, _ in batch]))
    flat = torch.cat([features for features, _ in batch])
    return torch.zeros(len(batch)).index_add(0, rows, weights[flat])


def _targets(batch: Sequence[tuple[Tensor, bool]]) -> Tensor:
    return torch.tensor([float(ends) for _, ends in batch])


def gold_begins(document: Sequence[Sentence]) -> set[int]:
    """Where sentences begin, in characters without white space."""
    begins, at = set(), 0
    for sentence in document:
        begins.add(at)
        at += sum(len("".join(token.form.split())) for token in sentence.tokens)
    return begins


def solid_offsets(words: Sequence[str]) -> list[int]:
    """Where each word begins, in characters without white space."""
    offsets, at = [], 0
    for word in words:
        offsets.append(at)
        at += len("".join(word.split()))
    return offsets


def write(folder: Path, weights: Mapping[str, float]) -> None:
    """The weights as lines of feature and number."""
    lines = "".join(f"{feature}\t{weight}\n" for feature, weight in sorted(weights.items()))
    (folder / WEIGHTS).write_text(lines, encoding="utf-8")


def main() -> None:
    """Learns and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--seed", type=int, default=20220224)
    options = parser.parse_args()
    nlp = blank_pipeline()
    paths = (options.data / EWT.format("train"), options.data / GUM.format("train"))
    every = (document for path in paths for document in documents(read_conllu(path)))
    weights = learn([case for document in every for case in cases_of(nlp, document)], options.seed)
    write(options.out, weights)
    print(f"{len(weights)} weights -> {options.out / WEIGHTS}")


if __name__ == "__main__":
    main()
