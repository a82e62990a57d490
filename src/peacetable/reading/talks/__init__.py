"""Talks: an account in, one record for each meeting or round out, however many sentences speak of it.

Nouns and verbs of meeting are sighted one by one; sightings that can be of one meeting are merged; a meeting whose
sides its own words leave unnamed ("the previous round") gets the article's main parties.
"""

from peacetable.reading.talks.find import find_talks

__all__ = ["find_talks"]
