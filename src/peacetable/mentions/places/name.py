"""Where a place name may stand: runs of capitalised words, cut to what the gazetteer or the sentence supports."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from peacetable.lexicon.geography import place_words
from peacetable.lexicon.places import gazetteer

LONGEST = 6
"""Tokens of the longest name looked up: "Democratic Republic of the Congo" has five."""


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens that may name a place; `is_known` where the gazetteer has them."""

    span: Span
    is_known: bool


def names_in(doc: Doc) -> Iterator[Name]:
    """Candidates from left to right, the longest known name first, entities that the gazetteer lacks last."""
    at = 0
    entities = {entity.start: entity for entity in doc.ents if entity.label_ in {"LOC", "GPE", "FAC"}}
    while at < len(doc):
        name = _known_at(doc, at) or _entity_at(entities, at) or _unknown_at(doc, at)
        if name is not None:
            yield name
        at = name.span.end if name is not None else at + 1


def _known_at(doc: Doc, at: int) -> Name | None:
    if not doc[at].text[:1].isupper():
        return None
    for end in range(min(len(doc), at + LONGEST), at, -1):
        span = doc[at:end]
        if _ends_a_word(span) and gazetteer().named(" ".join(span.text.split())):
            return Name(span, is_known=True)
    return None


def _entity_at(entities: dict[int, Span], at: int) -> Name | None:
    entity = entities.get(at)
    return Name(entity, is_known=False) if entity is not None and entity.text[:1].isupper() else None


def _unknown_at(doc: Doc, at: int) -> Name | None:
    """As "at Uchkuyevka", "near Kanyaruchinya camp": a capitalised run after a preposition that places follow."""
    if not _is_led(doc, at) or not _is_name_word(doc[at]) or doc[at].ent_type_ in {"PER", "PERSON", "ORG"}:
        return None
    end = at
    while end < len(doc) and end - at < LONGEST and (_is_name_word(doc[end]) or _is_joint(doc, end)):
        end += 1
    follower = doc[end] if end < len(doc) else None
    return None if _modifies(follower) else Name(doc[at:end], is_known=False)


def _is_led(doc: Doc, at: int) -> bool:
    """After "in" or "near", or after "the village of"."""
    before = doc[at - 1].lower_ if at else ""
    return before in place_words("strong") or (before == "of" and at > 1 and doc[at - 2].lower_ in place_words("kind"))


def _is_name_word(token: Token) -> bool:
    return token.text[:1].isupper() and token.is_alpha and token.lower_ not in place_words("never") and len(token) > 2


def _is_joint(doc: Doc, i: int) -> bool:
    """The hyphen or "al" inside "Bustan al-Qasr"."""
    joint = doc[i].text in {"-"} or doc[i].lower_ in {"al", "el", "ez", "ed", "de", "des", "la"}
    return joint and i + 1 < len(doc) and (doc[i + 1].text[:1].isupper() or doc[i + 1].text == "-")


def _modifies(token: Token | None) -> bool:
    """Whether the run modifies a common noun: "in Taliban captivity" names no place, "in Rueso district" does."""
    if token is None or not token.is_alpha or token.lower_ in place_words("kind"):
        return False
    if token.tag_:
        return token.tag_.startswith("NN")
    return not token.is_stop


def _ends_a_word(span: Span) -> bool:
    """Whether the span is no part of a hyphenated word: "Nice-looking", "Paris-based" stay whole."""
    doc, last = span.doc, span[-1]
    glued_after = not last.whitespace_ and span.end < len(doc) and doc[span.end].text == "-"
    glued_before = span.start > 0 and doc[span.start - 1].text == "-" and not doc[span.start - 1].whitespace_
    return span[0].text[0].isalpha() and not last.is_space and not glued_after and not glued_before
