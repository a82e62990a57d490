"""Label inventories counted from the treebanks; what is too rare to learn goes to its nearest common label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from peacetable.language.labels import Labels
from peacetable.language.lemmas import find_script
from training.conllu import Word
from training.spans import LABELS

FEWEST = {"tags": 5, "feats": 5, "scripts": 4, "deprels": 15}
"""Least count of a label. 15 drops one relation (csubj:outer, 6 times), which becomes csubj."""

UNLEARNED = -100
"""Target of a word whose gold label is too rare to be in the inventory: no loss is taken from it."""

_DROPPED_FEATS = ("Typo=", "Style=", "Abbr=", "CorrectForm=")


def count_labels(words: Iterable[Word]) -> Labels:
    """The inventories, each ordered by falling count, so that index 0 is the commonest label."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in FEWEST}
    for word in words:
        for name, label in labels_of(word).items():
            counts[name][label] += 1
    kept = {
        name: tuple(label for label, n in counter.most_common() if n >= FEWEST[name])
        for name, counter in counts.items()
    }
    return Labels(**kept, entities=LABELS)


def labels_of(word: Word) -> dict[str, str]:
    """The gold label of a word in each of the four inventories that treebanks fill."""
    feats = "|".join(feat for feat in word.feats.split("|") if not feat.startswith(_DROPPED_FEATS))
    return {
        "tags": f"{word.upos}|{word.xpos}",
        "feats": feats or "_",
        "scripts": find_script(word.form, word.lemma),
        "deprels": word.deprel,
    }


class Numbering:
    """Label → number for each inventory; `UNLEARNED` for what the inventory lacks."""

    def __init__(self, labels: Labels) -> None:
        self._numbers = {name: {label: number for number, label in enumerate(getattr(labels, name))} for name in FEWEST}

    def number(self, name: str, label: str) -> int:
        """The number of a label in the inventory `name`; a rare relation counts as its type without subtype."""
        numbers = self._numbers[name]
        if name == "deprels" and label not in numbers:
            label = label.partition(":")[0]
        return numbers.get(label, UNLEARNED)
