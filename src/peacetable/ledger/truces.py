"""Truces: ceasefires across articles, from proposed to collapsed, with everyone who is blamed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from peacetable.ledger.accounts import are_near, gather_accounts, is_same_or_unknown, is_same_place
from peacetable.ledger.entry import Entry
from peacetable.ledger.judgements.standing import NONE, Links
from peacetable.model import Blame, Ceasefire, CeasefireStatus

# A ceasefire is announced for a day and reported from the next; another one takes longer to reach.
_NEAR = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Truce:
    """One ceasefire as all articles tell it, oldest account first."""

    entries: tuple[Entry[Ceasefire], ...]

    @property
    def latest(self) -> Entry[Ceasefire]:
        """The account of the day that is nearest to now."""
        return self.entries[-1]

    @property
    def course(self) -> tuple[CeasefireStatus, ...]:
        """The stages that the articles report, in their order, each once."""
        return tuple(dict.fromkeys(entry.record.status for entry in self.entries))

    @property
    def blame(self) -> tuple[Blame, ...]:
        """Who blames whom, in any account."""
        return tuple(dict.fromkeys(blame for entry in self.entries for blame in entry.record.blame))


def gather_truces(entries: Iterable[Entry[Ceasefire]], links: Links = NONE) -> tuple[Truce, ...]:
    """The ceasefires on record, by their oldest account."""
    grouped = gather_accounts(entries, is_same=is_same_truce)
    return tuple(Truce(tuple(accounts)) for accounts in links.regroup(grouped))


def is_same_truce(one: Entry[Ceasefire], other: Entry[Ceasefire]) -> bool:
    """Whether two accounts are of one ceasefire: same parties and scope, a place in common, and the same start."""
    a, b = one.record, other.record
    return (
        len(set(a.parties) & set(b.parties)) >= min(2, len(a.parties), len(b.parties))
        and is_same_or_unknown(a.scope, b.scope)
        and (not a.places or not b.places or any(is_same_place(p, q) for p in a.places for q in b.places))
        and are_near(a.start, b.start, within=_NEAR) is True
    )
