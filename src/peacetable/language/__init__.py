"""Text → sentences → words with tags, lemmas, Universal Dependencies trees and names, on a spaCy `Doc`.

`load()` gives the pipeline; its components, `peacetable_sentences` and `peacetable_ud`, are spaCy factories that work
in any English pipeline. One encoder pass per sentence says everything; the model is in `model/`, its card beside it.
"""

from peacetable.language.encoder import ModelMissing
from peacetable.language.load import load
from peacetable.language.propositions import find_propositions

__all__ = ["ModelMissing", "find_propositions", "load"]
