"""Described actors: speakers whom a text does not name: "a senior official", "two security sources", "residents"."""

import re

from spacy.tokens import Span

from peacetable.lexicon.actors import slug
from peacetable.model import Actor, ActorKind

_LEADING = re.compile(r"^(?:the|an?|one|some|another|its|his|her|their|this|that|these|those)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:,|\s(?:who|which|that|speaking|told|said|says|briefed|asked|asking|familiar|present|quoted|reached)\b).*$",
    re.DOTALL,
)
_NAMELESS = re.compile(
    r"\b(?:sources?|officials?|diplomats?|spokes(?:man|woman|person|people)|commanders?|delegates?|negotiators?|"
    r"residents?|witness(?:es)?|analysts?|experts?|aides?|advisers?|advisors?|mediators?|members?|ministers?|envoys?|"
    r"doctors?|activists?|leaders?|representatives?|persons?|people|fighters?|soldiers?|activist|administrator|"
    r"president|governor|mayor|lawmakers?|officers?|workers?)\b",
    re.IGNORECASE,
)


def describe_actor(phrase: Span, of: str | None = None) -> Actor:
    """An actor for a speaker phrase that has no mention, named by its words without article and relative clause.

    `of` is the party that the phrase names, if the caller knows one: RUS for "a Russian foreign ministry spokesman".

    A phrase for people ("two security sources") gives a person; anything else is `other`.
    """
    words = _LEADING.sub("", _TAIL.sub("", " ".join(phrase.text.split())))
    name = words or phrase.text
    kind = ActorKind.PERSON if _NAMELESS.search(name) else ActorKind.OTHER
    return Actor(slug(name), name, kind, of=of, role=name if kind is ActorKind.PERSON else None)
