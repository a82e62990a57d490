"""Receivers: whom a proposal is put to, and which of them an answer on record speaks for."""

from collections.abc import Iterator

from peacetable.ledger import Entry, View
from peacetable.model import Proposal, ProposalStatus, Stance


def find_receivers(view: View, proposal: Proposal) -> tuple[str, ...]:
    """The parties that would have to agree: those named, else those who would act, else those who refuse a term."""
    for candidates in (proposal.to, _actors(proposal), _opponents(view, proposal)):
        receivers = tuple(dict.fromkeys(p for p in candidates if not _is_own(view, proposal, p)))
        if receivers:
            return receivers
    return ()


def _is_own(view: View, proposal: Proposal, party: str) -> bool:
    return view.party_of(party) == view.party_of(proposal.by)


def _actors(proposal: Proposal) -> Iterator[str]:
    return (term.by for term in proposal.terms if term.by)


def _opponents(view: View, proposal: Proposal) -> Iterator[str]:
    issues = {term.issue for term in proposal.terms}
    for entry in view.in_force():
        if entry.record.issue in issues and entry.record.stance is Stance.REJECTS:
            yield view.party_of(entry.record.party)


def find_answer(view: View, proposal: Proposal) -> Entry[Proposal] | None:
    """The account on record that tells how the proposal was answered; None where none does."""
    offer = view.offer_of(proposal)
    if offer is None or offer.answer.record.status is ProposalStatus.TABLED:
        return None
    return offer.answer
