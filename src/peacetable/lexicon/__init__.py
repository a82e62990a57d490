"""What is known before reading, as data files by topic, checked on loading."""

from peacetable.lexicon.lexicon import Lexicon, load
from peacetable.lexicon.topic import LexiconError

__all__ = ["Lexicon", "LexiconError", "load"]
