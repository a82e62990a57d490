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
    """A possible boundary: words around it (`before` the last of them nearest), and the white space in between.

    `since` and `until` count the words of the paragraph before and after it, `run` those since the last stop.
    """

    before: tuple[str, str, str]
    after: tuple[str, str]
    space: str
    quoted: bool
    since: int
    until: int
    run: int


def is_candidate(word: str, following: str, space: str) -> bool:
    """True where a boundary is worth asking about.

    After punctuation, a line break or a link; before a capital, a mark or a link.
    """
    if "\n" in space or not word[-1].isalnum() or is_link(word) or is_link(following):
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
    yield f"since={_bucket(place.since)}_{kind}_{start}"
    yield f"until={_bucket(place.until)}_{kind}_{start}"
    yield f"run={_bucket(place.run)}_{kind}_{start}"
    yield f"paragraph={_bucket(place.since)}_{_bucket(place.until)}_{kind}"
    if last in STOPS or last in CLOSERS:
        yield f"second={second.lower()}_{last}"
        yield f"stop_first={core if core in STOPS else '-'}_{lower}"
        yield f"length={min(len(second), 4)}_{last}_{start}"


def _bucket(count: int) -> str:
    """A count of words, coarser as it grows."""
    return str(count) if count < 5 else "8" if count < 9 else "16" if count < 17 else "more"


def is_link(word: str) -> bool:
    """Whether a word is an address on the web or of mail."""
    return "://" in word or word.startswith("www.") or ("@" in word and "." in word)


def kind_of(word: str) -> str:
    """A coarse class of a word; "" (beyond the text) is `edge`."""
    if not word:
        return "edge"
    if word in STOPS:
        return "stop"
    if is_link(word):
        return "link"
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
    ends = _paragraph_ends(words, solid)
    quoted, begin, stopped = False, 0, 0
    for at in range(1, len(solid)):
        before, after = solid[at - 1], solid[at]
        space = " " * spaced[before] + "".join(words[before + 1 : after])
        quoted = _now_quoted(words[before], quoted) and space.count("\n") < 2
        if space.count("\n") > 1:
            begin = at
        if at == begin or (words[before] in STOPS and at - stopped > 1):
            stopped = at
        if is_candidate(words[before], words[after], space):
            earlier = tuple(words[solid[at - back]] if at >= back else "" for back in (3, 2))
            later = words[solid[at + 1]] if at + 1 < len(solid) else ""
            counts = (at - begin, ends[at] - at, at - stopped)
            yield after, Place((earlier[0], earlier[1], words[before]), (words[after], later), space, quoted, *counts)


def _paragraph_ends(words: Sequence[str], solid: Sequence[int]) -> list[int]:
    """For each solid word the number of solid words up to the end of its paragraph."""
    ends = [len(solid)] * len(solid)
    for at in range(len(solid) - 1, 0, -1):
        gap = "".join(words[solid[at - 1] + 1 : solid[at]])
        ends[at - 1] = at if gap.count("\n") > 1 else ends[at]
    return ends


def _now_quoted(word: str, quoted: bool) -> bool:
    """Whether a quotation is open after this word."""
    if word in {"“", "``", "«"}:
        return True
    if word in {"”", "''", "»"}:
        return False
    return not quoted if word == '"' else quoted
