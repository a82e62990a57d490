"""The schemas of the actor files: what an entry of each may hold."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from peacetable.lexicon.actors.slug import slug
from peacetable.lexicon.actors.tenure import Tenure, parse_tenure
from peacetable.model import ActorKind


def _tenure(value: object) -> object:
    return parse_tenure(value) if isinstance(value, str) else value


Dated = Annotated[Tenure, BeforeValidator(_tenure)]


class ActorEntry(BaseModel):
    """One actor of `groups.yaml`, `organisations.yaml` or `outlets.yaml`.

    `of` are its parents, dated where they changed. `type` chooses the common nouns that may stand for it (see
    `referents.yaml`), `where` the states it acts in, `seats` the places that stand for it (as tenures:
    "Sanaa 2014-09/").
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    id: str = ""
    aliases: tuple[str, ...] = ()
    kind: ActorKind = ActorKind.GROUP
    type: str | None = None
    of: tuple[Dated, ...] = ()
    where: tuple[str, ...] = ()
    seats: tuple[Dated, ...] = ()
    adjectives: tuple[str, ...] = ()
    codes: dict[str, str] = Field(default_factory=dict)

    @property
    def key(self) -> str:
        """The id: as written, else the name's slug."""
        return self.id or slug(self.name)


class PersonEntry(BaseModel):
    """One person of `persons.yaml`, with the offices held. `surname` only where it is not the last word."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    id: str = ""
    aliases: tuple[str, ...] = ()
    surname: tuple[str, ...] = ()
    gender: str = "m"
    offices: tuple[Dated, ...] = ()
    codes: dict[str, str] = Field(default_factory=dict)

    @property
    def key(self) -> str:
        """The id: as written, else the name's slug."""
        return self.id or slug(self.name)
