"""Whom a count counts: the noun after it, what that noun is of, or what stands between the two."""

from collections.abc import Iterator

from spacy.tokens import Token

from peacetable.lexicon.harms import measure_of, victims_of
from peacetable.mentions import CountMention
from peacetable.model import Victims
from peacetable.reading.tolls.harm import lemma

OF_REACH = 6
"""Tokens after "of" in which the body lies: "members of the Ukrainian security forces" has four."""

ARMED = frozenset({Victims.SOLDIERS, Victims.FIGHTERS, Victims.POLICE})
"""Victims who bear arms."""

_FORCES = frozenset({"force", "forces", "army", "military", "guard", "troop", "navy"})


def victims_of_count(count: CountMention) -> Victims | None:
    """Whom the count names, None where it leaves them out ("nine", "two others", "seven deaths")."""
    unit = count.unit
    if unit is None or lemma(unit) == "other":
        return None
    named = victims_named(unit)
    if named is None or named is Victims.PEOPLE:
        closer = next(_closer(count, unit), None)
        return closer or (None if _is_harm_only(unit) else named)
    return named


def victims_named(token: Token) -> Victims | None:
    """Whom one noun names: "aid workers" by both words, "Palestinians" as people by the capital of a plural."""
    word, known = lemma(token), victims_of()
    if token.i and (both := known.get(f"{lemma(token.nbor(-1))}_{word}")):
        return both
    plain = known.get(word) or known.get(token.lower_)
    return plain or (Victims.PEOPLE if _is_people_name(token) else None)


def _closer(count: CountMention, unit: Token) -> Iterator[Victims]:
    """A word that tells more than the unit: "406 civilian deaths", "members of the security forces"."""
    for token in unit.doc[count.span.end : unit.i]:
        if (named := victims_named(token)) and named is not Victims.PEOPLE:
            yield named
    if unit.i + 1 < len(unit.doc) and unit.nbor(1).lower_ in {"of", "among", "from"}:
        for token in unit.doc[unit.i + 2 : unit.i + OF_REACH]:
            if token.is_punct or token.pos_ in {"VERB", "AUX", "ADP"}:
                return
            if lemma(token) in _FORCES:
                yield Victims.SOLDIERS
            if (named := victims_named(token)) and named is not Victims.PEOPLE:
                yield named


def _is_harm_only(unit: Token) -> bool:
    """As "deaths", "dead": words of harm that say nothing of who."""
    words = {lemma(unit), unit.lower_}
    return bool(words & (measure_of("events").keys() | measure_of("harmed").keys()))


def _is_people_name(token: Token) -> bool:
    return token.text[:1].isupper() and token.text.endswith(("s", "ese", "sh", "ish")) and token.tag_ in {"NNPS", "NNS"}
