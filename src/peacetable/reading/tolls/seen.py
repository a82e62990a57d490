"""Harm seen at a count: each rule looks for one way in which English tells it. The first that fires wins."""

from collections.abc import Iterator

from peacetable.claims import Account
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.lexicon.harms import measure_of
from peacetable.lexicon.tolls import toll_words
from peacetable.mentions import CountMention
from peacetable.model import ActorKind, Measure, Victims
from peacetable.reading.tolls.beside import (
    measure_after,
    measure_before,
    measure_between,
    measure_held,
    measure_of_group,
    measure_of_taking,
)
from peacetable.reading.tolls.harm import Harm, lemma
from peacetable.reading.tolls.tally import measure_of_tally, victims_of_tally
from peacetable.reading.tolls.victims import ARMED, victims_named, victims_of_count


def see_harm(account: Account, count: CountMention) -> Harm | None:
    """The harm that `count` counts by its own words, None where it counts none or leans on an earlier count."""
    proposition = governing(account, count)
    found = next(_sightings(account, count), None)
    if found is None:
        return None
    measure, rule = found
    victims = Victims.FIGHTERS if _are_members(account, count) else victims_of_count(count)
    if rule == "toll.tally":
        victims = victims or victims_of_tally(count)
    return Harm(count, measure, rule, victims, proposition)


def _are_members(account: Account, count: CountMention) -> bool:
    """As "21 PKK members", "nine members of the ELN": people of an armed group."""
    unit = count.unit
    if unit is None or lemma(unit) not in {"member", "man", "element", "operative", "cadre", "commander"}:
        return False
    beside = unit.doc[count.span.end : min(count.span.sent.end, unit.i + 4)]
    kinds = (account.mentions.cast.get(mention.actor) for mention in account.mentions.actors_in(beside))
    return any(actor is not None and actor.kind is ActorKind.GROUP for actor in kinds)


def _sightings(account: Account, count: CountMention) -> Iterator[tuple[Measure, str]]:
    if measure := _by_unit(count):
        yield measure, "toll.noun"
    if measure := measure_after(count):
        yield measure, "toll.harmed"
    if measure := measure_held(count):
        yield measure, "toll.held"
    if measure := measure_of_taking(count):
        yield measure, "toll.taking"
    if measure := measure_of_tally(count):
        yield measure, "toll.tally"
    if measure := measure_before(count):
        yield measure, "toll.verb-before"
    for proposition in account.propositions.within(count.span.sent):
        if measure := _by_proposition(proposition, count):
            yield measure, f"toll.{proposition.kind}"
    if measure := measure_between(count):
        yield measure, "toll.adjective"
    if measure := measure_of_group(count):
        yield measure, "toll.verb-after"


def _by_unit(count: CountMention) -> Measure | None:
    """As "406 deaths", "10 dead", "40,000 lives" under a verb that takes them."""
    if count.unit is None:
        return None
    word = lemma(count.unit)
    if word in {"life", "lives"}:
        before = count.unit.doc[max(count.span.sent.start, count.span.start - 6) : count.span.start]
        return Measure.KILLED if any(lemma(t) in toll_words("take_life") for t in before) else None
    return (
        measure_of("events").get(word) or measure_of("harmed").get(word) or measure_of("harmed").get(count.unit.lower_)
    )


def _by_proposition(proposition: Proposition, count: CountMention) -> Measure | None:
    """As "killed seven", "seven died", "the killing of three", "11 lost their lives"."""
    verbs = {proposition.lemma, proposition.verb}
    for argument in proposition.arguments:
        if not heads(argument, count):
            continue
        if argument.role is Role.PATIENT or _is_passive_subject(proposition, argument):
            if measure := _first(verbs, "harming"):
                return measure
            if is_people(count) and (measure := _first(verbs, "weak")):
                return measure
        if argument.role is Role.PATIENT and "lose" in verbs and victims_of_count(count) in ARMED:
            return Measure.KILLED
        if argument.role in {Role.AGENT, Role.PATIENT} and is_people(count):
            if measure := _first(verbs, "suffering"):
                return measure
            if "lose" in verbs and _loses_life(proposition):
                return Measure.KILLED
    return None


def heads(argument: Argument, count: CountMention) -> bool:
    """Whether the count is the argument, or one of several that the argument joins."""
    tokens = {count.span.root.i, count.unit.i if count.unit is not None else -1}
    return argument.head.i in tokens or any(other.i in tokens for other in argument.head.conjuncts)


def is_people(count: CountMention) -> bool:
    """Whether the counted noun names people."""
    return count.unit is not None and victims_named(count.unit) is not None


def governing(account: Account, count: CountMention) -> Proposition | None:
    """The proposition that has the count as an argument; of several, the one told nearest."""
    found = [p for p in account.propositions.within(count.span.sent) if any(heads(a, count) for a in p.arguments)]
    return min(found, key=lambda p: abs(p.head.i - count.span.start), default=None)


def _is_passive_subject(proposition: Proposition, argument: Argument) -> bool:
    return (
        argument.role is Role.AGENT and proposition.head.tag_ == "VBN" and proposition.head.dep_ in {"xcomp", "ccomp"}
    )


def _loses_life(proposition: Proposition) -> bool:
    return any(lemma(argument.head) in {"life", "lives"} for argument in proposition.arguments)


def _first(verbs: set[str], field: str) -> Measure | None:
    known = measure_of(field)
    return next((known[verb] for verb in sorted(verbs) if verb in known), None)
