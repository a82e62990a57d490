"""spaCy's English tokenizer, brought closer to the tokens of the UD treebanks."""

from __future__ import annotations

import spacy
from spacy.language import Language


def blank_pipeline() -> Language:
    """An English pipeline that only tokenises."""
    return spacy.blank("en")
