"""Names of bodies that the registry does not know, told by their words: "the Joint Truce Commission".

A run of capitalised words is a body's name from its first word to the last noun of a body in it, with what "of", "for",
"on" add: "Contact Group on the Dialogue", "Union of Fishermen of Boulari". Two names joined by "and" are two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from peacetable.lexicon.bodies import body_words
from peacetable.lexicon.times import time_forms
from peacetable.model import ActorKind

_CAPITAL = r"(?:[A-Z][A-Za-z'-]*[a-z]|[A-Z]{2,}(?![a-z]))(?<!'s)"
_LINKS = ("of", "for", "on", "in", "against", "de", "des", "du", "pour", "del")
_LINKED = rf" (?:{'|'.join(_LINKS)}) "


@dataclass(frozen=True, slots=True)
class Body:
    """Characters `start:end` that name a body. `leads`: its noun comes first, "Union of Fishermen"."""

    start: int
    end: int
    name: str
    kind: ActorKind
    leads: bool = False


def find_bodies(text: str) -> Iterator[Body]:
    """Every name of a body that `text` spells out, registered or not."""
    for run in _run_pattern().finditer(text):
        for start, words in _apart(run.start(), run[0]):
            if body := _body(start, words):
                yield body


@cache
def _run_pattern() -> re.Pattern[str]:
    small = "|".join(sorted(body_words("inside") - {"the"}))
    return re.compile(rf"\b{_CAPITAL}(?: (?:(?:{small}) (?:(?:the|la|les|el) )?)?{_CAPITAL})*")


@cache
def _starter() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(body_words('starter')))}) (?:(?:of|to|for|in) )?(?:the )?")


def _apart(start: int, run: str) -> Iterator[tuple[int, str]]:
    """A run cut at each "and" whose left side already names a body, starters left out."""
    while True:
        if opener := _starter().match(run):
            start, run = start + opener.end(), run[opener.end() :]
            continue
        cut = next((m for m in re.finditer(r" (?:and|et|y) (?P<the>the )?", run) if _is_cut(run, m)), None)
        if cut is None:
            break
        yield start, run[: cut.start()]
        start, run = start + cut.end(), run[cut.end() :]
    yield start, run


def _is_cut(run: str, joint: re.Match[str]) -> bool:
    """Whether an "and" parts two names; in "Commission for Truth and Friendship" it joins two words of one."""
    left, right = run[: joint.start()], run[joint.end() :]
    is_two = bool(_head_end(left)) and (bool(_head_end(right)) or not re.search(_LINKED, left))
    return is_two or joint["the"] is not None or left.isupper()


def _body(start: int, words: str) -> Body | None:
    """The body that `words` name: in "Yasser Omar of the Free Syrian Army" the army, with its head and tail."""
    if end := _head_end(words):
        return _named(start, words, end)
    link = re.search(rf"{_LINKED}(?:the )?", words)
    return _body(start + link.end(), words[link.end() :]) if link else None


def _named(start: int, words: str, end: int) -> Body | None:
    head, rest = words[:end], words[end:]
    tail = rest if re.match(_LINKED, rest) else ""
    tail = re.split(rf" (?:on|in|and|for) (?:the )?(?:{_times()}|M(?:r|rs|s)\b|Dr\b)", tail)[0]
    if (" " not in head and not tail) or rest.strip().split(" ")[0] in body_words("never"):
        return None
    name = head + tail
    noun = head.split(" ")[-1]
    kind = ActorKind.GROUP if noun in body_words("group") else ActorKind.OTHER
    return Body(start, start + len(name), name, kind, leads=" " not in head)


@cache
def _times() -> str:
    """Days and months: "on Friday" is no part of a name."""
    return "|".join(re.escape(word) for word in (*time_forms("weekday"), *time_forms("month")))


def _head_end(words: str) -> int:
    """Where the last noun of a body before any tail ends; 0 where there is none."""
    heads = body_words("group") | body_words("body")
    core = re.split(_LINKED, words)[0]
    return max((m.end() for m in re.finditer(r"[A-Za-z'-]+", core) if m[0] in heads), default=0)
