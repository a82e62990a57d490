"""Mentions: the actors, places, times and counts that a text names, each with its words and normal form."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span, Token

from peacetable.model import Actor


class How(StrEnum):
    """By what an actor is mentioned."""

    NAME = "name"
    METONYM = "metonym"
    DEMONYM = "demonym"
    ROLE = "role"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that stand for an actor. A phrase for several ("both sides") has one mention an actor, same span."""

    span: Span
    actor: str
    how: How
    rule: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words that name a place. `name` keeps the text's wording, `country` is ISO alpha-3 where known.

    `claimants` are all who claim a disputed place, which then has no country.
    `relation` is how the thing told lies to it ("near", "south of").
    """

    span: Span
    name: str
    country: str | None = None
    geonames: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    claimants: tuple[str, ...] = ()
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """Words that name a time. `edtf` is a date or interval (EDTF level 1), None when it cannot be resolved.

    `since`/`until` tell an open bound ("since 24 February"); a duration ("for 30 days") has `days` instead.
    `part` is the part of it that the words name ("late last month" → "end"), as TimeML's modifiers do.
    """

    span: Span
    edtf: str | None
    kind: str
    days: float | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class CountMention:
    """A number of something. `low`/`high` as in the contract; `unit` is the head of what is counted.

    "dozens" has neither bound: the words stay, no number is invented.
    """

    span: Span
    low: int | None
    high: int | None
    unit: Token | None


@dataclass(frozen=True, slots=True)
class Mentions:
    """Everything mentioned in one document, each kind in text order. `cast` holds every actor, by id."""

    actors: tuple[ActorMention, ...]
    places: tuple[PlaceMention, ...]
    times: tuple[TimeMention, ...]
    counts: tuple[CountMention, ...]
    cast: Mapping[str, Actor]

    def actors_in(self, span: Span) -> tuple[ActorMention, ...]:
        """The actor mentions that lie wholly in `span`."""
        return tuple(m for m in self.actors if span.start <= m.span.start and m.span.end <= span.end)

    def actors_at(self, token: Token) -> tuple[ActorMention, ...]:
        """The actor mentions whose head word is `token`, or that cover it: the narrowest first."""
        covering = [m for m in self.actors if m.span.start <= token.i < m.span.end]
        return tuple(sorted(covering, key=lambda m: (m.span.root.i != token.i, len(m.span))))

    def party_of(self, actor: str) -> str:
        """The party that `actor` belongs to or speaks for, however many steps up; itself where it is its own."""
        seen = {actor}
        while (known := self.cast.get(actor)) and known.of and known.of not in seen:
            actor = known.of
            seen.add(actor)
        return actor

    def times_in(self, span: Span) -> tuple[TimeMention, ...]:
        """The times that lie wholly in `span`."""
        return tuple(m for m in self.times if span.start <= m.span.start and m.span.end <= span.end)

    def places_in(self, span: Span) -> tuple[PlaceMention, ...]:
        """The places that lie wholly in `span`."""
        return tuple(m for m in self.places if span.start <= m.span.start and m.span.end <= span.end)
