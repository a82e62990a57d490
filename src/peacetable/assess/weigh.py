"""Weighing: a proposal against what its receivers have on record, term by term.

The output contract calls the result the verdict. The steps are `receivers` (who must agree), `bearing` (which stances
touch a term), `term` (which of them decide), `party` (what the terms make together).
"""

from dataclasses import dataclass

from peacetable.assess.knowledge import Knowledge, load_knowledge
from peacetable.assess.outlook import Outlook
from peacetable.assess.party import PartyVerdict, weigh_party
from peacetable.assess.receivers import find_answer, find_receivers
from peacetable.assess.scene import Scene
from peacetable.assess.standing import Standing
from peacetable.ledger import Entry, View
from peacetable.model import Proposal, ProposalStatus, Verdict

_HARDNESS = (Verdict.ACCEPTABLE, Verdict.NEGOTIABLE, Verdict.DOUBTFUL, Verdict.NON_STARTER)


@dataclass(frozen=True, slots=True)
class Assessment:
    """A proposal with the verdict of each party that must agree, and the hardest of them.

    `entry` is the proposal with the article that states it, None when it is not on record.
    """

    proposal: Proposal
    verdict: Verdict
    parties: tuple[PartyVerdict, ...]
    entry: Entry[Proposal] | None = None


def weigh(view: View, proposal: Proposal, *, knowledge: Knowledge | None = None) -> Assessment:
    """How `proposal` stands with its receivers on the record of `view`.

    Pure: the same view and proposal give the same assessment. `unknown` where too little is on record.
    """
    return _weigh(Standing.of(view), proposal, knowledge or load_knowledge())


def weigh_all(view: View, *, knowledge: Knowledge | None = None) -> tuple[Assessment, ...]:
    """The assessment of every offer on record, by its fullest account."""
    standing, known = Standing.of(view), knowledge or load_knowledge()
    offers = {id(offer): offer for offer in standing.offers.values()}  # an offer stands under each of its accounts
    return tuple(_weigh(standing, offer.fullest.record, known) for offer in offers.values())


def _weigh(standing: Standing, proposal: Proposal, knowledge: Knowledge) -> Assessment:
    receivers = find_receivers(standing, proposal)
    scenes = [Scene.set(standing, proposal, party, knowledge) for party in receivers]
    verdicts = _weigh_all(scenes, find_answer(standing, proposal))
    offer = standing.offers.get(proposal)
    entry = next((e for e in offer.entries if e.record == proposal), None) if offer else None
    return Assessment(proposal, _hardest(verdicts), verdicts, entry)


def _weigh_all(scenes: list[Scene], answer: Entry[Proposal] | None) -> tuple[PartyVerdict, ...]:
    """A refusal that no article ascribes counts for those whose terms are blocked; where none is, for all."""
    alone = tuple(weigh_party(scene, None) for scene in scenes)
    if answer is None or answer.record.status is not ProposalStatus.REJECTED:
        return tuple(weigh_party(scene, answer) for scene in scenes)
    refused = [any(term.outlook is Outlook.BLOCKED for term in verdict.terms) for verdict in alone]
    speaks = refused if any(refused) else [True] * len(scenes)
    return tuple(
        weigh_party(scene, answer) if is_theirs else verdict
        for scene, verdict, is_theirs in zip(scenes, alone, speaks, strict=True)
    )


def _hardest(verdicts: tuple[PartyVerdict, ...]) -> Verdict:
    """The hardest verdict; one party's consent is no verdict while another's is unknown."""
    found = {party.verdict for party in verdicts}
    hardest = max(found - {Verdict.UNKNOWN}, key=_HARDNESS.index, default=Verdict.UNKNOWN)
    is_half = hardest is Verdict.ACCEPTABLE and Verdict.UNKNOWN in found
    return Verdict.UNKNOWN if is_half else hardest
