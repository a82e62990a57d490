"""Where sentences begin: `peacetable_sentences`, a spaCy component."""

from __future__ import annotations

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

ENDS = frozenset((".", "!", "?", "…", "...", "?!", "!!"))
CLOSERS = frozenset(('"', "”", "’", "'", ")", "]", "''", "»"))


class SentenceSplitter:
    """Marks `token.is_sent_start` on every token of a document."""

    def __call__(self, doc: Doc) -> Doc:
        if len(doc):
            starts = np.full(len(doc), -1, dtype=np.int64)
            starts[0] = 1
            starts[find_starts([token.text for token in doc])] = 1
            doc.from_array([SENT_START], starts.astype(np.uint64)[:, None])
        return doc


def find_starts(words: list[str]) -> list[int]:
    """The tokens that begin a sentence; white space belongs to the sentence before it."""
    starts = []
    ended = False
    for index, word in enumerate(words):
        if word.isspace():
            ended = ended or word.count("\n") > 1
        elif ended and not (word in CLOSERS or word in ENDS):
            starts.append(index)
            ended = word in ENDS
        elif word in ENDS:
            ended = True
        elif word not in CLOSERS:
            ended = False
    return starts


@Language.factory("peacetable_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> SentenceSplitter:
    """The factory that spaCy finds by name."""
    return SentenceSplitter()
