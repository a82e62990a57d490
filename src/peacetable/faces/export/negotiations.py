"""Talks as rows, by the questions of PNCC (Arı 2023: dyads, dates, places, mediation) and MEND (mediation events)."""

from collections.abc import Iterator

from peacetable.faces.export.cells import Row, first_day, heading_cells, joined, last_day, quoted, told
from peacetable.model import Reading, Talks, TalksLevel


def negotiation_rows(reading: Reading) -> Iterator[Row]:
    """One row for each meeting or round that the article tells of."""
    return (heading_cells(reading) | _row(talks) for talks in reading.talks)


def _row(talks: Talks) -> Row:
    return {
        "parties": joined(talks.parties),
        "status": str(talks.status),
        "start": first_day(talks.date),
        "end": last_day(talks.date),
        "location": told(talks.place),
        "round": told(talks.round),
        "level": told(talks.level),
        "direct": "no" if talks.level is TalksLevel.INDIRECT else "",
        "mediated": "yes" if talks.mediators else "",
        "third_parties": joined(talks.mediators),
        "outcome": told(talks.outcome),
        "evidence": quoted(talks.evidence),
    }
