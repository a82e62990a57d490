"""Slugs and foldings: how names become ids, and how spellings of one name are made equal."""

import re
import unicodedata

_LETTERS = str.maketrans("ıİøØłŁđĐðÐßæÆœŒþÞ’‘ʼ`´“”\u00a0\u202f–—", "iIoOlLdDdDsaAoOtT'''''\"\"  --")
_APART = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """`text` in plain letters and quotes, of the same length, so that offsets still count the original.

    >>> fold("Vučić’s")
    "Vucic's"
    """
    if text.isascii():
        return text
    return "".join(character if character.isascii() else _plain(character) for character in text)


def _plain(character: str) -> str:
    first = unicodedata.normalize("NFKD", character.translate(_LETTERS))[:1]
    return first or character


def slug(name: str) -> str:
    """The id of a name: lower-case ASCII words joined by hyphens.

    >>> slug("Côte d'Ivoire")
    'cote-d-ivoire'
    """
    return _APART.sub("-", fold(name).lower()).strip("-")
