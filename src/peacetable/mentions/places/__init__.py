"""A document in; the places that it names out, each with its gazetteer entry where one is known."""

from peacetable.mentions.places.find import find_places

__all__ = ["find_places"]
