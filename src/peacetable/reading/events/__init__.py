"""PLOVER events: an article's propositions in; who did what to whom, by type, with the words for both, out."""

from peacetable.reading.events.find import find_events

__all__ = ["find_events"]
