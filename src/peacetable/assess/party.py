"""One party's verdict on a proposal, from its terms, from what it gets, and from its answer where it gave one.

A term that is blocked makes a non-starter. Otherwise a term at odds with a stance makes it doubtful. Otherwise it is
acceptable when every term is welcome, and negotiable when at least half the terms that the party would have to carry
out have a stance on record. With less than that, nothing is said.
"""

from dataclasses import dataclass, field

from peacetable.assess.gains import Balance, find_balance
from peacetable.assess.outlook import Outlook, TermWeight
from peacetable.assess.scene import Scene
from peacetable.assess.term import weigh_term
from peacetable.ledger import Entry
from peacetable.model import Proposal, ProposalStatus, Verdict


@dataclass(frozen=True, slots=True)
class Change:
    """The least that would lift a non-starter: the offer without `drop` is `verdict` on the same record.

    `keep` is what is left of it; when it is empty, no smaller offer of these terms is left.
    """

    drop: tuple[TermWeight, ...]
    keep: tuple[TermWeight, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class PartyVerdict:
    """How the proposal stands with one receiving party, and what decides it.

    `deciding` are the terms that make the verdict; `answer` the account that tells how the party answered;
    `rules` the ids of the rules that led here.
    """

    party: str
    verdict: Verdict
    terms: tuple[TermWeight, ...]
    deciding: tuple[TermWeight, ...]
    balance: Balance
    answer: Entry[Proposal] | None = None
    change: Change | None = None
    rules: tuple[str, ...] = field(default=())


# Which terms decide each verdict: those of the first of these outlooks that any term has. The later ones explain an
# answer that the terms alone would not give.
_DECIDING: dict[Verdict, tuple[frozenset[Outlook], ...]] = {
    Verdict.NON_STARTER: (frozenset({Outlook.BLOCKED}), frozenset({Outlook.AT_ODDS})),
    Verdict.DOUBTFUL: (frozenset({Outlook.AT_ODDS}),),
    Verdict.NEGOTIABLE: (frozenset({Outlook.OPEN, Outlook.WELCOME}),),
    Verdict.ACCEPTABLE: (frozenset({Outlook.OPEN, Outlook.WELCOME}),),
    Verdict.UNKNOWN: (),
}


def weigh_party(scene: Scene, answer: Entry[Proposal] | None) -> PartyVerdict:
    """The verdict of the receiving party of `scene`, who answered as `answer` tells, if at all."""
    terms = tuple(weigh_term(scene, term) for term in scene.proposal.terms)
    balance = find_balance(scene)
    verdict, rule = _judge(scene, terms, balance, answer)
    deciding = _find_deciding(terms, verdict)
    reasons = {reason.rule: None for term in deciding for reason in term.reasons}
    change = _find_change(scene, terms, balance) if verdict is Verdict.NON_STARTER else None
    return PartyVerdict(scene.party, verdict, terms, deciding, balance, answer, change, (rule, *reasons))


def _find_deciding(terms: tuple[TermWeight, ...], verdict: Verdict) -> tuple[TermWeight, ...]:
    groups = (tuple(t for t in terms if t.outlook in outlooks) for outlooks in _DECIDING[verdict])
    return next((group for group in groups if group), ())


def _judge(
    scene: Scene, terms: tuple[TermWeight, ...], balance: Balance, answer: Entry[Proposal] | None
) -> tuple[Verdict, str]:
    status = answer.record.status if answer else ProposalStatus.TABLED
    if status is ProposalStatus.ACCEPTED:
        return Verdict.ACCEPTABLE, "weigh.answer.accepted"
    if status is ProposalStatus.REJECTED:
        return Verdict.NON_STARTER, "weigh.answer.rejected"
    verdict = judge_terms(scene, terms, balance)
    if status is ProposalStatus.COUNTERED and verdict in (Verdict.ACCEPTABLE, Verdict.UNKNOWN):
        return Verdict.NEGOTIABLE, "weigh.answer.countered"
    return verdict, f"weigh.terms.{verdict}"


def judge_terms(scene: Scene, terms: tuple[TermWeight, ...], balance: Balance) -> Verdict:
    """The verdict that the terms alone give."""
    outlooks = [term.outlook for term in terms]
    if Outlook.BLOCKED in outlooks:
        return Verdict.NON_STARTER
    if Outlook.AT_ODDS in outlooks or any(gain.is_unwanted for gain in balance.gains):
        return Verdict.DOUBTFUL
    if outlooks and all(outlook is Outlook.WELCOME for outlook in outlooks):
        return Verdict.ACCEPTABLE
    return Verdict.NEGOTIABLE if _is_enough(scene, terms) else Verdict.UNKNOWN


def _is_enough(scene: Scene, terms: tuple[TermWeight, ...]) -> bool:
    own = [t for t in terms if t.term.by is None or scene.is_party(t.term.by)] or list(terms)
    known = [t for t in own if t.outlook is not Outlook.SILENT]
    return bool(known) and 2 * len(known) >= len(own)


def _find_change(scene: Scene, terms: tuple[TermWeight, ...], balance: Balance) -> Change | None:
    """Each blocked term is enough for a non-starter and no other is, so the least change is to drop just these.

    None where the party refused the whole and no single term is known to block it.
    """
    drop = tuple(term for term in terms if term.outlook is Outlook.BLOCKED)
    keep = tuple(term for term in terms if term.outlook is not Outlook.BLOCKED)
    if not drop:
        return None
    return Change(drop, keep, judge_terms(scene, keep, balance) if keep else Verdict.UNKNOWN)
