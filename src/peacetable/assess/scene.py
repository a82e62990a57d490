"""The scene: one party before one proposal, with everything on record that the weighing of a term asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from peacetable.assess.knowledge import Knowledge
from peacetable.assess.reach import Whole
from peacetable.assess.standing import Standing
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
    def set(cls, standing: Standing, proposal: Proposal, party: str, knowledge: Knowledge) -> "Scene":
        """The scene for `party`: what its organs and people say counts as its own."""
        return cls(standing.view, proposal, party, standing.of_party(party), knowledge)

    def is_party(self, actor: str | None) -> bool:
        """Whether `actor` is the receiving party or belongs to it."""
        return actor is not None and self.view.party_of(actor) == self.view.party_of(self.party)

    def is_same_actor(self, one: str | None, other: str | None) -> bool:
        """Whether two actors, both known, act for one party."""
        return one is not None and other is not None and self.view.party_of(one) == self.view.party_of(other)

    def whole(self, issue: str, *actors: str | None) -> Whole:
        """What names no part of `issue` where `actors` would act.

        The issue's own words ("neutrality"), the acting party ("all Russian troops") and the receiver ("Ukraine", as
        an object of its own stance, is all of it) add nothing; except where the object of the issue is a party.
        """
        words = self.knowledge.whole_objects | set(words_of(issue.replace("-", " ")))
        if issue in self.knowledge.counterparts:
            return Whole(words)
        names = [words_of(self.view.name(actor)) for actor in (self.party, *actors) if actor]
        return Whole(words.union(*names), tuple(_stem(name[0]) for name in names if len(name) == 1))

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


def _stem(name: str) -> str:
    """How the adjective of a name of one word begins, near enough: "ukrain" for Ukraine, "mali" for Mali."""
    return name[:-1] if len(name) > 4 else name
