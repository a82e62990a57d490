"""The positions matrix: issues down, parties across, in every cell what the party has said and still stands by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peacetable.ledger.entry import Entry
from peacetable.model import Position

Cell = tuple[Entry[Position], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`parties` and `issues` with the busiest first; a cell that is missing means that nothing is on record."""

    issues: tuple[str, ...]
    parties: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]

    def cell(self, issue: str, party: str) -> Cell:
        """The positions in force of `party` on `issue`."""
        return self.cells.get((issue, party), ())


def to_matrix(entries: Iterable[Entry[Position]]) -> Matrix:
    """The matrix of positions in force. The same claim from several articles stands once, by its latest account."""
    cells: dict[tuple[str, str], list[Entry[Position]]] = {}
    for entry in entries:
        cells.setdefault((entry.record.issue, entry.record.party), []).append(entry)
    return Matrix(
        issues=_rank(issue for (issue, _), found in cells.items() for _ in found),
        parties=_rank(party for (_, party), found in cells.items() for _ in found),
        cells={key: _drop_repeats(found) for key, found in cells.items()},
    )


def _rank(names: Iterable[str]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name]))


def _drop_repeats(entries: list[Entry[Position]]) -> Cell:
    latest = {(e.record.stance, e.record.by, e.record.object): e for e in entries}
    return tuple(latest.values())
