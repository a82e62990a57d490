"""Metonyms: whether a capital stands for its government or is only a place.

"Kyiv refused", "Juba's rejection", "between Moscow and Ankara", "sanctions on Tehran" name parties; "in Geneva",
"flew from Doha", "the Minsk agreements", "KYIV, March 9" name places.
"""

import re

from peacetable.lexicon.actors import Use
from peacetable.lexicon.metonyms import any_of
from peacetable.lexicon.times import time_forms
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.scene import Scene

_LOCATIVE = re.compile(rf"\b(?i:{any_of('before-a-place')})\s+(?:the )?$")
_LIST_OF_PLACES = re.compile(r"\b(?:in|at|near|from)\s+[A-Z][\w'-]+(?:, [A-Z][\w'-]+)*,? (?:and|or) $")
_FROM = re.compile(r"\b([\w-]+) from $")
_TO = re.compile(r"\b([\w-]+) to $")
_ON = re.compile(r"\b([\w-]+) (?:up)?on $")
_OF = re.compile(r"\b([\w-]+) of $")
_NEEDED = (
    (_FROM, Use.SENT_BY_A_PARTY),
    (_TO, Use.GIVEN_TO_A_PARTY),
    (_ON, Use.PUT_ON_A_PARTY),
    (_OF, Use.OF_A_PARTY),
)
"""Prepositions after which a capital is a place unless the word before them tells of a party."""

_MONTHS = "|".join(re.escape(word) for word in time_forms("month"))
_PLACE_AFTER = re.compile(
    rf"(?:-based|-born|-bound|-area)|'?s? ?(?:{any_of('after-a-place')})\b|"
    rf", [A-Z]|, \d|,? (?:{_MONTHS})(?!\w)|\s*\([A-Za-z ./]+\)\s*(?:-|:)|\s*(?:-- |- |: [A-Z])|/[A-Z]{{3}}"
)
_SEATED = re.compile(rf"\b(?i:{any_of('seated-in')}) in $")
_LINE_START = re.compile(r"(?:^|\n)\s*(?:[A-Z][A-Za-z'-]+/)?$")
_DATELINE_AFTER = re.compile(
    r"(?:, [A-Z][\w.]+)?,? \(?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    rf"{_MONTHS})|"
    r"\s*\(|\s*[-:/]|\s*\n|\s*$"
)  # fmt: skip


def is_party(scene: Scene, naming: Naming) -> bool:
    """Whether the capital stands for the party that sits there."""
    before, after = scene.before(naming.start), scene.after(naming.end)
    if _is_dateline(scene, naming, after) or (_PLACE_AFTER.match(after) and not _goes_on(after)):
        return False
    if _SEATED.search(before):
        return True
    if _LOCATIVE.search(before) or _LIST_OF_PLACES.search(before):
        return naming.is_possessive and not before.endswith((" near ", " outside ", " across "))
    for preposition, use in _NEEDED:
        if found := preposition.search(before):
            return found[1].lower() in scene.words(use) or naming.is_possessive
    return True


def _goes_on(after: str) -> bool:
    """Such as ", Ankara and Doha": the comma belongs to a list of parties, not to an address."""
    return bool(re.match(r", (?:and )?[A-Z][\w'-]+(?:,? and [A-Z]|, [A-Z][\w'-]+ and)", after))


def _is_dateline(scene: Scene, naming: Naming, after: str) -> bool:
    """At a line's start, and followed by a date, an agency, a dash, or nothing: "Sana'a, 9 January", a byline."""
    line = scene.text[scene.text.rfind("\n", 0, naming.start) + 1 : naming.start]
    return line.startswith("By ") or bool(_LINE_START.search(line) and _DATELINE_AFTER.match(after))
