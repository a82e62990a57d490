"""What is seen at a place between two words that may be a sentence boundary.

The features are strings, so that the learned weights (`model/boundaries.tsv`) can be read by people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

STOPS = frozenset((".", "!", "?", "…", "...", "....", "?!", "!!", "!?", "??", "!!!", "???"))
CLOSERS = frozenset(('"', "”", "’", "'", ")", "]", "''", "»", "}"))
OPENERS = frozenset(('"', "“", "‘", "'", "(", "[", "``", "«", "{"))
BULLETS = frozenset(("-", "–", "—", "*", "•", "·", "◦", "●", "▪", "■", ">", "--"))
RANKS = frozenset(
    "adm. amb. brig. capt. cmdr. col. cpl. dr. drs. fr. gen. gov. hon. lt. maj. messrs. mlle. mr. mrs. ms. msgr. mt. "
    "ft. prof. pvt. rep. reps. rev. sen. sens. sgt. spc. st. sts. supt. vice-adm. vs. art. sec. fig.".split()
)
"""Abbreviations that a name follows: no sentence ends there."""

MONTHS = frozenset("jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.".split())


@dataclass(frozen=True, slots=True)
class Place:
    """A possible boundary: words around it (`before` the last of them nearest), and the white space in between."""

    before: tuple[str, str, str]
    after: tuple[str, str]
    space: str
    quoted: bool


def is_candidate(word: str, following: str, space: str) -> bool:
    """True where a boundary is worth asking about: after punctuation, a line break, or before a capital or a mark."""
    if "\n" in space or not word[-1].isalnum():
        return True
    return not following[0].islower() and not (following[0].isdigit() or following in STOPS or following in CLOSERS)


def features_of(place: Place) -> Iterator[str]:
    """The features of a place, about a dozen strings."""
    third, second, last = place.before
    first, next_ = place.after
    kind, start = kind_of(last), kind_of(first)
    core = second if last in CLOSERS else last
    core_kind = kind_of(core)
    lower = first.lower()
    yield f"last={last.lower()}" if len(last) < 12 else "last=long"
    yield f"first={lower}" if len(first) < 12 else "first=long"
    yield f"kinds={kind}_{start}"
    yield f"core={core_kind}_{kind}_{start}_{'sp' if place.space else 'no'}"
    yield f"before={kind_of(third)}_{kind_of(second)}_{kind}"
    yield f"after={kind}_{start}_{kind_of(next_)}"
    yield f"quoted={place.quoted}_{kind}_{start}"
    yield f"space={min(len(place.space), 2)}_{kind}"
    if last in STOPS or last in CLOSERS:
        yield f"second={second.lower()}_{last}"
        yield f"stop_first={core if core in STOPS else '-'}_{lower}"
        yield f"length={min(len(second), 4)}_{last}_{start}"


def kind_of(word: str) -> str:
    """A coarse class of a word; "" (beyond the text) is `edge`."""
    if not word:
        return "edge"
    if word in STOPS:
        return "stop"
    if word in CLOSERS or word in OPENERS:
        return "quote" if word in "\"'“”’‘''``«»" else "bracket"
    if not word[0].isalnum():
        return word[0] if not word[-1].isalnum() else "marked"
    if word[0].isdigit():
        return "number"
    return _word_kind(word)


def _word_kind(word: str) -> str:
    lower = word.lower()
    if lower in RANKS:
        return "rank"
    if lower in MONTHS:
        return "month"
    if word.endswith("."):
        return "initial" if len(word) == 2 else "dotted" if "." in word[:-1] else "short"
    if word[0].islower():
        return "lower"
    return "upper" if word.isupper() and len(word) > 1 else "title"


def places(words: Sequence[str], spaced: Sequence[bool]) -> Iterator[tuple[int, Place]]:
    """(index of the word after, place) for each candidate among a text's tokens.

    `spaced` tells which tokens a space follows; tokens that are white space themselves count as space.
    """
    solid = [index for index, word in enumerate(words) if not word.isspace()]
    quoted = False
    for at in range(1, len(solid)):
        before, after = solid[at - 1], solid[at]
        space = " " * spaced[before] + "".join(words[before + 1 : after])
        quoted = _now_quoted(words[before], quoted) and space.count("\n") < 2
        if is_candidate(words[before], words[after], space):
            earlier = tuple(words[solid[at - back]] if at >= back else "" for back in (3, 2))
            later = words[solid[at + 1]] if at + 1 < len(solid) else ""
            yield after, Place((earlier[0], earlier[1], words[before]), (words[after], later), space, quoted)


def _now_quoted(word: str, quoted: bool) -> bool:
    """Whether a quotation is open after this word."""
    if word in {"“", "``", "«"}:
        return True
    if word in {"”", "''", "»"}:
        return False
    return not quoted if word == '"' else quoted
