"""Ids for speakers without a name: "a source close to the mediation" → `source-close-to-the-mediation`."""

from spacy.tokens import Span, Token

from peacetable.lexicon.saying import Sayings
from peacetable.mentions.actors.described import describe_actor
from peacetable.model import Actor

_LEADING = frozenset({"DET", "NUM", "PUNCT", "SPACE"})
_LONGEST = 8
_HUMAN_ENDINGS = ("man", "woman", "men", "women", "person", "ist", "ists", "ians", "ian")


def is_speaker(head: Token, sayings: Sayings) -> bool:
    """Whether a noun can be one who speaks: a name, a person or a body by its noun."""
    lemma = head.lemma_.lower().removeprefix("ex-")
    if sayings.find("speaker", lemma, head.lower_) is not None or lemma.endswith(_HUMAN_ENDINGS):
        return True
    return head.ent_type_ not in ("LOC", "GPE") and (head.pos_ == "PROPN" or head.ent_type_ != "")


def describe_speaker(phrase: Span, *, of: str | None) -> Actor:
    """The actor that the words describe, without article, number, apposition and relative clause."""
    start, end = phrase.start, phrase.start
    while start < phrase.end - 1 and (phrase.doc[start].pos_ in _LEADING or phrase.doc[start].tag_ == "PRP$"):
        start += 1
    end = start + 1
    while end < phrase.end and not _ends_core(phrase.doc[end], phrase.root):
        end += 1
    return describe_actor(phrase.doc[start : min(end, start + _LONGEST)], of)


def _ends_core(token: Token, head: Token) -> bool:
    """Whether the description ends before `token`: a mark, a relative clause, a participle."""
    if token.text in {",", "(", "—", "–", ";", ":"} or token.lower_ in ("who", "which", "whose", "that"):
        return True
    return token.tag_ in ("VBD", "VBZ", "VBG", "VBP") and token.i > head.i
