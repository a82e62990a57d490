"""Ids for speakers without a name: "a source close to the mediation" → `source-close-to-the-mediation`."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from peacetable.lexicon.actors.slug import slug
from peacetable.lexicon.saying import Sayings

_LEADING = frozenset({"DET", "NUM", "PUNCT", "SPACE"})
_LONGEST = 8
_HUMAN_ENDINGS = ("man", "woman", "men", "women", "person", "ist", "ists", "ians", "ian")


def is_speaker(head: Token, sayings: Sayings) -> bool:
    """Whether a noun can be one who speaks: a name, a person or a body by its noun."""
    if head.pos_ == "PROPN" or head.ent_type_ in ("PER", "PERSON", "ORG"):
        return head.ent_type_ not in ("LOC", "GPE")
    lemma = head.lemma_.lower()
    return sayings.find("speaker", lemma, head.lower_) is not None or lemma.endswith(_HUMAN_ENDINGS)


def describe_speaker(phrase: Span) -> str | None:
    """The slug of the words that describe somebody, without article, number, apposition and relative clause."""
    words = list(_core(phrase))
    while words and (words[0].pos_ in _LEADING or words[0].tag_ == "PRP$"):
        words.pop(0)
    return slug(" ".join(token.text for token in words[:_LONGEST])) or None


def _core(phrase: Span) -> Iterator[Token]:
    for token in phrase:
        if token.text in {",", "(", "—", "–", ";", ":"} or token.lower_ in ("who", "which", "whose", "that"):
            return
        if token.tag_ in ("VBD", "VBZ", "VBG", "VBP") and token.i > phrase.root.i:
            return
        yield token
