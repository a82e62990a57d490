"""Coreference chains in GUM: the `Entity=` mentions of a document, each by the offset of its head word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from training.conllu import Sentence, Word

_MARK = re.compile(r"\((?P<id>[^()-]+)-(?P<kind>[a-z]+)[^()]*?(?P<single>\))?(?=[()|]|$)|(?P<closing>[^()|-]+)\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of GUM: `head` is the character at which its head word starts."""

    entity: str
    kind: str
    head: int
    upos: str
    text: str


def chains_in(document: Sequence[Sentence], text: str) -> dict[str, list[Mention]]:
    """The mentions of each entity of a document whose running text is `text`; of two with one head the longer."""
    chains: dict[str, list[Mention]] = defaultdict(list)
    taken: dict[int, int] = {}
    found = [pair for sentence, starts in _placed(document, text) for pair in _mentions(sentence, starts)]
    for width, mention in sorted(found, key=lambda pair: -pair[0]):
        if mention.head not in taken:
            taken[mention.head] = width
            chains[mention.entity].append(mention)
    return dict(chains)


def _placed(document: Sequence[Sentence], text: str) -> Iterator[tuple[Sentence, list[int]]]:
    """Each sentence with the character at which each of its words starts."""
    position = 0
    for sentence in document:
        starts: list[int] = []
        for token in sentence.tokens:
            position = text.index(token.form, position)
            inside = position
            for number in range(token.first, token.last + 1):
                starts.append(inside)
                inside += len(sentence.words[number - 1].form) if token.last > token.first else 0
            position += len(token.form)
        yield sentence, starts


def _mentions(sentence: Sentence, starts: list[int]) -> Iterator[tuple[int, Mention]]:
    """Each mention that begins and ends in the sentence, with its width in words."""
    opened: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for index, word in enumerate(sentence.words):
        value = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for mark in _MARK.finditer(value):
            if mark["kind"]:
                opened[mark["id"]].append((index, mark["kind"]))
            entity = mark["id"] if mark["single"] else mark["closing"]
            if entity and opened[entity]:
                first, kind = opened[entity].pop()
                head = _head(sentence.words, first, index)
                words = " ".join(one.form for one in sentence.words[first : index + 1])
                yield index - first, Mention(entity, kind, starts[head], sentence.words[head].upos, words)


def _head(words: tuple[Word, ...], first: int, last: int) -> int:
    """The first word of the stretch that hangs on a word outside it."""
    return next((index for index in range(first, last + 1) if not first < words[index].head <= last + 1), first)
