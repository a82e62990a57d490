"""Numbers that count nothing: ages, labels ("Article 28"), money, shares, clock times, sets known already."""

from spacy.tokens import Doc, Token

from peacetable.lexicon.harms import is_counted
from peacetable.lexicon.numbers import number_words
from peacetable.mentions.counts.number import Number

_MONEY = frozenset("$ € £ ¥ us$ a$ c$ usd eur gbp".split())
_AFTER = frozenset(
    "% percent per percentage pc pct a.m. p.m. a.m p.m am pm gmt utc o'clock o’clock times thirds quarters fifths "
    "tenths third".split()
)
_DEFINITE = frozenset("the these those both their our its his her".split())
_NOT_ONE = frozenset("the this that no any every each which some another number day-".split())


def is_no_count(doc: Doc, number: Number, unit: Token | None) -> bool:
    """Whether the number is a name, a measure or a part of a word rather than a count of things."""
    before, after = _at(doc, number.start - 1), _at(doc, number.end)
    return (
        _is_compound(doc, number)
        or _lower(before) in _MONEY
        or _lower(after) in _AFTER
        or _is_label(before, unit)
        or _is_age(doc, number)
        or _is_set(doc, number, before)
        or _lower(before) == "not"
        or _is_idle_one(number, before, after, unit)
        or (number.value is not None and number.value % 1 != 0)
    )


def _is_compound(doc: Doc, number: Number) -> bool:
    """As "27-year-old", "S-300", "5+5", "2/3"."""
    first, after, last = _at(doc, number.start - 1), _at(doc, number.end), doc[number.end - 1]
    glued_after = after is not None and not last.whitespace_ and after.text[0] in "-+/–:°"
    glued_before = first is not None and not first.whitespace_ and first.text[-1] in "-+/:#"
    follower = _at(doc, number.end + 1)
    is_colon = after is not None and after.text == ":" and not (follower is not None and follower.text[0].isdigit())
    return (glued_after and not is_colon) or glued_before


def _is_label(before: Token | None, unit: Token | None) -> bool:
    if before is None or before.lower_ not in number_words()["label"].before:
        return False
    return unit is None or before.text[0].isupper() or before.text in {"#", "no.", "aged", "age"}


def _is_age(doc: Doc, number: Number) -> bool:
    """As "Mr Jbara, 45, said": between commas after a name."""
    comma, name, after = _at(doc, number.start - 1), _at(doc, number.start - 2), _at(doc, number.end)
    if comma is None or name is None or after is None or number.end - number.start != 1:
        return False
    return comma.text == "," and name.text[:1].isupper() and after.text in {",", "."} and (number.value or 999) < 110


def _is_set(doc: Doc, number: Number, before: Token | None) -> bool:
    """As "the two sides", "both countries", "the three warring parties"."""
    if before is None or before.lower_ not in _DEFINITE or (number.value or 99) > 12:
        return False
    nouns = number_words()["set"].after
    return any(token.lower_ in nouns for token in doc[number.end : number.end + 2])


def _is_idle_one(number: Number, before: Token | None, after: Token | None, unit: Token | None) -> bool:
    """As "one of the", "no one", "one day": "one" counts only before a noun that it numbers."""
    if number.value != 1 or number.end - number.start != 1:
        return False
    if after is not None and after.lower_ == "of" and after.i + 1 < len(after.doc):
        return after.nbor(1).lower_ not in {"them", "whom"}
    beside = unit is not None and after is not None
    is_noun = unit is not None and (bool(unit.tag_) or unit.lower_ in is_counted())
    return not beside or not is_noun or _lower(before) in _NOT_ONE


def _at(doc: Doc, i: int) -> Token | None:
    return doc[i] if 0 <= i < len(doc) else None


def _lower(token: Token | None) -> str:
    return token.lower_ if token is not None else ""
