"""What is known before reading, as data files by topic, checked on loading."""

from dataclasses import dataclass

from peacetable.lexicon.topic import LexiconError

__all__ = ["Lexicon", "LexiconError"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All topics. Load it once; it never changes."""
