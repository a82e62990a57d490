"""Numerals: English words and digits → the number that they write.

Works on bare words, so that times ("two weeks ago"), counts ("half a million people") and rounds share it.
"""

from collections.abc import Sequence

SMALL = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ).split()
    )
}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000, "crore": 10_000_000,
    "billion": 1_000_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "dozen": 12, "score": 20,
}  # fmt: skip
MULTITUDES = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions"})
"""Words that say "many" in some order of magnitude: they are kept as words, no number is invented."""
VAGUE = frozenset({"several", "many"})
"""Words that leave the number before a scale open: "several hundred"."""


def is_numeral(word: str) -> bool:
    """Whether a word can stand inside a number: "1,200", "forty", "million"."""
    plain = word.lower()
    return plain in SMALL or plain in TENS or plain in SCALES or digits_of(plain) is not None


def digits_of(word: str) -> float | None:
    """The number that digits write, with separators: "1,234" → 1234, "1,00,000" → 100000, "1.7" → 1.7; else None.

    A comma or a thin space parts thousands, in South Asia lakhs too; a point parts decimals ("1.200" is read so too:
    English news).
    """
    plain = word.replace("\u202f", "").replace("\u2009", "").replace("\u00a0", "")
    whole, _, decimals = plain.partition(".")
    groups = whole.split(",")
    sizes = [len(group) for group in groups]
    in_thousands = sizes[0] <= 3 and set(sizes[1:]) <= {3}
    in_lakhs = len(sizes) > 2 and sizes[0] <= 2 and set(sizes[1:-1]) == {2} and sizes[-1] == 3
    grouped = len(groups) == 1 or in_thousands or in_lakhs
    if not grouped or not all(group.isascii() and group.isdigit() for group in groups):
        return None
    if "." in plain and not (decimals.isascii() and decimals.isdigit()):
        return None
    return float(plain.replace(",", ""))


def number_of(words: Sequence[str]) -> float | None:
    """The number that `words` write together, None where they write none.

    >>> number_of(["forty", "-", "three"]), number_of(["half", "a", "million"]), number_of(["1.7", "million"])
    (43.0, 500000.0, 1700000.0)
    """
    plain = [word.lower() for word in words if word not in {"-", "–"} and word.lower() not in {"and", "of"}]
    if plain[:1] == ["half"]:
        rest = number_of(plain[1:])
        return rest / 2 if rest is not None else None
    if plain[:1] in (["a"], ["an"]):
        plain = ["one", *plain[1:]]
    return _sum(plain) if plain else None


def _sum(words: Sequence[str]) -> float | None:
    """Adds up a number in words: each scale multiplies what stands before it, thousands and above close a group."""
    total, group = 0.0, 0.0
    for word in words:
        if word in SCALES:
            group = (group or 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, group = total + group, 0.0
            continue
        value = _value(word)
        if value is None:
            return None
        group += value
    return total + group


def _value(word: str) -> float | None:
    small = SMALL.get(word, TENS.get(word))
    return small if small is not None else digits_of(word)
