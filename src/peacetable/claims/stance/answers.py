"""Answers: stances on what somebody else has put forward ("dismissed the offer", "called for the plan to be shelved")."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from peacetable.claims.claim import UNRESOLVED, Claim, Thing
from peacetable.claims.stance.taking import OPPOSITE
from peacetable.model import Stance

# What an answer can be about: something wanted or held out. A refusal is no proposal.
TABLED = {Stance.DEMANDS, Stance.OFFERS, Stance.CONDITIONAL}
ANSWERS = {Stance.REJECTS, Stance.ACCEPTS, Stance.OPEN, Stance.CONDITIONAL}
# The act that wants what another has put forward.
BACKING = "act.support"
# How many sentences back a text still expects its reader to remember the offer: beyond, the word is resolved wrongly.
REACH = 8
REACH_OF_PRONOUN = 1


def resolve(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims with each thing that is only pointed at replaced by what it points at; unknown ones are dropped."""
    earlier: list[Claim] = []
    for claim in claims:
        told = [claim] if claim.thing.issue != UNRESOLVED else list(_answer(claim, earlier))
        earlier += told
        yield from told


def _answer(claim: Claim, earlier: list[Claim]) -> Iterator[Claim]:
    if claim.stance not in ANSWERS and claim.rules[0] != BACKING:
        return
    tabled = [c for c in earlier if c.stance in TABLED and c.party != claim.party and _is_near(c, claim)]
    if not tabled:
        return
    last = tabled[-1]
    put_forward = [c for c in tabled if c.party == last.party] if _names_a_whole(claim) else _of_sentence(tabled, last)
    things = dict.fromkeys(thing for c in put_forward for thing in (c.thing, *c.conditions))
    for thing in things:
        stance = _composed(claim, thing)
        if stance is not None:
            yield replace(claim, thing=thing, stance=stance, by=_actor(thing, claim))


def _names_a_whole(claim: Claim) -> bool:
    """Whether the answer is to all that was put forward ("the initiative"), not to what was said last ("that")."""
    return claim.thing.head.pos_ == "NOUN"


def _of_sentence(claims: list[Claim], last: Claim) -> list[Claim]:
    return [claim for claim in claims if claim.cue.sent.start == last.cue.sent.start]


def _composed(claim: Claim, thing: Thing) -> Stance | None:
    """The answer's stance, turned round where the thing put forward was the issue's opposite."""
    return claim.stance if thing.toward else OPPOSITE.get(claim.stance)


def _actor(thing: Thing, claim: Claim) -> str | None:
    """Whom the thing is up to: whom its words name, else whoever answers, for an answer says what one would do oneself."""
    return thing.agents[0] if thing.agents else claim.party


def _is_near(claim: Claim, answer: Claim) -> bool:
    """Whether the claim stands before the answer and close enough to be what it answers."""
    between = range(claim.cue.i, answer.cue.i)
    ends = sum(1 for i in between if answer.cue.doc[i].is_sent_start)
    return bool(between) and ends <= (REACH_OF_PRONOUN if answer.thing.head.pos_ == "PRON" else REACH)
