"""One taking of a stance, from which a claim is made for each thing that it is about."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span

from peacetable.claims.account import Account
from peacetable.claims.claim import Claim, Thing
from peacetable.claims.content import find_things
from peacetable.language.proposition import Argument, PredicateKind, Proposition, Role
from peacetable.model import Stance

# A stance towards the opposite of a thing is a stance on the other side of it. Openness to it says nothing.
OPPOSITE = {
    Stance.DEMANDS: Stance.REJECTS,
    Stance.OFFERS: Stance.REJECTS,
    Stance.ACCEPTS: Stance.REJECTS,
    Stance.REJECTS: Stance.OFFERS,
}
DEPENDS = (Role.CONDITION, Role.EXCEPTION, Role.TIME)
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
            for party in self.holders:
                stance = stance_on(thing, self.stance, party)
                if stance is not None:
                    yield self._claim(account, party, thing, stance)

    def bound(self, account: Account, things: list[Thing], conditions: list[Thing]) -> Iterator[Claim]:
        """The claims with their conditions given, for what a party would do if those were met."""
        for thing in things:
            for party in self.holders:
                claim = self._claim(account, party, thing, Stance.CONDITIONAL)
                yield replace(claim, conditions=tuple(conditions))

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


def stance_on(thing: Thing, stance: Stance, party: str) -> Stance | None:
    """The stance on the issue itself: turned round for its opposite, weaker where it would only be considered.

    Who refuses to go on fighting offers to stop; who opposes that others do demands that they stop.
    """
    if not thing.toward:
        if stance is Stance.REJECTS and party not in thing.agents:
            return Stance.DEMANDS
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
        argument
        for bearer in bearers
        for argument in bearer.arguments_as(*DEPENDS)
        if _binds(account, argument, stance)
    ]
    things = [
        found for a in arguments for found in find_things(account, a.head, a.span) if found.head.i != thing.head.i
    ]
    if arguments or stance is not Stance.REJECTS:
        return tuple(things), bool(arguments)
    inside = _exception_behind(account, proposition, thing)
    return (tuple(find_things(account, inside.root, inside)), True) if inside is not None else ((), False)


def _exception_behind(account: Account, proposition: Proposition, thing: Thing) -> Span | None:
    """What follows "before" or "without" in the phrase of a thing refused: "ruled out any dialogue before they are freed"."""
    around = (a.span.end for a in proposition.arguments if a.span.start <= thing.head.i < a.span.end)
    end = max(thing.span.end, proposition.span.end, *around, 0)
    for token in thing.head.doc[thing.head.i + 1 : end]:
        if token.is_punct or token.tag_ == "WDT":
            return None
        cue = account.lexicon.stances.find("depends", token.lower_)
        if cue is not None and cue.value == "exceptive" and token.i + 1 < end:
            return thing.head.doc[token.i + 1 : end]
    return None


def _binds(account: Account, argument: Argument, stance: Stance) -> bool:
    """Whether a condition makes the stance depend on it. What is refused "if" something happens is refused all the same."""
    if argument.role is Role.TIME:
        return stance in BOUND and (_joins(account, argument) == "once" or _is_day_of_a_deed(account, argument))
    return argument.role is Role.EXCEPTION or _joins(account, argument) == "exceptive" or stance in BOUND


def _joins(account: Account, argument: Argument) -> str | None:
    """What the word that joins a condition tells: that the thing comes "once" it is met, or is excepted."""
    cue = account.lexicon.stances.find("depends", (argument.preposition or "").lower())
    return cue.value if cue else None


def _is_day_of_a_deed(account: Account, argument: Argument) -> bool:
    """Whether a time is told by what must happen first: "the day the guns fell silent"."""
    opening = (token.lower_ for token in argument.span[:3])
    has_day = account.lexicon.stances.find("day", *opening) is not None
    return has_day and any(p.kind is not PredicateKind.NOUN for p in account.propositions.within(argument.span))


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
