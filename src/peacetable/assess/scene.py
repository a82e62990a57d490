"""The scene: one party before one proposal, with everything on record that the weighing of a term asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from peacetable.assess.knowledge import Knowledge
from peacetable.ledger import Entry, View
from peacetable.ledger.objects import words_of
from peacetable.model import Position, Proposal, Term


@dataclass(frozen=True, slots=True)
class Scene:
    """`party` receives `proposal`; `stances` are its positions in force."""

    view: View
    proposal: Proposal
    party: str
    stances: tuple[Entry[Position], ...]
    knowledge: Knowledge

    @classmethod
    def set(cls, view: View, proposal: Proposal, party: str, knowledge: Knowledge) -> "Scene":
        """The scene for `party`: what its organs and people say counts as its own."""
        own = tuple(e for e in view.in_force() if view.party_of(e.record.party) == view.party_of(party))
        return cls(view, proposal, party, own, knowledge)

    def is_party(self, actor: str | None) -> bool:
        """Whether `actor` is the receiving party or belongs to it."""
        return actor is not None and self.view.party_of(actor) == self.view.party_of(self.party)

    def is_same_actor(self, one: str | None, other: str | None) -> bool:
        """Whether two actors, both known, act for one party."""
        return one is not None and other is not None and self.view.party_of(one) == self.view.party_of(other)

    def own_words(self) -> frozenset[str]:
        """The words of the party's own name: a country's name, as an object, is the whole country."""
        return frozenset(words_of(self.view.name(self.party)))

    def counterpart_objects(self) -> Iterator[str]:
        """The names of the other side, for issues whose object is the other side."""
        maker = self.view.party_of(self.proposal.by)
        for actor in self.view.actors.values():
            if self.view.party_of(actor.id) == maker:
                yield from (actor.name, *actor.aliases)
        yield self.view.name(self.proposal.by)

    def objects_of(self, term: Term) -> tuple[str | None, ...]:
        """What the term is about: its object, or the other side where the issue means it."""
        if term.object is None and term.issue in self.knowledge.counterparts:
            return tuple(self.counterpart_objects())
        return (term.object,)
