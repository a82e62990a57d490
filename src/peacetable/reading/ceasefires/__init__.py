"""Ceasefires: an account in, one record for each ceasefire, truce or pause out, at the furthest stage that it reports.

Nouns are sighted one by one with what is said of them; sightings that can be of one ceasefire are merged; accusations of
breach in and near their sentences are kept with who makes them.
"""

from peacetable.reading.ceasefires.find import find_ceasefires

__all__ = ["find_ceasefires"]
