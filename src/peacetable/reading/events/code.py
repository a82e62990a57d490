"""Coding: which PLOVER deed a proposition is, by its own words and the words of its arguments."""

from collections.abc import Iterator

from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.lexicon.plover import Deed, Plover

_AFTER_HEAD = 3
"""Words behind an argument's head that still tell what it is: "a round of talks"."""


def deed_of(proposition: Proposition, plover: Plover) -> Deed | None:
    """The deed that a proposition is, None for most."""
    return plover.find(names_of(proposition), object_lemmas(proposition))


def names_of(proposition: Proposition) -> tuple[str, ...]:
    """What a predicate may be filed under: with the preposition of an argument, its lemma, the verb behind a noun."""
    prepositions = dict.fromkeys(a.preposition for a in proposition.arguments if a.preposition)
    joined = [f"{proposition.lemma}_{preposition}" for preposition in prepositions]
    light = [proposition.light] if proposition.light else []
    return tuple(dict.fromkeys([*joined, *light, proposition.lemma, proposition.verb]))


def object_lemmas(proposition: Proposition) -> frozenset[str]:
    """The lemmas that say what the deed is about; a light verb's noun is one of them."""
    lemmas = {token for a in proposition.arguments if a.role is not Role.AGENT for token in _lemmas(a)}
    if proposition.light:
        lemmas.add(proposition.lemma)
    return frozenset(lemmas)


def _lemmas(argument: Argument) -> Iterator[str]:
    """The words of an argument up to its head, and those behind "of": "a round of talks"."""
    doc, head = argument.head.doc, argument.head.i
    has_of = head + 1 < argument.span.end and doc[head + 1].lower_ == "of"
    last = min(argument.span.end, head + 1 + (_AFTER_HEAD if has_of else 0))
    for token in doc[argument.span.start : last]:
        yield token.lemma_.lower()
