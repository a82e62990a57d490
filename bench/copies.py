"""False and missed merges of the copy finder, on copies that are made from articles of our own.

    python bench/copies.py [--articles 80] [--shared 0.15 0.2 0.25 0.3 0.35 0.4 0.5]

From each article (of the corpus, training split) copies are made as desks make them, by fixed seeds: `headline` (title,
dateline and house appeal changed), `cut` (the last 40 % of the sentences dropped), `padded` (sentences of another article
added, a third as many), `moved` (sentences in another order), `edited` (every tenth word replaced or dropped), `rewritten`
(every fifth), `recast` (every third, and sentences moved). Non-copies are pairs that could be taken for copies: `same
conflict` (two articles of one conflict), `same quote` (such a pair, both with the same two quoted sentences), `bulletin` (two
reports of one fixed form with other figures and places: another day's news). All are published on one day, so that only the
words decide.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, islice
from pathlib import Path

from peacetable.ledger.copies import find, find_copies
from peacetable.ledger.entry import text_hash
from peacetable.model import Article
from peacetable.run.corpus import Split, split_of

CORPUS = Path(__file__).parents[1] / "corpus" / "articles"
_DAY = date(2020, 1, 1)
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+")
_OTHER_WORDS = (
    "officials later there still several moved new told early parts held reported further close main local".split()
)

_QUOTE = (
    '"We have said what we had to say, and the table is still there for whoever wants to sit at it," the mediator said. '
    '"Nobody should take our patience for weakness, and nobody should take the silence of this week for an answer."'
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, how the pair was made, and whether they are copies."""

    sort: str
    is_copy: bool
    one: str
    other: str


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, by their marks."""
    return [part for part in _SENTENCE.split(text) if part.strip()]


def touch(text: str, every: int, choose: random.Random) -> str:
    """The text with one word in `every` replaced by another, or dropped."""
    words = text.split(" ")
    for at in range(len(words)):
        if choose.randrange(every) == 0:
            words[at] = choose.choice([*_OTHER_WORDS, ""])
    return " ".join(word for word in words if word)


def shuffled(text: str, choose: random.Random) -> str:
    """The text with its sentences in another order."""
    found = sentences_of(text)
    choose.shuffle(found)
    return " ".join(found)


def _headline(text: str, other: str, choose: random.Random) -> str:
    body = sentences_of(text)
    return f"What the day brought\n\nFROM OUR DESK - {' '.join(body[1:])} Read more on our pages and follow us."


def _cut(text: str, other: str, choose: random.Random) -> str:
    body = sentences_of(text)
    return " ".join(body[: max(2, round(0.6 * len(body)))])


def _padded(text: str, other: str, choose: random.Random) -> str:
    body = sentences_of(text)
    return " ".join((*body, *sentences_of(other)[: max(1, len(body) // 3)]))


COPIES: dict[str, Callable[[str, str, random.Random], str]] = {
    "headline": _headline,
    "cut": _cut,
    "padded": _padded,
    "moved": lambda text, other, choose: shuffled(text, choose),
    "edited": lambda text, other, choose: touch(text, 10, choose),
    "rewritten": lambda text, other, choose: touch(text, 5, choose),
    "recast": lambda text, other, choose: touch(shuffled(text, choose), 3, choose),
}


def read_texts(count: int) -> list[tuple[str, str]]:
    """Conflict and text of the first articles of the training split."""
    paths = (path for path in sorted(CORPUS.glob("*/*.txt")) if split_of(path.parent.name) is Split.TRAIN)
    return [(path.parent.name, path.read_text(encoding="utf-8")) for path in islice(paths, count)]


def make_pairs(articles: list[tuple[str, str]]) -> Iterator[Pair]:
    """All pairs, the copies first."""
    for number, (_, text) in enumerate(articles):
        _, other = articles[(number + 7) % len(articles)]
        for sort, change in COPIES.items():
            yield Pair(sort, True, text, change(text, other, random.Random(f"{sort} {number}")))
    by_conflict: dict[str, list[str]] = {}
    for conflict, text in articles:
        by_conflict.setdefault(conflict, []).append(text)
    for texts in by_conflict.values():
        for one, two in combinations(texts, 2):
            yield Pair("same conflict", False, one, two)
            yield Pair("same quote", False, f"{one} {_QUOTE}", f"{_QUOTE} {two}")
    for number in range(len(articles) // 2):
        yield Pair("bulletin", False, *(_bulletin(random.Random(2 * number + day)) for day in (0, 1)))


def _bulletin(choose: random.Random) -> str:
    towns = "Orsa Batra Linde Kemeri Salva Tirn Oskol Darem Vuno Pell".split()
    a, b, c = choose.sample(towns, 3)
    figures = [choose.randrange(2, 60) for _ in range(4)]
    acts = choose.sample(["shelled", "raided", "searched", "left", "entered", "bypassed"], 3)
    return (
        f"Daily report of the monitors. {figures[0]} explosions were heard near {a}, most of them at night. Soldiers {acts[0]} "
        f"the station at {b}. At {c}, {figures[1]} families {acts[1]} the school. A patrol of the mission {acts[2]} the {b} "
        f"road, where {figures[2]} vehicles waited. The mission repeats that both sides have to withdraw heavy weapons. "
        f"{figures[3]} people crossed the line at {a}. The next report follows tomorrow."
    )


def is_merged(pair: Pair) -> bool:
    """Whether the finder takes the two for one story."""
    found = find_copies(Article(name, text, _DAY) for name, text in (("one", pair.one), ("other", pair.other)))
    return found.origin[text_hash(pair.one)] == found.origin[text_hash(pair.other)]


def main() -> None:
    """Prints, for each threshold, the share of each sort that was merged, and all false and missed merges."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=80)
    parser.add_argument("--shared", nargs="+", type=float, default=[find.SHARED])
    options = parser.parse_args()
    pairs = list(make_pairs(read_texts(options.articles)))
    for shared in options.shared:
        find.SHARED = shared
        merged: dict[str, list[bool]] = {}
        for pair in pairs:
            merged.setdefault(pair.sort, []).append(is_merged(pair))
        print(f"shared {shared}: " + ", ".join(f"{sort} {sum(of)}/{len(of)}" for sort, of in merged.items()))
        copies = [found for sort, of in merged.items() if sort in COPIES for found in of]
        others = [found for sort, of in merged.items() if sort not in COPIES for found in of]
        print(f"  missed {copies.count(False)} of {len(copies)} copies, merged {sum(others)} of {len(others)} others")


if __name__ == "__main__":
    main()
