"""A reading: one article and every record that it proves, complete in itself."""

from dataclasses import dataclass

from peacetable.model.actor import Actor
from peacetable.model.article import Article
from peacetable.model.records import Ceasefire, Event, Position, Proposal, Statement, Talks, Toll


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says. Records stand in the order of their first evidence."""

    article: Article
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    positions: tuple[Position, ...] = ()
    talks: tuple[Talks, ...] = ()
    ceasefires: tuple[Ceasefire, ...] = ()
    tolls: tuple[Toll, ...] = ()
    events: tuple[Event, ...] = ()

    def __repr__(self) -> str:
        counts = {kind: len(getattr(self, kind)) for kind in RECORD_KINDS}
        told = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count) or "no records"
        return f"Reading({self.article.id!r}, {self.article.published}, {told})"


RECORD_KINDS = ("positions", "proposals", "talks", "ceasefires", "tolls", "statements", "events")

GOLD_KINDS = tuple(kind for kind in RECORD_KINDS if kind != "events")
"""What people annotate and judge: events are coded by the machine alone."""
