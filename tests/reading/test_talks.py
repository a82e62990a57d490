"""The talks phrasebook, the rules of merging, and the annotated articles: each text gives its talks and no others."""

import re
from datetime import date
from pathlib import Path

import pytest

from peacetable.model import Article, Talks
from peacetable.reading.talks import find_talks
from peacetable.run.reader import Reader, load

PAGE = Path(__file__).parent.parent / "phrasebook" / "talks.md"
FIELDS = {"on": "date", "level": "level", "round": "round", "outcome": "outcome"}


def _rows() -> list[tuple[str, str]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    return [(row[0], row[1]) for row in cells if row[0] not in {"text", "---"}]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


@pytest.mark.parametrize(("text", "told"), _rows(), ids=[row[0][:60] for row in _rows()])
def test_talks_of_text(reader: Reader, text: str, told: str) -> None:
    found = find_talks(reader.account(Article("phrase", text, date(2024, 6, 7))))
    wanted = [] if told == "-" else told.split("; ")
    assert sorted(_brief(talks) for talks in found) == sorted(" ".join(talks.split()[:2]) for talks in wanted)
    for talks in wanted:
        brief = " ".join(talks.split()[:2])
        assert any(_brief(one) == brief and _agrees(one, talks) for one in found), (talks, found)


@pytest.mark.parametrize("text", [row[0] for row in _rows()], ids=[row[0][:60] for row in _rows()])
def test_talks_evidence_is_in_text(reader: Reader, text: str) -> None:
    for talks in find_talks(reader.account(Article("phrase", text, date(2024, 6, 7)))):
        assert talks.evidence
        assert talks.rules
        assert all(span.is_in(text) for span in talks.evidence)


def _brief(talks: Talks) -> str:
    return f"{talks.status} {'+'.join(sorted(talks.parties))}"


def _agrees(talks: Talks, told: str) -> bool:
    asked = dict(re.findall(r"(\w+)=(\S+)", told))
    at, mediators = asked.pop("at", None), asked.pop("med", None)
    if at is not None and (talks.place is None or at.replace("-", " ") not in talks.place):
        return False
    if mediators is not None and mediators not in talks.mediators:
        return False
    return all(str(getattr(talks, FIELDS[field])) == value for field, value in asked.items())
