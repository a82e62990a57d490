"""What a word looks like: the two features that an uncased encoder cannot see in its pieces.

Training and run time both call these, so the numbers here are part of the model: changing one means training anew.
"""

from __future__ import annotations

from zlib import crc32

SHAPES = (
    "none", "lower", "title", "letter", "upper", "mixed", "digits", "number", "coded", "dotted", "punct", "other",
)  # fmt: skip
SUFFIXES = 2048
"""Buckets of the suffix feature; 1,900 different endings occur twice or more in the training data."""

_NUMBER_MARKS = str.maketrans("", "", ".,:-/%")


def shape_of(word: str) -> int:
    """The number of a word's casing class in `SHAPES`: "Kyiv" is `title`, "UN" `upper`, "U.S." `dotted`."""
    return SHAPES.index(_shape_name(word))


def suffix_of(word: str) -> int:
    """The bucket of a word's last three characters, lower-cased; 0 is kept for padding."""
    return 1 + crc32(word[-3:].lower().encode("utf-8", "surrogatepass")) % (SUFFIXES - 1)


def _shape_name(word: str) -> str:
    if any(character.isalpha() for character in word):
        return _alphabetic_shape(word)
    if word.isdigit():
        return "digits"
    if word.translate(_NUMBER_MARKS).isdigit():
        return "number"
    return "punct" if not any(character.isalnum() for character in word) else "other"


def _alphabetic_shape(word: str) -> str:
    if any(character.isdigit() for character in word):
        return "coded"
    if word.islower():
        return "lower"
    if word.isupper():
        return "letter" if len(word) == 1 else "dotted" if "." in word else "upper"
    if word.istitle() or (word[0].isupper() and word[1:].islower()):
        return "title"
    return "mixed" if word.lower() != word else "other"
