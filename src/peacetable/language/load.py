"""The pipeline: tokens, sentences, and one encoder pass for everything else."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

import peacetable.language.annotator
import peacetable.language.sentences  # noqa: F401 - registers the factory
from peacetable.language.tokens import blank_pipeline


def load(model: Path | str | None = None, *, threads: int = 1) -> Language:
    """A spaCy pipeline for English news: `doc = load()(text)`.

    Args:
        model: a folder with another trained model; the shipped one by default.
        threads: processor threads that one call may use.

    Raises:
        ModelMissing: the folder lacks a file of the model.
    """
    nlp = blank_pipeline()
    config = {"model": str(model) if model else None, "threads": threads}
    nlp.add_pipe("peacetable_sentences", config=config)
    nlp.add_pipe("peacetable_ud", config=config)
    return nlp
