"""The cast: everyone on record, one actor an id, with all the names that articles use."""

from collections.abc import Iterable
from dataclasses import replace

from peacetable.model import Actor, ActorKind


def gather_actors(actors: Iterable[Actor]) -> dict[str, Actor]:
    """One actor for each id. The first account gives the name; later ones add names and fill what is unknown."""
    cast: dict[str, Actor] = {}
    for actor in actors:
        known = cast.get(actor.id)
        cast[actor.id] = _join(known, actor) if known else actor
    return cast


def _join(known: Actor, new: Actor) -> Actor:
    names = dict.fromkeys((*known.aliases, new.name, *new.aliases))
    names.pop(known.name, None)
    return replace(
        known,
        aliases=tuple(names),
        kind=new.kind if known.kind is ActorKind.OTHER else known.kind,
        of=known.of or new.of,
        role=known.role or new.role,
    )
