"""Learned judgements on the encoder's pass: party × issue → stance, who would have to act, and over what.

The heads read the vectors that the language pass left on the document, and what the rules see; they choose among mentions and
issues that are already there, and never invent one. Without their file the reader works on rules alone.
"""

from peacetable.claims.learned.estimate import Estimates, Leaning
from peacetable.claims.learned.holders import Holder, Question, Seen, questions_of
from peacetable.claims.learned.judge import Judge, load_judge

__all__ = ["Estimates", "Holder", "Judge", "Leaning", "Question", "Seen", "load_judge", "questions_of"]
