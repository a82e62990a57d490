"""The number of a round: "a third round", "round two", "the 8th session"."""

import re

from spacy.tokens import Span, Token

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
_COUNTED = frozenset({"round", "session"})
_DIGITS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def round_of(zone: Span) -> int | None:
    """The round's number, None where it has none. "The second day of talks" is no second round.

    Only a round or session is numbered: an ordinal right before it counts, or a numeral right after "round".
    """
    counted = [token for token in zone if token.lemma_.lower() in _COUNTED]
    numbers = (_before(token) or _after(token) for token in counted)
    return next((number for number in numbers if number is not None), None)


def _before(token: Token) -> int | None:
    """The ordinal among the two words before: "a third round", "their second formal session"."""
    near = reversed(list(token.doc[max(token.sent.start, token.i - 2) : token.i]))
    return next((number for word in near if (number := ordinal_of(word)) is not None), None)


def ordinal_of(token: Token) -> int | None:
    """The number that an ordinal names: "third" → 3, "12th" → 12."""
    if token.lower_ in _ORDINALS:
        return _ORDINALS.index(token.lower_) + 1
    match = _DIGITS.fullmatch(token.lower_)
    return int(match.group(1)) if match else None


def _after(token: Token) -> int | None:
    """The numeral after "round": "round two", "Round 7"."""
    if token.lemma_.lower() != "round" or token.i + 1 >= token.sent.end:
        return None
    follows = token.nbor(1).lower_
    if follows in _CARDINALS:
        return _CARDINALS.index(follows) + 1
    return int(follows) if follows.isdigit() and len(follows) < 3 else None
