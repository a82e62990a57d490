"""Words a second on one core, to trees and to propositions, beside a blank spaCy tokenizer on the same text in one run.

    OPENBLAS_NUM_THREADS=1 python bench/language_speed.py [FILE ...] [--words 40000] [--rounds 3]

Without the setting numpy keeps a second core busy waiting, and processor seconds double. Without files it reads the example
articles. Text is repeated until there are `--words` words; the best of `--rounds` counts, since what slows a round down is
never the program. Seconds are processor seconds of this process, so that others on the machine count for less; its load is
printed beside.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path

import spacy
from spacy.tokens import Doc

from peacetable.language import find_propositions, load

EXAMPLES = Path(__file__).parents[1] / "examples"


def read_texts(paths: list[Path], words: int) -> list[str]:
    """The texts of the files, repeated in turn until they have about `words` words."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    if not texts:
        raise SystemExit(f"no texts: give files, or put .txt articles in {EXAMPLES}")
    mean = sum(len(text.split()) for text in texts) / len(texts)
    return list(islice(cycle(texts), max(1, round(words / mean))))


def words_per_second(run: Callable[[list[str]], Iterable[Doc]], texts: list[str], rounds: int) -> float:
    """The best rate of a few rounds, in tokens that are not white space."""
    rates = []
    for _ in range(rounds):
        started = time.process_time()
        words = sum(sum(not token.is_space for token in doc) for doc in run(texts))
        rates.append(words / (time.process_time() - started))
    return max(rates)


def with_propositions(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The documents, each after its propositions have been found."""
    for doc in docs:
        find_propositions(doc)
        yield doc


def main() -> None:
    """Prints the rates and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = read_texts(options.files or sorted(EXAMPLES.glob("*.txt")), options.words)
    blank, pipeline = spacy.blank("en"), load(threads=1)
    tokens = words_per_second(lambda some: blank.pipe(some), texts, options.rounds)
    full = words_per_second(lambda some: pipeline.pipe(some), texts, options.rounds)
    told = words_per_second(lambda some: with_propositions(pipeline.pipe(some)), texts, options.rounds)
    print(f"blank tokenizer   {tokens:10,.0f} words/s   load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"to trees          {full:10,.0f} words/s   1 : {tokens / full:.1f}")
    print(f"to propositions   {told:10,.0f} words/s   1 : {tokens / told:.1f}")


if __name__ == "__main__":
    main()
