"""Reach: whether the object of a stance is the object of a term, the whole that it is part of, or a part of it.

A refusal about Kidal says nothing about Gao; a refusal that names no object is about all of it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from peacetable.assess.outlook import Reach
from peacetable.ledger.objects import parts_of, words_of

# "a second conference on Ukraine" is a conference: what it is about is not the thing at issue.
_TOPIC = re.compile(r"\s+(?:on|about|over|regarding|concerning)\s+.*$", re.IGNORECASE | re.DOTALL)

_ORDINALS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "next")
)


@dataclass(frozen=True, slots=True)
class Whole:
    """The words that name no part of a matter: "plan", "territory", the issue itself, the party's own name.

    `stems` are beginnings of words: "russia" covers the Russian of "all Russian troops" where Russia would withdraw.
    """

    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()

    def covers(self, word: str) -> bool:
        """Whether `word` adds nothing."""
        return word in self.words or word.startswith(self.stems)


NOTHING = Whole()


def find_reach(stance: str | None, terms: Iterable[str | None], *, whole: Whole = NOTHING) -> Reach | None:
    """How the object `stance` reaches the nearest of the objects `terms`; None if it does not.

    >>> find_reach("Kidal", ["the Kidal region"])
    <Reach.SAME: 'same'>
    >>> find_reach("Kidal", ["Gao"]) is None
    True
    """
    found = {reach for term in terms if (reach := _reach(stance, term, whole))}
    return next((reach for reach in Reach if reach in found), None)


def _reach(stance: str | None, term: str | None, whole: Whole) -> Reach | None:
    if stance and term and is_same_object(stance, term, whole=whole):
        return Reach.SAME
    if is_whole(stance, whole):
        return Reach.WHOLE
    return Reach.PART if is_whole(term, whole) else None


def is_whole(text: str | None, whole: Whole) -> bool:
    """Whether an object names no part of the matter: none at all, or only words such as "the plan"."""
    return not text or all(whole.covers(word) for word in words_of(text))


@lru_cache(maxsize=65536)
def is_same_object(one: str, other: str, *, whole: Whole = NOTHING) -> bool:
    """Whether two objects share a thing: the same words, one within the other, or the same kind of people or things.

    >>> is_same_object("Donetsk", "Donetsk and Lugansk"), is_same_object("foreign observers", "UN observers")
    (True, True)
    """
    pairs = [(a, b) for a in parts_of(_thing(one)) for b in parts_of(_thing(other))]
    return any(_within(a, b, whole) or _same_kind(a, b, whole) for a, b in pairs)


def _thing(text: str) -> str:
    return _TOPIC.sub("", text) or text


def _within(one: str, other: str, whole: Whole) -> bool:
    a, b = set(words_of(one)), set(words_of(other))
    names = any(not whole.covers(word) for word in a & b)
    return bool(a & b) and (names or a == b) and (a <= b or b <= a)


def _same_kind(one: str, other: str, whole: Whole) -> bool:
    """Whether both end in one common noun, no word for the whole, and neither is marked as another one of its kind."""
    a, b = words_of(one), words_of(other)
    if not a or not b or a[-1] != b[-1] or whole.covers(a[-1]):
        return False
    common = one.rstrip().split()[-1].islower() and other.rstrip().split()[-1].islower()
    return common and not _are_distinct(_marks(one), _marks(other))


def _marks(text: str) -> frozenset[str]:
    """What tells one of a kind from another: names, numbers, ordinals ("the tenth brigade", "Turkish observers")."""
    return frozenset(w for w in text.split() if not w.islower() or w in _ORDINALS)


def _are_distinct(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other
