"""A parsed document in; the actors, places, times and counts that it names out, each with its span and normal form."""

from peacetable.mentions.find import find_mentions
from peacetable.mentions.mention import ActorMention, CountMention, How, Mentions, PlaceMention, TimeMention

__all__ = ["ActorMention", "CountMention", "How", "Mentions", "PlaceMention", "TimeMention", "find_mentions"]
