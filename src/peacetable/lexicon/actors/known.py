"""Known actors: what the registry holds about each, before any text is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from peacetable.lexicon.actors.tenure import Tenure
from peacetable.model import Actor, ActorKind


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the registry.

    `adjectives`, `people`, `capitals` and `seats` are other words that stand for it: "Russian", "Russians",
    "Moscow", "Kremlin". `tenures` are its parents or offices, dated. `where` are states it acts in.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    type: str | None = None
    where: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    dated_seats: tuple[Tenure, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    surnames: tuple[str, ...] = ()
    gender: str | None = None
    codes: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and aliases."""
        return (self.name, *self.aliases)

    def tenure(self, as_of: date | None) -> Tenure | None:
        """What it is on a day: the latest tenure that covers it, else the last one that had ended by then."""
        covering = [tenure for tenure in self.tenures if tenure.covers(as_of)]
        past = [t for t in self.tenures if as_of is None or (t.until and t.until < as_of)]
        return next(iter(reversed(covering or past)), None)

    def as_actor(self, as_of: date | None = None) -> Actor:
        """The actor as of a day, with the party it then belonged to.

        A role that has ended is called former, and speaks for nobody.
        """
        tenure = self.tenure(as_of)
        if tenure is None:
            return Actor(self.id, self.name, self.kind, self.aliases)
        ended = tenure.until is not None and (as_of is None or tenure.until < as_of)
        if ended:
            return Actor(self.id, self.name, self.kind, self.aliases, None, tenure.role and f"former {tenure.role}")
        return Actor(self.id, self.name, self.kind, self.aliases, tenure.party, tenure.role)
