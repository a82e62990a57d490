"""Some training sentences in the clothing of headlines: Title Case or CAPITALS, no full stop.

The treebanks have few headlines; without this the casing features make names of all their words.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

from training.corpus import Example

TITLE_SHARE, UPPER_SHARE = 0.04, 0.01
"""Shares of sentences changed. Chosen small so that ordinary casing stays what the model sees; not swept."""

SMALL_WORDS = frozenset("a an the of in on at to for and or but as by with from is vs".split())
LONGEST = 25


def with_headlines(examples: Iterable[Example], chance: random.Random) -> Iterator[Example]:
    """The examples, each with the said chance recast as a headline; same number, same order."""
    for example in examples:
        drawn = chance.random()
        if drawn >= TITLE_SHARE + UPPER_SHARE or len(example.forms) > LONGEST:
            yield example
        else:
            yield recast(_without_stop(example), upper=drawn >= TITLE_SHARE)


def recast(example: Example, *, upper: bool) -> Example:
    """The example with every word in capitals, or every word but the small ones capitalised."""
    forms = tuple(form.upper() if upper else _titled(form, index) for index, form in enumerate(example.forms))
    words = example.words and tuple(replace(word, form=form) for word, form in zip(example.words, forms, strict=True))
    return replace(example, forms=forms, words=words)


def _titled(form: str, index: int) -> str:
    if index and form.lower() in SMALL_WORDS:
        return form.lower()
    return form[:1].upper() + form[1:] if form[:1].isalpha() else form


def _without_stop(example: Example) -> Example:
    if len(example.forms) < 3 or example.forms[-1] != ".":
        return example
    if example.words and any(word.head == len(example.words) for word in example.words):
        return example
    words, names = example.words and example.words[:-1], example.names and example.names[:-1]
    return replace(example, forms=example.forms[:-1], words=words, names=names)
