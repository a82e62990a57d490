"""A view: what is on record as of a day. Everything that judges or shows works on views, of one reading or of many."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from peacetable.ledger.cast import gather_actors
from peacetable.ledger.counts import Counts, gather_counts
from peacetable.ledger.entry import Entry, claim_id, text_hash
from peacetable.ledger.force import Thread, keep_standing, name_threads, thread_positions
from peacetable.ledger.judgements.standing import NONE, Links
from peacetable.ledger.lineage import Lineage
from peacetable.ledger.matrix import Matrix, to_matrix
from peacetable.ledger.meetings import Meeting, gather_meetings
from peacetable.ledger.names import Thing, name_thing
from peacetable.ledger.offers import Offer, gather_offers
from peacetable.ledger.truces import Truce, gather_truces
from peacetable.model import (
    Actor,
    Article,
    Ceasefire,
    Event,
    Position,
    Proposal,
    Reading,
    Statement,
    Talks,
    Toll,
)
from peacetable.model.reading import RECORD_KINDS

if TYPE_CHECKING:
    from peacetable.ledger.copies import Copies


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An article that is kept and no longer counts: retracted, replaced, or published again in a newer version."""

    article: Article
    why: str


@dataclass(frozen=True, slots=True)
class View:
    """The record of a negotiation on one day. Entries stand in the order of their articles, then of the text."""

    as_of: date | None
    articles: tuple[Article, ...]
    actors: Mapping[str, Actor]
    positions: tuple[Entry[Position], ...] = ()
    proposals: tuple[Entry[Proposal], ...] = ()
    talks: tuple[Entry[Talks], ...] = ()
    ceasefires: tuple[Entry[Ceasefire], ...] = ()
    tolls: tuple[Entry[Toll], ...] = ()
    statements: tuple[Entry[Statement], ...] = ()
    events: tuple[Entry[Event], ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    signatures: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    links: Links = NONE
    lineage: Lineage = field(default_factory=dict, repr=False)

    def __repr__(self) -> str:
        return f"View({self.as_of or 'everything'}, {len(self.articles)} articles, {len(self.positions)} positions)"

    @classmethod
    def of(cls, reading: Reading) -> "View":
        """What one article alone puts on record."""
        return cls.gather([reading], as_of=reading.article.published)

    @classmethod
    def gather(cls, readings: Iterable[Reading], *, as_of: date | None = None) -> "View":
        """What several articles together put on record, without any store."""
        read = tuple(readings)
        return cls.from_entries(
            {kind: _enter(read, kind) for kind in RECORD_KINDS},
            articles=tuple(reading.article for reading in read),
            actors=(actor for reading in read for actor in reading.actors),
            as_of=as_of,
        )

    @classmethod
    def from_entries(
        cls,
        entries: Mapping[str, Sequence[Entry[Any]]],
        *,
        articles: tuple[Article, ...],
        actors: Iterable[Actor],
        as_of: date | None,
        **more: Any,
    ) -> "View":
        """The view of entries by kind, in the order in which they shall stand; `more` are further fields."""
        more |= {kind: tuple(entries.get(kind, ())) for kind in RECORD_KINDS}
        return cls(as_of=as_of, articles=articles, actors=gather_actors(actors), **more)

    def name(self, actor: str) -> str:
        """What to call `actor` in a sentence: its name on record, else its id with spaces."""
        known = self.actors.get(actor)
        return known.name if known else actor.replace("-", " ")

    def party_of(self, actor: str) -> str:
        """The party that `actor` belongs to or speaks for, in the end; itself where none is known."""
        seen = {actor}
        while (known := self.actors.get(actor)) and known.of and known.of not in seen:
            actor = known.of
            seen.add(actor)
        return actor

    def threads(self) -> dict[Thread, list[Entry[Position]]]:
        """The history of each party on each issue, acting party and object, oldest first."""
        threads = thread_positions(self.positions)
        regrouped = self.links.regroup(threads.values()) if self.links.pairs else []
        return name_threads(regrouped) if regrouped else threads

    def in_force(self) -> tuple[Entry[Position], ...]:
        """The positions that no later one of the same thread supersedes, in the order of the record."""
        standing = {id(entry) for history in self.threads().values() for entry in keep_standing(history)}
        return tuple(entry for entry in self.positions if id(entry) in standing)

    def matrix(self) -> Matrix:
        """The positions in force, issue by party."""
        return to_matrix(self.in_force())

    def counts(self) -> tuple[Counts, ...]:
        """The tolls, with the figures of every source for one harm side by side."""
        return gather_counts(self.tolls, self.links)

    def meetings(self) -> tuple[Meeting, ...]:
        """The talks, each meeting once with every article's account of it, in the order of their days."""
        return gather_meetings(self.talks, self.links)

    def truces(self) -> tuple[Truce, ...]:
        """The ceasefires, each once with every article's account of it."""
        return gather_truces(self.ceasefires, self.links)

    def offers(self) -> tuple[Offer, ...]:
        """The proposals, each with every article's account of it and the furthest answer on record."""
        return gather_offers(self.proposals, self.links)

    def copies(self) -> "Copies":
        """Which of the articles retell one story."""
        from peacetable.ledger.copies import find_copies

        return find_copies(self.articles, self.signatures)

    def things(self) -> Iterator[Thing]:
        """Everything on record, each thing once, with its lasting names."""
        told: tuple[Any, ...] = (*self.offers(), *self.meetings(), *self.truces(), *self.counts())
        groups: list[Sequence[Entry[Any]]] = [*self.threads().values(), *(thing.entries for thing in told)]
        groups += [(entry,) for entry in self.statements]
        groups += [(entry,) for entry in self.events]
        return (name_thing(group, self.lineage) for group in groups)


def _enter(readings: Iterable[Reading], kind: str) -> list[Entry[Any]]:
    entries = []
    for reading in readings:
        digest = text_hash(reading.article.text)
        for record in getattr(reading, kind):
            entries.append(Entry(record, reading.article, id=claim_id(record, text=digest)))
    return entries
