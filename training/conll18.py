"""The CoNLL 2018 shared task measure: parsing scored on raw text, with the system's own sentences and words.

After Zeman et al. (2018). Both sides' characters, white space left out, must be the same. Tokens are equal when
their character spans are; words inside a multi-word token of either side are aligned by their longest common
subsequence of forms. Every score is an F1: right / gold and right / system words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from training.conllu import Sentence

MEASURES = ("tokens", "sentences", "words", "upos", "xpos", "lemmas", "uas", "las")


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word with the characters (without white space) of its surface token, and its head's place in the text."""

    start: int
    end: int
    multiword: bool
    form: str
    upos: str
    xpos: str
    lemma: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A text's tokens and sentences as character spans, and its words. `head` is -1 for roots."""

    characters: str
    tokens: frozenset[tuple[int, int]]
    sentences: frozenset[tuple[int, int]]
    words: list[PlacedWord]


@dataclass(frozen=True, slots=True)
class Score:
    """Right items against gold and system totals."""

    right: int
    gold: int
    system: int

    @property
    def f1(self) -> float:
        """In percent; 100 where there is nothing to find and nothing was found."""
        total = self.gold + self.system
        return 100 * 2 * self.right / total if total else 100.0


def score(gold: Sequence[Sentence], system: Sequence[Sentence]) -> dict[str, Score]:
    """The scores of `MEASURES`; relations count without subtypes in `las`, as in the shared task."""
    placed_gold, placed_system = place(gold), place(system)
    _check_same_text(placed_gold, placed_system)
    pairs = align(placed_gold.words, placed_system.words)
    totals = len(placed_gold.words), len(placed_system.words)
    found = {
        "tokens": _overlap(placed_gold.tokens, placed_system.tokens),
        "sentences": _overlap(placed_gold.sentences, placed_system.sentences),
        "words": Score(len(pairs), *totals),
    }
    found |= {name: Score(right, *totals) for name, right in _count_right(placed_gold, placed_system, pairs).items()}
    return {name: found[name] for name in MEASURES}


def place(sentences: Sequence[Sentence]) -> Placed:
    """Places tokens, sentences and words on the text without its white space."""
    characters: list[str] = []
    tokens: set[tuple[int, int]] = set()
    spans: set[tuple[int, int]] = set()
    words: list[PlacedWord] = []
    at = 0
    for sentence in sentences:
        begin, first_word = at, len(words)
        for token in sentence.tokens:
            form = "".join(token.form.split())
            characters.append(form)
            tokens.add((at, at + len(form)))
            words.extend(_place_words(sentence, token.first, token.last, (at, at + len(form)), first_word))
            at += len(form)
        spans.add((begin, at))
    return Placed("".join(characters), frozenset(tokens), frozenset(spans), words)


def align(gold: Sequence[PlacedWord], system: Sequence[PlacedWord]) -> dict[int, int]:
    """Gold word number → number of the system word that stands for the same."""
    pairs: dict[int, int] = {}
    g = s = 0
    while g < len(gold) and s < len(system):
        if gold[g].multiword or system[s].multiword:
            g_end, s_end = _multiword_stretch(gold, system, g, s)
            pairs.update(_common_forms(gold, system, range(g, g_end), range(s, s_end)))
            g, s = g_end, s_end
        elif (gold[g].start, gold[g].end) == (system[s].start, system[s].end):
            pairs[g] = s
            g, s = g + 1, s + 1
        elif gold[g].start <= system[s].start:
            g += 1
        else:
            s += 1
    return pairs


def _place_words(sentence: Sentence, first: int, last: int, span: tuple[int, int], offset: int) -> Iterator[PlacedWord]:
    for word in sentence.words[first - 1 : last]:
        head = offset + word.head - 1 if word.head else -1
        upos, xpos, lemma, deprel = word.upos, word.xpos, word.lemma, word.deprel.partition(":")[0]
        yield PlacedWord(*span, last > first, word.form, upos, xpos, lemma, head, deprel)


def _multiword_stretch(gold: Sequence[PlacedWord], system: Sequence[PlacedWord], g: int, s: int) -> tuple[int, int]:
    """Ends of the words on both sides that overlap, directly or through each other, a multi-word token at g or s."""
    end = gold[g].end if gold[g].multiword else system[s].end
    if not gold[g].multiword and gold[g].start < system[s].start:
        return g + 1, s
    if not system[s].multiword and system[s].start < gold[g].start:
        return g, s + 1
    while (g < len(gold) and gold[g].start < end) or (s < len(system) and system[s].start < end):
        if g < len(gold) and (s == len(system) or gold[g].start <= system[s].start):
            end = max(end, gold[g].end) if gold[g].multiword else end
            g += 1
        else:
            end = max(end, system[s].end) if system[s].multiword else end
            s += 1
    return g, s


def _common_forms(
    gold: Sequence[PlacedWord], system: Sequence[PlacedWord], left: range, right: range
) -> Iterator[tuple[int, int]]:
    """The longest common subsequence of lower-cased forms of two stretches."""
    lengths = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            same = gold[left[i]].form.lower() == system[right[j]].form.lower()
            lengths[i][j] = 1 + lengths[i + 1][j + 1] if same else max(lengths[i + 1][j], lengths[i][j + 1])
    i = j = 0
    while i < len(left) and j < len(right):
        if gold[left[i]].form.lower() == system[right[j]].form.lower():
            yield left[i], right[j]
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1


def _count_right(gold: Placed, system: Placed, pairs: dict[int, int]) -> dict[str, int]:
    right = dict.fromkeys(("upos", "xpos", "lemmas", "uas", "las"), 0)
    for g, s in pairs.items():
        ours, theirs = gold.words[g], system.words[s]
        right["upos"] += ours.upos == theirs.upos
        right["xpos"] += ours.xpos == theirs.xpos
        right["lemmas"] += ours.lemma == theirs.lemma
        attached = pairs.get(ours.head, -2) == theirs.head if ours.head >= 0 else theirs.head == -1
        right["uas"] += attached
        right["las"] += attached and ours.deprel == theirs.deprel
    return right


def _overlap(gold: frozenset[tuple[int, int]], system: frozenset[tuple[int, int]]) -> Score:
    return Score(len(gold & system), len(gold), len(system))


def _check_same_text(gold: Placed, system: Placed) -> None:
    if gold.characters == system.characters:
        return
    both = zip(gold.characters, system.characters, strict=False)
    at = next((i for i, (a, b) in enumerate(both) if a != b), min(len(gold.characters), len(system.characters)))
    near = slice(max(0, at - 20), at + 20)
    raise ValueError(
        f"texts differ at character {at}: gold {gold.characters[near]!r}, system {system.characters[near]!r}"
    )
