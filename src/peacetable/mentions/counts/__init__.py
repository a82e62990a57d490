"""A document in; the numbers of things that it names out, with their bounds and what they count."""

from peacetable.mentions.counts.find import find_counts

__all__ = ["find_counts"]
