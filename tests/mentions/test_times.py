"""Times: each row of `times.tsv` is a sentence with one marked expression, its EDTF value and its kind."""

from datetime import date
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from peacetable.mentions.times import find_times

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "times.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return blank


@pytest.mark.parametrize(("published", "edtf", "kind", "marked"), ROWS, ids=[row[3][:70] for row in ROWS])
def test_times_value(nlp: Language, published: str, edtf: str, kind: str, marked: str) -> None:
    start = marked.index("[")
    end = marked.index("]") - 1
    doc = nlp(marked.replace("[", "").replace("]", ""))
    day = None if published == "-" else date.fromisoformat(published)
    found = [m for m in find_times(doc, published=day) if m.span.start_char < end and start < m.span.end_char]
    assert [(m.edtf or "-", m.kind) for m in found] == [(edtf, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels may march on the capital.",
        "April Glaspie and Jan Egeland spoke.",
        "He is 45 years old.",
        "Nobody should think that day one is the last.",
        "Article 28 and Resolution 2202 stand.",
        "The 27-year-old was freed.",
        "They fired 2014 rounds.",
    ],
)
def test_times_not_fired(nlp: Language, text: str) -> None:
    found = find_times(nlp(text), published=date(2024, 6, 7))
    assert [m.span.text for m in found if m.kind != "duration"] == []
