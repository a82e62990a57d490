"""Objects of positions and terms in a normal form, so that "the Kidal region" and "Kidal" can meet."""

import re
import unicodedata
from functools import lru_cache

# Words that name nothing by themselves: articles, possessives, joints.
_DETERMINERS = ("the", "a", "an", "this", "that", "these", "those", "all", "any", "its", "their", "his", "her", "our")
_PREPOSITIONS = ("of", "in", "on", "at", "to", "for", "from", "with", "by")
_EMPTY = frozenset((*_DETERMINERS, *_PREPOSITIONS))
_JOINTS = re.compile(r"\s*(?:,|;|\band\b|\bor\b|&)\s*")
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """`text` in lower case without accents.

    >>> fold("Côte d’Ivoire")
    'cote d’ivoire'
    """
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """The words that name something, folded, in order.

    >>> words_of("the port of Hudaydah")
    ('port', 'hudaydah')
    """
    return tuple(word for word in _WORD.findall(fold(text)) if word not in _EMPTY and len(word) > 1)


def object_key(text: str | None) -> str:
    """The normal form under which two spellings of one object are the same; "" for none.

    >>> object_key("the Port of Hudaydah"), object_key(None)
    ('port-hudaydah', '')
    """
    return "-".join(words_of(text)) if text else ""


def parts_of(text: str) -> tuple[str, ...]:
    """The things that a list names.

    >>> parts_of("Pattani, Yala and Narathiwat")
    ('Pattani', 'Yala', 'Narathiwat')
    """
    return tuple(part for part in _JOINTS.split(text) if part)
