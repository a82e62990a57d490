"""The positions phrasebook: each sentence gives its stances and no others."""

from datetime import date
from pathlib import Path

import pytest

from peacetable.model import Article, Position
from peacetable.run import Reader

PHRASEBOOK = Path(__file__).parent.parent / "phrasebook"
PAGES = tuple(PHRASEBOOK / name for name in ("positions.md", "positions-more.md"))
NOT_YET = "## Not read yet"

Row = tuple[str, frozenset[str]]


def _rows(page: str) -> list[Row]:
    cells = [line.strip().strip("|").split(" | ") for line in page.splitlines() if line.startswith("| ")]
    told = [(row[0].strip(), row[1].strip()) for row in cells if row[0].strip() not in {"sentence", "---"}]
    return [(sentence, frozenset() if stances == "-" else frozenset(stances.split("; "))) for sentence, stances in told]


PARTS = tuple(page.read_text(encoding="utf-8").split(NOT_YET) for page in PAGES)
READ, NOT_READ = ([row for parts in PARTS for row in _rows(parts[half])] for half in (0, 1))


def _stances(reader: Reader, sentence: str) -> frozenset[str]:
    reading = reader.read(Article(id="phrase", text=sentence, published=date(2023, 5, 10)))
    for position in reading.positions:
        assert all(span.is_in(sentence) for span in position.evidence)
    return frozenset(_told(position) for position in reading.positions)


def _told(position: Position) -> str:
    return f"{position.party} {position.stance} {position.issue}"


@pytest.mark.parametrize(("sentence", "stances"), READ, ids=[row[0][:60] for row in READ])
def test_positions_of_a_sentence(reader: Reader, sentence: str, stances: frozenset[str]) -> None:
    assert _stances(reader, sentence) == stances


@pytest.mark.parametrize(("sentence", "stances"), NOT_READ, ids=[row[0][:60] for row in NOT_READ])
def test_positions_not_read_yet_are_still_not_read(reader: Reader, sentence: str, stances: frozenset[str]) -> None:
    """A sentence that begins to be read must move up the page."""
    assert _stances(reader, sentence) != stances
