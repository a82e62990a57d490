"""Answers: stances on what somebody else has just put forward ("the ministry dismissed the offer", "rejected that")."""

from peacetable.claims.account import Account
from peacetable.claims.claim import Claim
from peacetable.claims.stance.acts import CONTENT, taking_of
from peacetable.claims.stance.taking import stance_on
from peacetable.language.proposition import Argument, Proposition
from peacetable.model import Stance

# What stands for a proposal without naming what it says.
STANDS_FOR = {
    *(
        "offer",
        "proposal",
        "demand",
        "plan",
        "idea",
        "term",
        "condition",
        "initiative",
        "draft",
        "text",
        "paper",
        "call",
    ),
    *(
        "suggestion",
        "request",
        "overture",
        "invitation",
        "package",
        "formula",
        "deal",
        "compromise",
        "blueprint",
        "roadmap",
    ),
    *("that", "this", "it", "them", "either", "both", "move", "notion", "which", "document", "ultimatum", "appeal"),
}
ANSWERS = {Stance.REJECTS, Stance.ACCEPTS, Stance.OPEN}
TABLED = {Stance.DEMANDS, Stance.OFFERS, Stance.CONDITIONAL}
# How many sentences back a text still expects its reader to remember the offer: beyond, the word is resolved wrongly.
REACH = 4


def find_answers(account: Account, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The stances that follow from answering an earlier claim, one a thing that was put forward."""
    answered: list[Claim] = []
    direct = {claim.cue.i for claim in claims}
    for proposition in account.propositions:
        if proposition.head.i not in direct and _stands_for(proposition) is not None:
            answered += _answer(account, proposition, claims)
    return tuple(answered)


def _stands_for(proposition: Proposition) -> Argument | None:
    arguments = proposition.arguments_as(*CONTENT)
    return next((argument for argument in arguments if argument.head.lemma_.lower() in STANDS_FOR), None)


def _answer(account: Account, proposition: Proposition, claims: tuple[Claim, ...]) -> list[Claim]:
    taking = taking_of(account, proposition)
    if taking is None or taking.stance not in ANSWERS or not taking.holders:
        return []
    earlier = [c for c in claims if c.stance in TABLED and c.party not in taking.holders and _is_near(c, proposition)]
    if not earlier:
        return []
    last = max(claim.cue.sent.start for claim in earlier)
    things = [
        t for c in earlier if c.cue.sent.start == last for t in (c.thing, *c.conditions) if stance_on(t, taking.stance)
    ]
    return [claim for claim in taking.claims(account, list(dict.fromkeys(things)))]


def _is_near(claim: Claim, proposition: Proposition) -> bool:
    """Whether the claim stands before the answer and close enough to be what it answers."""
    between = range(claim.cue.i, proposition.head.i)
    ends = sum(1 for i in between if proposition.head.doc[i].is_sent_start)
    return bool(between) and ends <= REACH
