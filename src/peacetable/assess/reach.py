"""Reach: whether the object of a stance is the object of a term, the whole that it is part of, or a part of it.

A refusal about Kidal says nothing about Gao; a refusal that names no object is about all of it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from peacetable.assess.outlook import Reach
from peacetable.ledger.objects import parts_of, words_of

# "a second conference on Ukraine" is a conference: what it is about is not the thing at issue.
_TOPIC = re.compile(r"\s+(?:on|about|over|regarding|concerning)\s+.*$", re.IGNORECASE | re.DOTALL)

_ORDINALS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "next")
)


def find_reach(stance: str | None, terms: Iterable[str | None], *, whole: frozenset[str]) -> Reach | None:
    """How the object `stance` reaches the nearest of the objects `terms`; None if it does not.

    `whole` are the words that name no part: the party's own name, "plan", "territory".

    >>> find_reach("Kidal", ["the Kidal region"], whole=frozenset())
    <Reach.SAME: 'same'>
    >>> find_reach("Kidal", ["Gao"], whole=frozenset()) is None
    True
    """
    found = {reach for term in terms if (reach := _reach(stance, term, whole))}
    return next((reach for reach in Reach if reach in found), None)


def _reach(stance: str | None, term: str | None, whole: frozenset[str]) -> Reach | None:
    if stance and term and is_same_object(stance, term, whole=whole):
        return Reach.SAME
    if is_whole(stance, whole):
        return Reach.WHOLE
    return Reach.PART if is_whole(term, whole) else None


def is_whole(text: str | None, whole: frozenset[str]) -> bool:
    """Whether an object names no part of the matter: none at all, or only words such as "the plan"."""
    return not text or all(word in whole for word in words_of(text))


@lru_cache(maxsize=65536)
def is_same_object(one: str, other: str, *, whole: frozenset[str] = frozenset()) -> bool:
    """Whether two objects share a thing: the same words, one within the other, or the same kind of people or things.

    >>> is_same_object("Donetsk", "Donetsk and Lugansk"), is_same_object("foreign observers", "UN observers")
    (True, True)
    """
    pairs = [(a, b) for a in parts_of(_thing(one)) for b in parts_of(_thing(other))]
    return any(_within(a, b, whole) or _same_kind(a, b, whole) for a, b in pairs)


def _thing(text: str) -> str:
    return _TOPIC.sub("", text) or text


def _within(one: str, other: str, whole: frozenset[str]) -> bool:
    a, b = set(words_of(one)), set(words_of(other))
    shared = a & b
    return bool(shared - whole or (shared and a == b)) and (a <= b or b <= a)


def _same_kind(one: str, other: str, whole: frozenset[str]) -> bool:
    """Whether both end in one common noun, no word for the whole, and neither is marked as another one of its kind."""
    a, b = words_of(one), words_of(other)
    if not a or not b or a[-1] != b[-1] or a[-1] in whole:
        return False
    common = one.rstrip().split()[-1].islower() and other.rstrip().split()[-1].islower()
    return common and not _are_distinct(_marks(one), _marks(other))


def _marks(text: str) -> frozenset[str]:
    """What tells one of a kind from another: names, numbers, ordinals ("the tenth brigade", "Turkish observers")."""
    return frozenset(w for w in text.split() if not w.islower() or w in _ORDINALS)


def _are_distinct(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other
