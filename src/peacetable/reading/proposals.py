"""Proposals: what a party puts to another, with its terms, what it gives in return, and how it was answered.

A claim tells of a proposal in one of three ways. It makes what its holder would do depend on what another does ("will end
the siege if the fighters leave"): the condition is the term, the rest is given in return. Or it is an act of putting
something forward ("proposed", "tabled a plan", "a list of demands", what a plan says). Or it is one of several demands in one
breath. Demands that the same party makes of the same other on the occasion belong to the one proposal.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from peacetable.claims import Account
from peacetable.claims.claim import UNRESOLVED, Claim, Thing
from peacetable.claims.stance.answers import BACKING
from peacetable.claims.stance.plans import PLAN
from peacetable.model import ActorKind, Proposal, ProposalStatus, Stance, Term
from peacetable.reading.counterpart import counterpart_of
from peacetable.reading.parties import main_parties

MEDIATORS = {ActorKind.IGO}
# Demands on as many things in one sentence are put together. Swept on 15 gold and 24 corpus articles: F1 0.35 at 2, 0.29 at 3.
LIST = 2


@dataclass(slots=True)
class Draft:
    """A proposal while its claims are being gathered."""

    by: str
    to: list[str]
    claims: list[Claim] = field(default_factory=list)
    terms: list[tuple[Thing, str | None]] = field(default_factory=list)
    in_return: list[tuple[Thing, str | None]] = field(default_factory=list)

    def add(self, side: list[tuple[Thing, str | None]], thing: Thing, by: str | None) -> None:
        """Put a thing on a side of the table unless it is only pointed at, or one like it lies there."""
        if thing.issue != UNRESOLVED and not any(_same_thing(thing, there) for there, _ in side):
            side.append((thing, by))


def find_proposals(account: Account, claims: tuple[Claim, ...]) -> tuple[Proposal, ...]:
    """The proposals in text order."""
    drafts: list[Draft] = []
    for claim in claims:
        if claim.conditions and claim.stance is Stance.CONDITIONAL:
            _exchange(account, drafts, claim)
        elif _is_put(account, claim) or _is_one_of_many(claims, claim):
            _offer(account, drafts, claim)
    for draft in drafts:
        _gather_demands(draft, claims)
    return tuple(_proposal(account, draft, claims) for draft in drafts if draft.terms)


def _is_put(account: Account, claim: Claim) -> bool:
    """Whether a claim is put forward as a whole: by an act of offering, as a point of a list, or in a plan."""
    if claim.rules[0] == PLAN:
        return True
    if claim.stance is Stance.OFFERS and claim.rules[0].startswith("act."):
        return _puts_forward(account, claim)
    return claim.stance is Stance.DEMANDS and (claim.rules[0].endswith(".list") or _is_delivered(account, claim))


def _puts_forward(account: Account, claim: Claim) -> bool:
    return account.lexicon.stances.find("putting", claim.cue.lemma_.lower()) is not None


def _is_delivered(account: Account, claim: Claim) -> bool:
    """Whether a demand is a thing handed over: "submitted a demand for"."""
    demand = account.propositions.at(claim.cue)
    light = demand.light if demand is not None else None
    return light is not None and account.lexicon.stances.find("putting", light) is not None


def _is_one_of_many(claims: tuple[Claim, ...], claim: Claim) -> bool:
    """Whether a demand is one of a list in one breath: of one act, or of one speaker's sentence, on several things."""
    if claim.stance is not Stance.DEMANDS or not claim.rules[0].startswith("act.") or claim.rules[0] == BACKING:
        return False
    beside = [c for c in claims if c.party == claim.party and c.cue.sent.start == claim.cue.sent.start]
    issues = {c.thing.issue for c in beside if c.stance is Stance.DEMANDS and c.thing.issue != UNRESOLVED}
    return len(issues) >= LIST


def _exchange(account: Account, drafts: list[Draft], claim: Claim) -> None:
    """What the claim depends on is asked of the others; what it is about is given in return."""
    asked = [agent for thing in claim.conditions for agent in thing.agents if agent != claim.party]
    to = list(dict.fromkeys(asked)) or list(claim.addressees) or _others(account, claim.party)
    draft = _draft(drafts, claim, to)
    for thing in claim.conditions:
        if thing.toward:
            draft.add(draft.terms, thing, next((a for a in thing.agents if a != claim.party), to[0] if to else None))
    if claim.thing.toward:
        draft.add(draft.in_return, claim.thing, claim.by)


def _offer(account: Account, drafts: list[Draft], claim: Claim) -> None:
    draft = _draft(drafts, claim, list(claim.addressees) or _others(account, claim.party))
    asked = claim.thing.agents[0] if claim.thing.agents else claim.by if claim.stance is Stance.DEMANDS else None
    draft.add(draft.terms, claim.thing, asked)


