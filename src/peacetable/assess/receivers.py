"""Receivers: whom a proposal is put to, and which of them an answer on record speaks for."""

from collections.abc import Iterator

from peacetable.assess.standing import Standing
from peacetable.ledger import Entry, View
from peacetable.model import Proposal, ProposalStatus, Stance


def find_receivers(standing: Standing, proposal: Proposal) -> tuple[str, ...]:
    """The parties that would have to agree: those named, else those who would act, else those who refuse a term."""
    for candidates in (proposal.to, _actors(proposal), _opponents(standing, proposal)):
        receivers = tuple(dict.fromkeys(p for p in candidates if not _is_own(standing.view, proposal, p)))
        if receivers:
            return receivers
    return ()


def _is_own(view: View, proposal: Proposal, party: str) -> bool:
    return view.party_of(party) == view.party_of(proposal.by)


def _actors(proposal: Proposal) -> Iterator[str]:
    return (term.by for term in proposal.terms if term.by)


def _opponents(standing: Standing, proposal: Proposal) -> Iterator[str]:
    issues = {term.issue for term in proposal.terms}
    for entry in standing.positions:
        if entry.record.issue in issues and entry.record.stance is Stance.REJECTS:
            yield standing.view.party_of(entry.record.party)


def find_answer(standing: Standing, proposal: Proposal) -> Entry[Proposal] | None:
    """The account on record that tells how the proposal was answered; None where none does."""
    offer = standing.offers.get(proposal)
    if offer is None or offer.answer.record.status is ProposalStatus.TABLED:
        return None
    return offer.answer
