"""One taking of a stance, from which a claim is made for each thing that it is about."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span

from peacetable.claims.account import Account
from peacetable.claims.claim import Claim, Thing
from peacetable.claims.content import find_things
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.model import Stance

# A stance towards the opposite of a thing is a stance on the other side of it. Openness to it says nothing.
OPPOSITE = {
    Stance.DEMANDS: Stance.REJECTS,
    Stance.OFFERS: Stance.REJECTS,
    Stance.ACCEPTS: Stance.REJECTS,
    Stance.REJECTS: Stance.OFFERS,
}
DEPENDS = (Role.CONDITION, Role.EXCEPTION, Role.TIME)
# What would be done "once" something happens depends on it.
ONCE = {"once", "as soon as", "after", "when", "the moment", "following", "upon", "only after", "as_soon_as"}
EXCEPTIVE = {"unless", "until", "till", "without", "before", "except"}
BOUND = {Stance.OFFERS, Stance.ACCEPTS, Stance.OPEN}

# Kinds of time expressions that say when something happened, not how long or how often.
DATED = {"date", "interval"}


@dataclass(frozen=True, slots=True)
class Taking:
    """That `holders` take `stance` by `proposition`, put to `addressees`; `holder_span` says who they are."""

    proposition: Proposition
    stance: Stance
    holders: tuple[str, ...]
    rule: str
    holder_span: Span | None = None
    addressees: tuple[str, ...] = ()

    def claims(self, account: Account, things: list[Thing]) -> Iterator[Claim]:
        """A claim a holder and thing, where the words fix a stance on it."""
        for thing in things:
            stance = stance_on(thing, self.stance)
            if stance is not None:
                yield from (self._claim(account, party, thing, stance) for party in self.holders)

    def _claim(self, account: Account, party: str, thing: Thing, stance: Stance) -> Claim:
        conditions, is_bound = conditions_of(account, self.proposition, thing, stance)
        return Claim(
            party=party,
            stance=Stance.CONDITIONAL if is_bound else stance,
            thing=thing,
            cue=self.proposition.head,
            clause=self.proposition.span,
            source=account.source_of(self.proposition.head),
            by=_who_would_act(thing, stance, party, self.addressees),
            rules=(self.rule, *thing.path),
            holder_span=self.holder_span,
            addressees=self.addressees,
            conditions=conditions,
            date=date_of(account, self.proposition),
        )


def stance_on(thing: Thing, stance: Stance) -> Stance | None:
    """The stance on the issue itself: turned round for its opposite, weaker where it would only be considered."""
    if not thing.toward:
        return OPPOSITE.get(stance)
    if thing.is_softened and stance in BOUND:
        return Stance.OPEN
    return stance


def conditions_of(
    account: Account, proposition: Proposition, thing: Thing, stance: Stance
) -> tuple[tuple[Thing, ...], bool]:
    """What a stance depends on, and whether it does: "if" binds what would be given, "unless" what is refused."""
    if stance is Stance.DEMANDS:
        return (), False
    own = account.propositions.at(thing.head)
    bearers = [proposition] if own is None or own.head.i == proposition.head.i else [proposition, own]
    arguments = [
        argument for bearer in bearers for argument in bearer.arguments_as(*DEPENDS) if _binds(argument, stance)
    ]
    things = [
        found for a in arguments for found in find_things(account, a.head, a.span) if found.head.i != thing.head.i
    ]
    return tuple(things), bool(arguments)


def _binds(argument: Argument, stance: Stance) -> bool:
    """Whether a condition makes the stance depend on it. What is refused "if" something happens is refused all the same."""
    if argument.role is Role.TIME:
        return stance in BOUND and (argument.preposition or "").lower() in ONCE
    is_exception = argument.role is Role.EXCEPTION or (argument.preposition or "").lower() in EXCEPTIVE
    return is_exception or stance in BOUND


def date_of(account: Account, proposition: Proposition) -> str | None:
    """When the stance was taken, as far as the clause or the utterance that it stands in says so."""
    for argument in proposition.arguments_as(Role.TIME):
        dated = [time.edtf for time in account.mentions.times_in(argument.span) if time.edtf and time.kind in DATED]
        if dated:
            return dated[0]
    utterance = account.utterance_of(proposition.head)
    return utterance.date if utterance else None


def _who_would_act(thing: Thing, stance: Stance, party: str, addressees: tuple[str, ...]) -> str | None:
    """Whom the thing is up to: whom the content names, else whom the demand is put to, else the holder itself."""
    if stance is Stance.DEMANDS:
        others = [agent for agent in (*thing.agents, *addressees) if agent != party]
        return others[0] if others else None
    return thing.agents[0] if thing.agents else party
