"""An article and its parsed text in; every mention of an actor, and the cast of actors, out."""

from peacetable.mentions.actors.described import describe_actor
from peacetable.mentions.actors.find import find_actors

__all__ = ["describe_actor", "find_actors"]
