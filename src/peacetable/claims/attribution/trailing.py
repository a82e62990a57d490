"""Cues by place alone: a verb right behind a quotation that ends in a comma tells who said it, whatever verb it is.

"“So be it,” he beamed." News is inventive with such verbs and no list holds them all; a tree often loses the verb.
"""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import TERMINAL, Frame, Quote
from peacetable.lexicon.saying import Sayings

_REACH = 12
_PAST = frozenset({"VBD", "VBZ", "VBP"})
_BETWEEN = frozenset({"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM", "ADP", "PART", "ADV", "PUNCT", "SPACE", "CCONJ"})


def find_trailing_cues(frames: Sequence[Frame], known: Collection[int], sayings: Sayings) -> Iterator[Cue]:
    """The cues behind quotations whose verb is not among the heads in `known`."""
    for frame in frames:
        for quote in frame.quotes:
            verb = _verb_behind(quote) if quote.last_character in ",?!" else None
            if verb is None or verb.i in known or verb.i >= frame.span.end:
                continue
            saying = sayings.find("verb", verb.lemma_.lower(), "continue")
            if saying is not None:
                span = verb.doc[verb.i : verb.i + 1]
                yield Cue(verb, span, saying, f"attribution.{saying.id.removeprefix('say.')}")


def _verb_behind(quote: Quote) -> Token | None:
    """The finite verb behind the marks, with nothing but a subject and adverbs before it."""
    end = quote.span.end
    for token in quote.span.doc[end : end + _REACH]:
        if token.pos_ == "VERB":
            return token if token.tag_ in _PAST else None
        if token.text in TERMINAL or token.pos_ not in _BETWEEN or token.text in {"“", '"', ":"}:
            return None
    return None
