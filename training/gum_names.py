"""Names in GUM: the proper-noun core of each `Entity=` mention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from training.conllu import Sentence, Word
from training.spans import NameSpan

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT", "time": "TIME"}
"""GUM's types that stay themselves; objects, abstracts, animals, plants and substances with a name become MISC."""

_MARK = re.compile(r"\((?P<id>[^()-]+)-(?P<kind>[a-z]+)[^()]*?(?P<single>\))?(?=[()|]|$)|(?P<closing>[^()|-]+)\)")
_NAME_TAGS = {"NNP", "NNPS", "HYPH", "CD"}
_LINKS = {"of", "for", "and", "the", "on", "in", "de", "&"}
_LINKED_KINDS = {"ORG", "LOC", "EVENT", "MISC"}


def names_in(sentence: Sentence) -> list[NameSpan]:
    """The names of a sentence, outermost first where mentions are nested, without overlaps."""
    taken: set[int] = set()
    names: list[NameSpan] = []
    cores = (_core(sentence.words, *mention) for mention in _mentions(sentence))
    for core in sorted(filter(None, cores), key=lambda span: span.start - span.end):
        covered = set(range(core.start, core.end))
        if not covered & taken:
            taken |= covered
            names.append(core)
    return names


def _mentions(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """(start, end, GUM type) of each mention that begins and ends in the sentence."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for index, word in enumerate(sentence.words):
        value = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for mark in _MARK.finditer(value):
            if mark["single"]:
                yield index, index + 1, mark["kind"]
            elif mark["kind"]:
                opened.setdefault(mark["id"], []).append((index, mark["kind"]))
            elif opened.get(mark["closing"]):
                start, kind = opened[mark["closing"]].pop()
                yield start, index + 1, kind


def _core(words: tuple[Word, ...], start: int, end: int, gum_kind: str) -> NameSpan | None:
    heads = [index for index in range(start, end) if not start < words[index].head <= end]
    kind = KINDS.get(gum_kind, "MISC")
    if not heads or not (words[heads[0]].upos == "PROPN" or _is_year(words[heads[0]], kind)):
        return None
    first = last = heads[0]
    while first > start and _belongs(words[first - 1]):
        first -= 1
    while last + 1 < end and (step := _step_right(words, last, end, kind)):
        last += step
    while first < last and words[first].xpos == "HYPH":
        first += 1
    while last > first and words[last].xpos == "HYPH":
        last -= 1
    return NameSpan(first, last + 1, (kind,))


def _belongs(word: Word) -> bool:
    return word.xpos in _NAME_TAGS and word.deprel != "nmod:desc"


def _is_year(word: Word, kind: str) -> bool:
    return kind == "TIME" and word.xpos == "CD"


def _step_right(words: tuple[Word, ...], last: int, end: int, kind: str) -> int:
    """How many words further the name reaches: 1 for a name word, more over "of the" before one, 0 at its end."""
    if _belongs(words[last + 1]):
        return 1
    step = 1
    while kind in _LINKED_KINDS and last + step + 1 < end and words[last + step].form.lower() in _LINKS:
        step += 1
        if _belongs(words[last + step]):
            return step
    return 0