def _draft(drafts: list[Draft], claim: Claim, to: list[str]) -> Draft:
    """The draft that a claim belongs to: one of the same party to the same others in the same sentence, else a new one."""
    for draft in drafts:
        same_sentence = any(c.cue.sent.start == claim.cue.sent.start or _same_list(c, claim) for c in draft.claims)
        if draft.by == claim.party and (same_sentence or (set(draft.to) & set(to) and _overlap(draft, claim))):
            draft.claims.append(claim)
            return draft
    drafts.append(Draft(by=claim.party, to=to, claims=[claim]))
    return drafts[-1]


def _same_list(one: Claim, other: Claim) -> bool:
    """Whether both are points under one heading."""
    is_listed = one.rules[0].endswith(".list") and other.rules[0].endswith(".list")
    return is_listed and one.holder_span == other.holder_span


def _overlap(draft: Draft, claim: Claim) -> bool:
    """Whether a draft already speaks of what the claim is about or depends on."""
    issues = {thing.issue for thing, _ in (*draft.terms, *draft.in_return)}
    return bool(issues & {thing.issue for thing in (claim.thing, *claim.conditions)})


def _gather_demands(draft: Draft, claims: Iterable[Claim]) -> None:
    """Add what else the party asks of the same others, where the draft is an exchange."""
    if not draft.in_return:
        return
    for claim in claims:
        put_to_them = claim.by in draft.to or not claim.by
        if claim.party == draft.by and claim.stance is Stance.DEMANDS and put_to_them and _same_occasion(draft, claim):
            draft.add(draft.terms, claim.thing, claim.by or draft.to[0])
            draft.claims.append(claim)


def _same_occasion(draft: Draft, claim: Claim) -> bool:
    """Whether a demand was made when the proposal was: in the party's own words, on the same day, or in one breath."""
    first = draft.claims[0]
    same_speaker = claim.source and first.source and _speaks_for(claim, draft.by) and _speaks_for(first, draft.by)
    same_day = claim.date is not None and claim.date == first.date
    return bool(same_speaker or same_day or first.cue.sent.start == claim.cue.sent.start)


def _speaks_for(claim: Claim, party: str) -> bool:
    return claim.source is not None and party in (claim.source.party, claim.source.speaker)


def _proposal(account: Account, draft: Draft, claims: tuple[Claim, ...]) -> Proposal:
    spans = [span for claim in draft.claims for span in (claim.clause, claim.thing.span)]
    return Proposal(
        by=draft.by,
        evidence=account.cite(*spans),
        terms=tuple(_term(account, thing, by) for thing, by in draft.terms),
        in_return=tuple(_term(account, thing, by) for thing, by in draft.in_return),
        to=tuple(draft.to),
        date=next((claim.date for claim in draft.claims if claim.date), None),
        status=_status(draft, claims),
        mediators=(draft.by,) if _mediates(account, draft) else (),
        rules=tuple(dict.fromkeys(rule for claim in draft.claims for rule in claim.rules)),
    )


def _mediates(account: Account, draft: Draft) -> bool:
    """Whether who proposes stands between two others: a body of states, or whoever puts a plan to both main parties."""
    actor = account.mentions.cast.get(draft.by)
    return (actor is not None and actor.kind in MEDIATORS) or len(draft.to) > 1


def _term(account: Account, thing: Thing, by: str | None) -> Term:
    named = thing.object.text if thing.object is not None else None
    return Term(issue=thing.issue, evidence=account.cite(thing.span), by=by, object=named)


def _status(draft: Draft, claims: Iterable[Claim]) -> ProposalStatus:
    """How those it was put to answered, later in the text and on a thing of the proposal itself."""
    heads = {thing.head.i for thing, _ in (*draft.terms, *draft.in_return)}
    answers = [c.stance for c in claims if c.party in draft.to and c.thing.head.i in heads]
    if Stance.REJECTS in answers:
        return ProposalStatus.REJECTED
    return ProposalStatus.ACCEPTED if Stance.ACCEPTS in answers else ProposalStatus.TABLED


def _others(account: Account, party: str) -> list[str]:
    """Whom a proposal goes to when the text does not say: the other side, or both sides where the proposer is neither."""
    counterpart = counterpart_of(account, party)
    if counterpart:
        return [counterpart]
    return [other for other in main_parties(account)[:2] if other != party]


def _same_thing(one: Thing, other: Thing) -> bool:
    words = [t.object.text.lower() if t.object is not None else "" for t in (one, other)]
    return one.issue == other.issue and (words[0] == words[1] or not all(words))
