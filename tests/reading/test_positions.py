"""The positions phrasebook: each sentence gives its stances and no others."""

from datetime import date
from pathlib import Path

import pytest

from peacetable.model import Article, Position
from peacetable.run.reader import Reader

PAGE = Path(__file__).parent.parent / "phrasebook" / "positions.md"


def _rows() -> list[tuple[str, frozenset[str]]]:
    rows = [line.strip().strip("|").split(" | ") for line in PAGE.read_text().splitlines() if line.startswith("| ")]
    pairs = [(row[0].strip(), row[1].strip()) for row in rows if row[0].strip() not in {"sentence", "---"}]
    return [(sentence, frozenset(told.split("; ")) if told != "-" else frozenset()) for sentence, told in pairs]


def _told(position: Position) -> str:
    return f"{position.party} {position.stance} {position.issue}"


@pytest.mark.parametrize(("sentence", "stances"), _rows(), ids=[row[0][:60] for row in _rows()])
def test_sentence_gives_its_stances(reader: Reader, sentence: str, stances: frozenset[str]) -> None:
    article = Article(id="phrase", text=sentence, published=date(2023, 5, 10))
    reading = reader.read(article)
    assert {_told(position) for position in reading.positions} == stances
    for position in reading.positions:
        assert position.evidence
        assert all(span.is_in(sentence) for span in position.evidence)
