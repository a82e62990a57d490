"""Names in EWT, of which only the tags tell: a proper noun is part of some name, a word far from one is part of none.

EWT train has no entities, but it is the text that UNER's conventions are tested on. What its tags leave open stays open:
which type a name has, where one ends and the next begins, whether a title or a word between proper nouns belongs.
"""

from __future__ import annotations

from collections.abc import Sequence

from training.conllu import Word
from training.spans import LABELS, TITLES

_PROPER = frozenset({"NNP", "NNPS"})
_ANY = frozenset(LABELS)
_NONE = frozenset({"O"})
_NAMED = _ANY - _NONE
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.".split()
)
"""Names of times: whether they are marked as such differs between sources."""


def names_by_tags(words: Sequence[Word]) -> list[frozenset[str]]:
    """The BIO labels that each word may have.

    In "President Bush met the Houston Chronicle editors" the labels of "President" are open, "Bush", "Houston" and
    "Chronicle" are in names, "met" and "the" may be beside one, the rest are outside.
    """
    proper = [word.xpos in _PROPER for word in words]
    return [_allowed(word, at, proper) for at, word in enumerate(words)]


def _allowed(word: Word, at: int, proper: Sequence[bool]) -> frozenset[str]:
    if proper[at]:
        is_open = word.form.lower() in TITLES | _CALENDAR or word.deprel == "nmod:desc"
        return _ANY if is_open else _NAMED
    beside = any(proper[max(0, at - 1) : at]) or any(proper[at + 1 : at + 2])
    return _ANY if beside and not word.upos.startswith(("VERB", "AUX", "PRON", "SCONJ")) else _NONE
