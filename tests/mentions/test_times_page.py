"""Times in sentences of our own: each row of `phrasebook/times.md` gives the value of its marked expression."""

import re
from datetime import date

import pytest
from _pytest.mark import ParameterSet
from spacy.language import Language
from tests.pages import PHRASEBOOK

from peacetable import language
from peacetable.mentions import TimeMention
from peacetable.mentions.times import find_times

Row = tuple[str, str, str]
MISSED = {
    "The lorries were to cross [at 6 a.m. on Saturday].": "a plan looked back on may lie ahead; the side is a guess",
    "Friday Okello leads the union of motorcycle riders.": "the name is not recognised as a person's",
}
"""Rows that are read wrong, and why."""


def rows() -> list[Row]:
    """Publication date, text and wanted value, in the order of the page."""
    found: list[Row] = []
    published = "2024-06-07"
    for line in (PHRASEBOOK / "times.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            day = re.search(r"\d{4}-\d\d-\d\d", line)
            published = day[0] if day else ("-" if "no known day" in line else "2024-06-07")
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        if line.startswith("| ") and cells[0] not in {"text", "---"}:
            found.append((published, cells[0], cells[1]))
    return found


def told(mention: TimeMention) -> str:
    """A mention as the page writes it."""
    if mention.kind == "recurrent":
        return "set"
    if mention.kind == "duration":
        return f"{round(mention.days, 4):g} days" if mention.days is not None else "-"
    if mention.edtf is None:
        return "-"
    bound = f"{mention.kind} " if mention.kind in ("since", "until") else ""
    return f"{bound}{mention.edtf} {mention.part or ''}".strip()


def read(nlp: Language, published: str, marked: str) -> str:
    """What the expression in brackets, or the whole text, gives."""
    start, end = marked.find("["), marked.find("]") - 1
    text = marked.replace("[", "").replace("]", "")
    day = None if published == "-" else date.fromisoformat(published)
    mentions = find_times(nlp(text), published=day)
    if start >= 0:
        mentions = tuple(m for m in mentions if m.span.start_char < end and start < m.span.end_char)
    return "; ".join(told(mention) for mention in mentions) or "none"


def _cases() -> list[ParameterSet]:
    marks = {text: pytest.mark.xfail(reason=reason, strict=True) for text, reason in MISSED.items()}
    return [pytest.param(*row, marks=marks.get(row[1], ()), id=row[1][:70]) for row in rows()]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return language.load()


@pytest.mark.parametrize(("published", "text", "time"), _cases())
def test_times_page(nlp: Language, published: str, text: str, time: str) -> None:
    assert read(nlp, published, text) == time
