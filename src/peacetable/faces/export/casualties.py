"""Tolls as rows, by the questions of UCDP GED (deaths by group; low, best, high) and of the casualty recorders' standards."""

from collections.abc import Iterator

from peacetable.faces.export.cells import Row, heading_cells, quoted, told
from peacetable.model import Reading, Standard, Toll, Victims

_GROUP = {
    Victims.SOLDIERS: "state forces",
    Victims.POLICE: "state forces",
    Victims.FIGHTERS: "armed group",
    Victims.CIVILIANS: "civilians",
    Victims.CHILDREN: "civilians",
    Victims.AID_WORKERS: "civilians",
    Victims.JOURNALISTS: "civilians",
}
"""Whose deaths they are. "People" are unknown: a text that does not say whom it counts may count anybody."""


def casualty_rows(reading: Reading) -> Iterator[Row]:
    """One row for each count by each source: competing counts stay apart, nothing is added up."""
    return (heading_cells(reading) | _row(toll) for toll in reading.tolls)


def _row(toll: Toll) -> Row:
    return {
        "measure": str(toll.measure),
        "group": _GROUP.get(toll.victims, "unknown"),
        "victims": str(toll.victims),
        "low": told(toll.low),
        "best": _best(toll),
        "high": told(toll.high),
        "place": told(toll.place),
        "since": told(toll.since),
        "as_of": told(toll.as_of),
        "source": told(toll.source),
        "standard": str(toll.standard),
        "is_verified": told(True) if toll.standard is Standard.CONFIRMED else "",
        "evidence": quoted(toll.evidence),
    }


def _best(toll: Toll) -> str:
    """The one figure of a count without a range; of "at least 12" the 12, as GED takes the most likely of what is told."""
    return told(toll.low if toll.low == toll.high or toll.high is None else None)
