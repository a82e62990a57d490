"""Tallies: "the death toll rose to 31", "bringing to 7 million the number of displaced people"."""

import re

from peacetable.lexicon.harms import measure_of, victims_of
from peacetable.mentions import CountMention
from peacetable.model import Measure, Victims
from peacetable.reading.tolls.victims import victims_named

_HARMED = (
    r"killed|dead|deaths|fatalities|wounded|injured|injuries|missing|casualties|refugees|hostages|captured|"
    r"(?:internally )?displaced(?: people| persons)?"
)
_BEFORE = re.compile(
    r"\b(?P<whose>[\w-]+ )?(?:(?P<toll>(?:death |casualty )?toll|body count|losses|"
    r"(?<=the )dead|(?<=its )dead|(?<=their )dead)|"
    rf"(?:number|tally|count|total) of (?P<who>(?:\w+[ -]){{0,4}}?)(?P<of>{_HARMED}))\b(?P<rest>[^.;:()\n]{{0,70}})$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s*the (?:number|total|tally|count) of (?P<who>(?:\w+[ -]){{0,4}}?)(?P<of>{_HARMED})\b", re.IGNORECASE
)
_LINK = re.compile(
    r"\b(?:at|to|of|as|is|was|from|reached|hit|passed|topped|exceeded|stood|stands)\s*$|:\s*$", re.IGNORECASE
)


def measure_of_tally(count: CountMention) -> Measure | None:
    """What the tally around a count sums up; None where none stands there or the count is of something else."""
    is_other = count.unit is not None and victims_named(count.unit) is None
    match = _behind(count) or (None if is_other else _before(count))
    if match is None:
        return None
    if toll := match.groupdict().get("toll"):
        return Measure.HARMED if "casualty" in toll.lower() else Measure.KILLED
    return _measure(match["of"].lower())


def victims_of_tally(count: CountMention) -> Victims | None:
    """Whom the tally names: "the civilian death toll", "the number of soldiers killed"."""
    match = _behind(count) or _before(count)
    if match is None:
        return None
    told = match.groupdict()
    words = f"{told.get('whose') or ''} {told.get('who') or ''} {told.get('of') or ''}".lower().split()
    known = victims_of()
    return next(
        (known[form] for word in words for form in (word, _singular(word)) if form in known and not _measure(word)),
        None,
    )


def _behind(count: CountMention) -> re.Match[str] | None:
    return _BEHIND.match(count.span.doc.text[count.span.end_char : count.span.sent.end_char])


def _before(count: CountMention) -> re.Match[str] | None:
    match = _BEFORE.search(count.span.doc[count.span.sent.start : count.span.start].text + " ")
    return match if match and _LINK.search(match["rest"].rstrip() or match[0]) else None


def _measure(words: str) -> Measure | None:
    for word in words.split():
        for form in (word, _singular(word)):
            if measure := measure_of("harmed").get(form) or measure_of("events").get(form):
                return measure
    return None


def _singular(word: str) -> str:
    if word.endswith(("ties", "ries")):
        return word[:-3] + "y"
    return word.removesuffix("s")
