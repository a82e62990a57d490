"""Ceasefires as rows, by the questions of the ETH/PRIO Civil Conflict Ceasefire data (Clayton et al. 2022)."""

from collections.abc import Iterator

from peacetable.faces.export.cells import Row, heading_cells, joined, quoted, told
from peacetable.model import Ceasefire, CeasefireStatus, Reading, Scope

_ENDS = {
    CeasefireStatus.COLLAPSED: "collapsed",
    CeasefireStatus.EXPIRED: "expired",
    CeasefireStatus.REJECTED: "never began",
}
_SIDED = {1: "unilateral", 2: "bilateral"}


def ceasefire_rows(reading: Reading) -> Iterator[Row]:
    """One row for each ceasefire that the article tells of."""
    return (heading_cells(reading) | _row(ceasefire) for ceasefire in reading.ceasefires)


def _row(ceasefire: Ceasefire) -> Row:
    return {
        "parties": joined(ceasefire.parties),
        "sided": _SIDED.get(len(ceasefire.parties), "multilateral" if ceasefire.parties else ""),
        "status": str(ceasefire.status),
        "purpose": told(ceasefire.purpose),
        "coverage": _coverage(ceasefire),
        "places": joined(ceasefire.places),
        "written": told(ceasefire.is_written),
        "timing": "definite" if ceasefire.end else "",
        "start": told(ceasefire.start),
        "end": told(ceasefire.end),
        "ended_by": _ENDS.get(ceasefire.status, ""),
        "mediated": "yes" if ceasefire.mediators else "",
        "mediators": joined(ceasefire.mediators),
        "monitored": told(ceasefire.is_monitored),
        "breach_claims": joined(f"{one.accuser} accuses {one.accused}" for one in ceasefire.blame),
        "evidence": quoted(ceasefire.evidence),
    }


def _coverage(ceasefire: Ceasefire) -> str:
    """Partial where it holds in some places only; a humanitarian one may be either."""
    if ceasefire.scope is Scope.LOCAL or ceasefire.places:
        return "partial"
    return "general" if ceasefire.scope is Scope.GENERAL else ""
