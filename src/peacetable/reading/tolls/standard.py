"""How sure the source of a toll is of it, after Every Casualty's Standards for Casualty Recording."""

import re

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.lexicon.harms import standard_of, victims_of
from peacetable.model import ActorKind, Measure, Standard, Victims
from peacetable.reading.tolls.harm import Harm
from peacetable.reading.tolls.source import Teller, is_official

_ESTIMATE = re.compile(
    r"\b(?:estimated?|estimates|(?:is|are) (?:believed|thought)|feared|presumed|(?:believed|thought) to)\b",
    re.I,
)
_HEARSAY = re.compile(
    r"\b(?:are|is|were|was) (?:said|reported) to\b|\b(?:provisional|preliminary|initial|unconfirmed)\b|\breportedly\b",
    re.I,
)
_UNPROVEN = re.compile(
    r"\b(?:unable to|not been able to|could not|no independent|not be|impossible to) (?:\w+ ){0,4}?(?:verif|confirm)",
    re.I,
)


def standard_of_harm(account: Account, harm: Harm, teller: Teller | None) -> Standard:
    """The standard of one count by one source."""
    told = _by_verb(harm, teller)
    if told is not None:
        return told
    if _HEARSAY.search(_clause(harm).text):
        return Standard.REPORTED
    if _ESTIMATE.search(_clause(harm).text):
        return Standard.ESTIMATED
    if teller is None:
        return Standard.REPORTED
    return _by_side(account, harm, teller)


def _by_verb(harm: Harm, teller: Teller | None) -> Standard | None:
    """The verb that puts the count, where it tells: "confirmed", "documented", "claimed", "estimated"."""
    verb = teller.verb if teller is not None else None
    known = standard_of("verbs").get(verb or "")
    if known in {Standard.CONFIRMED, Standard.ESTIMATED}:
        return known
    if known is Standard.CLAIMED or _UNPROVEN.search(harm.sentence.text):
        return Standard.CLAIMED
    return None


def _by_side(account: Account, harm: Harm, teller: Teller) -> Standard:
    """A party's word on its own losses and an official count of others are confirmed, on the enemy's losses claimed."""
    kind = _kind(account, teller)
    if kind is ActorKind.IGO:
        return Standard.CONFIRMED
    if kind in {ActorKind.NGO, ActorKind.OUTLET}:
        return Standard.REPORTED
    if (kind is ActorKind.GROUP and not is_official(teller)) or (kind is None and _is_armed(teller)):
        return _of_group(harm)
    if kind in {ActorKind.STATE, ActorKind.ORGAN} or is_official(teller):
        return Standard.CLAIMED if _is_enemy(harm) else Standard.CONFIRMED
    return Standard.REPORTED


def _is_armed(teller: Teller) -> bool:
    """As "The rebels said": a side of the fighting without a name."""
    words = (word.strip(".,").removesuffix("s") for word in teller.words.lower().split())
    return any(victims_of().get(word) is Victims.FIGHTERS for word in words)


def _of_group(harm: Harm) -> Standard:
    if harm.measure is Measure.CAPTURED or harm.victims is Victims.FIGHTERS:
        return Standard.CONFIRMED
    return Standard.CLAIMED


def _is_enemy(harm: Harm) -> bool:
    return harm.victims is Victims.FIGHTERS


def _kind(account: Account, teller: Teller) -> ActorKind | None:
    for actor in (teller.speaker, teller.party):
        known = account.mentions.cast.get(actor or "")
        if known is not None and known.kind is not ActorKind.PERSON:
            return known.kind
    return None


def _clause(harm: Harm) -> Span:
    start = max(harm.sentence.start, harm.count.span.start - 12)
    return harm.count.span.doc[start : min(harm.sentence.end, harm.anchor.i + 12)]
