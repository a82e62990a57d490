"""Offers on the page: each assessment as a panel."""

from peacetable.assess import Assessment, Gain, PartyVerdict, Reason, TermWeight
from peacetable.assess.words import (
    say_change,
    say_outlook,
    say_position,
    say_reason,
    say_term,
    say_title,
    say_verdict,
    say_why,
)
from peacetable.faces.brief.cite import Citer
from peacetable.faces.brief.context import CHARS
from peacetable.faces.brief.page import OfferPanel, PartyPanel, Return, Stand, TermRow
from peacetable.ledger import Entry, View
from peacetable.model import Article, Position


def to_panel(view: View, assessment: Assessment, cite: Citer) -> OfferPanel:
    """One offer with the verdict of each party that must agree."""
    if assessment.entry is None:
        raise ValueError("a proposal that is not on record cannot be shown with its words")
    article = assessment.entry.article
    title = say_title(view, assessment)
    told = "; ".join(say_verdict(view, party) for party in assessment.parties)
    return OfferPanel(
        title=title,
        verdict=str(assessment.verdict),
        status=str(assessment.proposal.status),
        headline=f"{title}: {told or 'nobody on record would have to agree'}.",
        quote=cite.quote(article, assessment.proposal.evidence, rules=assessment.proposal.rules, room=2 * CHARS),
        mediators=tuple(view.name(name) for name in assessment.proposal.mediators),
        parties=tuple(_party(view, party, cite, article) for party in assessment.parties),
    )


def _party(view: View, party: PartyVerdict, cite: Citer, article: Article) -> PartyPanel:
    return PartyPanel(
        party=view.name(party.party),
        verdict=str(party.verdict),
        says=say_verdict(view, party),
        why=say_why(view, party),
        change=say_change(party.change) if party.change else None,
        answer=cite.cite(party.answer) if party.answer else None,
        terms=tuple(_term(view, term, party, cite, article) for term in party.terms),
        returns=tuple(_return(view, gain, cite, article) for gain in party.balance.gains),
        unmet=tuple(_stand(view, entry, cite) for entry in party.balance.unmet),
        rules=party.rules,
    )


def _term(view: View, weight: TermWeight, party: PartyVerdict, cite: Citer, article: Article) -> TermRow:
    return TermRow(
        label=say_term(weight.term),
        by=view.name(weight.term.by) if weight.term.by else None,
        outlook=str(weight.outlook),
        outlook_says=say_outlook(weight),
        is_deciding=weight in party.deciding,
        asked=cite.quote(article, weight.term.evidence),
        stands=tuple(_reason(view, reason, cite) for reason in weight.reasons),
        beside=tuple(_reason(view, reason, cite) for reason in weight.beside),
    )


def _reason(view: View, reason: Reason, cite: Citer) -> Stand:
    return Stand(say_reason(view, reason), cite.cite(reason.entry), reason.rule)


def _stand(view: View, entry: Entry[Position], cite: Citer) -> Stand:
    return Stand(say_position(view, entry.record), cite.cite(entry))


def _return(view: View, gain: Gain, cite: Citer, article: Article) -> Return:
    return Return(
        label=say_term(gain.term),
        quote=cite.quote(article, gain.term.evidence),
        meets=tuple(_stand(view, entry, cite) for entry in gain.meets),
        is_unwanted=gain.is_unwanted,
    )
