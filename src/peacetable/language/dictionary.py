"""Lemmas that a dictionary knows: the irregular and the ambiguous forms that a classifier of endings gets wrong.

The words are LemmInflect's (Jascob 2019), from the NIH SPECIALIST lexicon; what it does not know is left to the scripts.
"""

from __future__ import annotations

from lemminflect import getLemma

BASE_FORMS = frozenset({"VB", "VBP", "NN"})


def known_lemma(form: str, pos: str, tag: str) -> str | None:
    """The dictionary's lemma of a verb or noun, None where it has none. A base form is its own lemma if it can be.

    >>> known_lemma("ruled", "VERB", "VBD"), known_lemma("lay", "VERB", "VB"), known_lemma("Houthis", "NOUN", "NNS")
    ('rule', 'lay', None)
    """
    if pos not in {"VERB", "NOUN"}:
        return None
    lower = form.lower()
    lemmas: tuple[str, ...] = getLemma(lower, pos, lemmatize_oov=False)
    if not lemmas:
        return None
    return lower if tag in BASE_FORMS and lower in lemmas else lemmas[0]
