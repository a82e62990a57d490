"""Names that last: how a thing on record is called in a link, a note or a judgement, whatever becomes of it.

Each claim mints one name, on the day it is posted: `offer-3f2a9c81d0e4`. A thing goes by the name of the claim that was
posted first of all that tell it, and answers to the names of all the others. So when two things turn out to be one, it
keeps the older name and both lead to it; when one turns out to be two, each name goes with its claim; when a text is
read again, the name of an old claim leads to the claim that has taken its place. No name is ever given to anything else.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peacetable.ledger.entry import Entry, kind_of
from peacetable.ledger.lineage import Lineage

# Twelve hex digits: with a million claims, a chance of 0.002 that any two share a name; `doctor` tells of it.
DIGITS = 12
SINGULAR = {
    "positions": "position",
    "proposals": "offer",
    "talks": "talks",
    "ceasefires": "ceasefire",
    "tolls": "toll",
    "statements": "statement",
    "events": "event",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing on record: its accounts, the name that it goes by and all names that lead to it."""

    name: str
    names: tuple[str, ...]
    entries: tuple[Entry[Any], ...]


def name_claim(kind: str, claim: str) -> str:
    """The name that a claim mints.

    >>> name_claim("proposals", "3f2a9c81d0e4b7")
    'offer-3f2a9c81d0e4'
    """
    return f"{SINGULAR[kind]}-{claim[:DIGITS]}"


def name_thing(entries: Sequence[Entry[Any]], lineage: Lineage) -> Thing:
    """The thing that `entries` tell."""
    kind = kind_of(entries[0].record)
    minted: dict[str, tuple[datetime, date, str]] = {}
    for entry in entries:
        day = entry.article.published or date.max
        minted[entry.id] = entry.posted or datetime.max, day, entry.id
        for old in lineage.get(entry.id, ()):
            minted[old.id] = old.posted, day, old.id
    names = tuple(name_claim(kind, claim) for claim in sorted(minted, key=minted.__getitem__))
    return Thing(names[0], names, tuple(entries))


def find_thing(name: str, things: Iterable[Thing]) -> Thing | None:
    """The thing that `name` leads to, by any of its names."""
    index: Mapping[str, Thing] = {known: thing for thing in things for known in thing.names}
    return index.get(name)
