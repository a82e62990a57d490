"""Whether a known name is the place here: "Reading" and "Sharif" are cities too, and Jordan is a man's name."""

from spacy.tokens import Span, Token

from peacetable.lexicon.geography import place_words
from peacetable.lexicon.places import Place

FAMOUS = 300_000
"""People in a town whose name needs no preposition. Below it, names that are also surnames outnumber places in news."""


def is_place(span: Span, places: tuple[Place, ...]) -> bool:
    """Whether `span` names one of `places` in its sentence."""
    before, after = _beside(span, -1), _beside(span, 1)
    labels = {token.ent_type_ for token in span} - {""}
    if span.text.casefold() in place_words("never") and not labels & {"LOC", "GPE"}:
        return False
    if (labels & {"PER", "PERSON"} and not _is_surely_led(before)) or _is_part_of_name(span, before, after):
        return False
    if labels & {"LOC", "GPE", "FAC"} or places[0].kind != "town":
        return not _is_titled(before)
    led = before is not None and before.lower_ in place_words("preposition") | place_words("side")
    return led or _is_dateline(span) or (places[0].population >= FAMOUS and not labels & {"ORG"})


def _is_surely_led(before: Token | None) -> bool:
    """ "in Ghazni", "the raid on Jenin": words that hardly stand before a person, whatever the label."""
    if before is None:
        return False
    tied = before.lower_ == "on" and before.i > 0 and before.nbor(-1).lower_ in place_words("onset")
    return before.lower_ in place_words("strong") or tied


def _is_part_of_name(span: Span, before: Token | None, after: Token | None) -> bool:
    """A capitalised neighbour makes it a piece of a longer name ("Saddam Hussein", "Washington Post")."""
    if _is_titled(before):
        return True
    return _is_name(before, span) or (
        _is_name(after, span) and after is not None and after.lower_ not in place_words("kind")
    )


def _is_name(token: Token | None, span: Span) -> bool:
    if token is None or not token.is_alpha or not token.text[0].isupper() or token.ent_type_ in {"LOC", "GPE"}:
        return False
    starts_sentence = token.i < span.start and (
        token.i == 0 or token.nbor(-1).text in {".", "\n", "\n\n", '"', "“", "•"}
    )
    return not starts_sentence and token.lower_ not in place_words("side") and not span.text.isupper()


def _is_titled(token: Token | None) -> bool:
    return token is not None and token.lower_ in place_words("title")


def _is_dateline(span: Span) -> bool:
    """As "JUBA, March 9 —", "LONDON/BEIJING": capitals at the head of a line."""
    before = span.doc[span.start - 1] if span.start else None
    return span.text.isupper() and (before is None or before.is_space or before.text == "/")


def _beside(span: Span, side: int) -> Token | None:
    i = span.start - 1 if side < 0 else span.end
    token = span.doc[i] if 0 <= i < len(span.doc) else None
    return None if token is None or token.is_space else token
