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
    known = knowledge or load_knowledge()
    scenes = [Scene.set(view, proposal, party, known) for party in find_receivers(view, proposal)]
    verdicts = _weigh_all(scenes, find_answer(view, proposal))
    entry = next((entry for entry in view.proposals if entry.record == proposal), None)
    return Assessment(proposal, _hardest(verdicts), verdicts, entry)


def weigh_all(view: View, *, knowledge: Knowledge | None = None) -> tuple[Assessment, ...]:
    """The assessment of every offer on record, by its fullest account."""
    return tuple(weigh(view, offer.fullest.record, knowledge=knowledge) for offer in view.offers())


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
