"""Tolls: an account in; every count of harm to people that the article gives, each by its own source, out."""

from peacetable.reading.tolls.find import find_tolls

__all__ = ["find_tolls"]
