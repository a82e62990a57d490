"""Offers: proposals across articles, with the answer that they met.

Two accounts are of one offer when the same party makes it, no receiver stands against it, the dates are no more
than a fortnight apart and most issues of the shorter account are in the longer one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from peacetable.ledger.accounts import gather_accounts
from peacetable.ledger.entry import Entry
from peacetable.ledger.judgements.standing import NONE, Links
from peacetable.model import Proposal, ProposalStatus

# An answer comes within days and retellings of an offer blur its date; not tuned, there is no bench for it yet.
SAME_OFFER = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Offer:
    """One proposal as all articles tell it, oldest account first."""

    entries: tuple[Entry[Proposal], ...]

    @property
    def answer(self) -> Entry[Proposal]:
        """The account that tells the latest answer; where none tells one, the latest account."""
        answered = [e for e in self.entries if e.record.status is not ProposalStatus.TABLED]
        return (answered or list(self.entries))[-1]

    @property
    def fullest(self) -> Entry[Proposal]:
        """The account that tells most terms; the latest of them."""
        return max(reversed(self.entries), key=lambda e: len(e.record.terms) + len(e.record.in_return))

    def accounts(self) -> tuple[Proposal, ...]:
        """The proposal as each article states it."""
        return tuple(entry.record for entry in self.entries)


def gather_offers(entries: Iterable[Entry[Proposal]], links: Links = NONE) -> tuple[Offer, ...]:
    """The offers on record, in the order of their oldest account."""
    grouped = gather_accounts(entries, is_same=is_same_offer, key=lambda entry: entry.record.by)
    return tuple(Offer(tuple(accounts)) for accounts in links.regroup(grouped))


def is_same_offer(one: Entry[Proposal], other: Entry[Proposal]) -> bool:
    """Whether two accounts are of one offer."""
    a, b = one.record, other.record
    return (
        a.by == b.by
        and (not a.to or not b.to or bool(set(a.to) & set(b.to)))
        and _share_terms(a, b)
        and _are_close(one, other)
    )


def _share_terms(a: Proposal, b: Proposal) -> bool:
    issues = [{term.issue for term in (*p.terms, *p.in_return)} for p in (a, b)]
    return 2 * len(issues[0] & issues[1]) > min(map(len, issues))


def _are_close(one: Entry[Proposal], other: Entry[Proposal]) -> bool:
    if one.when is None or other.when is None:
        return False
    return abs(one.when - other.when) <= SAME_OFFER
