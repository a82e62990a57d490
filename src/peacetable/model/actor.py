"""An actor: a state, a group, an organisation, a person."""

from dataclasses import dataclass

from peacetable.model.values import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who can act. `id` is ISO 3166-1 alpha-3 for a state, a slug for anything else.

    `of` is the id of the party that the actor belongs to or speaks for, `role` what it is there.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    of: str | None = None
    role: str | None = None
