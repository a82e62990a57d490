"""The ceasefires phrasebook: each text gives its ceasefires and no others."""

import re
from datetime import date
from pathlib import Path

import pytest

from peacetable.model import Article, Ceasefire
from peacetable.reading.ceasefires import find_ceasefires
from peacetable.run.reader import Reader, load

PAGE = Path(__file__).parent.parent / "phrasebook" / "ceasefires.md"
FIELDS = {"from": "start", "to": "end", "scope": "scope"}


def _rows() -> list[tuple[str, str]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    return [(row[0], row[1]) for row in cells if row[0] not in {"text", "---"}]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


@pytest.mark.parametrize(("text", "told"), _rows(), ids=[row[0][:60] for row in _rows()])
def test_ceasefires_of_text(reader: Reader, text: str, told: str) -> None:
    found = find_ceasefires(reader.account(Article("phrase", text, date(2024, 6, 7))))
    wanted = [] if told == "-" else told.split("; ")
    assert sorted(_brief(truce) for truce in found) == sorted(" ".join(truce.split()[:2]) for truce in wanted)
    for truce in wanted:
        brief = " ".join(truce.split()[:2])
        assert any(_brief(one) == brief and _agrees(one, truce) for one in found), (truce, found)
    for one in found:
        assert one.evidence
        assert one.rules
        assert all(span.is_in(text) for span in one.evidence)


def _brief(truce: Ceasefire) -> str:
    return f"{truce.status} {'+'.join(sorted(truce.parties))}"


def _agrees(truce: Ceasefire, told: str) -> bool:
    asked = dict(re.findall(r"(\w+)=(\S+)", told))
    blame, at = asked.pop("blame", None), asked.pop("at", None)
    if blame is not None and set(blame.split(",")) != {f"{one.accuser}>{one.accused}" for one in truce.blame}:
        return False
    if at is not None and not any(at in place for place in truce.places):
        return False
    return all(str(getattr(truce, FIELDS[field])) == value for field, value in asked.items())
