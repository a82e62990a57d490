"""Pages of the phrasebook: tables of a text and what it must give."""

from pathlib import Path

PHRASEBOOK = Path(__file__).parent / "phrasebook"


def rows_of(page: str) -> list[tuple[str, str]]:
    """The first two cells of every row of every table of `page`, heads and rules left out."""
    lines = (PHRASEBOOK / page).read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines if line.startswith("| ")]
    return [(row[0], row[1]) for row in cells if row[0] not in {"text", "---"}]
