"""Entity annotations of five sources → one scheme of types, with what each source leaves open kept open.

The sources disagree on what they mark. A source that has no type EVENT says nothing about events: its "O" may be
one. So each token gets the *set* of BIO labels that its annotation allows, and training maximises the
probability of the set (partial labels; Cour, Sapp and Taskar 2011).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TYPES = ("PER", "ORG", "LOC", "EVENT", "TIME", "MISC")
LABELS = ("O", *(f"{mark}-{name}" for name in TYPES for mark in "BI"))
TITLES = frozenset(
    "president vice prime minister secretary foreign defense defence deputy general gen. lt. col. colonel major "
    "captain admiral sir lord king queen prince princess pope mr. mr mrs. mrs ms. ms dr. dr prof. professor senator "
    "sen. rep. ambassador chancellor judge chief spokesman spokeswoman spokesperson imam sheikh ayatollah".split()
)
ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our"))


PRONOUNS = frozenset("i you he she it we they them him us me this that these those who one".split())


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Words `start` up to but not including `end` name one thing of a type that is one of `types`."""

    start: int
    end: int
    types: tuple[str, ...]


def allowed_labels(
    length: int, spans: Iterable[NameSpan], annotated: Sequence[str], unsure: Iterable[tuple[int, int]] = ()
) -> list[frozenset[str]]:
    """The BIO labels that each of `length` words may have, given the spans of a source that marks `annotated` types.

    Words in an `unsure` stretch may have any label.
    """
    silent = [f"{mark}-{name}" for name in TYPES if name not in annotated for mark in "BI"]
    allowed = [frozenset(("O", *silent))] * length
    for start, end in unsure:
        allowed[start:end] = [frozenset(LABELS)] * (end - start)
    for span in spans:
        for index in range(span.start, span.end):
            mark = "B" if index == span.start else "I"
            allowed[index] = frozenset(f"{mark}-{name}" for name in span.types)
    return allowed


def spans_of_tags(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(start, end, type) of each run in BIO or IO tags; an `I-` after another type or after `O` opens a span."""
    spans: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for index, tag in enumerate((*tags, "O")):
        mark, _, name = tag.partition("-")
        if kind and (mark != "I" or name != kind):
            spans.append((start, index, kind))
            kind = ""
        if mark in "BI" and name and not kind:
            start, kind = index, name
    return spans


def trim_name(forms: Sequence[str], start: int, end: int, kind: str) -> tuple[int, int]:
    """The span without its article, and without a person's titles: "the United States" → "United States"."""
    while start < end - 1 and forms[start].lower() in ARTICLES:
        start += 1
    while kind == "PER" and start < end - 1 and forms[start].lower() in TITLES:
        start += 1
    return start, end


def is_name(forms: Sequence[str], start: int, end: int) -> bool:
    """True where the span begins and ends with a capital or a digit: "coalition forces" and "They" are no names."""
    if end - start == 1 and forms[start].lower() in PRONOUNS:
        return False
    return all(forms[index][:1].isupper() or forms[index][:1].isdigit() for index in (start, end - 1))
