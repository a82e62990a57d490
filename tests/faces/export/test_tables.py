"""Rows for conflict data: what a record tells, and blanks for what it does not."""

import csv
import io
from datetime import date

import pytest

from peacetable.faces.export import TABLES, Table, write_csv
from peacetable.model import (
    Article,
    Blame,
    Ceasefire,
    CeasefireStatus,
    Measure,
    Purpose,
    Reading,
    Scope,
    Standard,
    Talks,
    TalksLevel,
    TalksStatus,
    Toll,
    Victims,
)
from scenes import EVIDENCE, TEXT

READING = Reading(
    Article("lake", TEXT, date(2024, 6, 7), outlet="The Lake Post"),
    talks=(
        Talks(("IND", "PAK"), TalksStatus.HELD, EVIDENCE, ("QAT",), "Doha", "2024-06-03/2024-06-04", TalksLevel.INDIRECT, 2),
        Talks(("IND", "PAK"), TalksStatus.PLANNED, EVIDENCE),
    ),
    ceasefires=(
        Ceasefire(
            ("IND", "PAK"), CeasefireStatus.EXPIRED, EVIDENCE, Scope.LOCAL, ("Poonch",), "2024-05-01", "2024-05-04",
            (Blame("IND", "PAK"),), ("QAT",), Purpose.HOLIDAY, is_written=True,
        ),
        Ceasefire(("eln",), CeasefireStatus.IN_EFFECT, EVIDENCE),
    ),
    tolls=(
        Toll(Measure.KILLED, Victims.CHILDREN, 3, 3, EVIDENCE, standard=Standard.CONFIRMED),
        Toll(Measure.KILLED, Victims.PEOPLE, 12, None, EVIDENCE),
        Toll(Measure.KILLED, Victims.FIGHTERS, 40, 60, EVIDENCE),
        Toll(Measure.INJURED, Victims.POLICE, None, 9, EVIDENCE),
    ),
)  # fmt: skip


def test_ceasefire_answers_the_questions_of_the_codebook() -> None:
    told, untold = TABLES[Table.CEASEFIRES](READING)
    wanted = {"sided": "bilateral", "purpose": "holiday", "coverage": "partial", "written": "yes", "timing": "definite"}
    assert told.items() >= wanted.items()
    assert (told["ended_by"], told["mediators"], told["breach_claims"]) == ("expired", "QAT", "IND accuses PAK")
    assert (untold["sided"], untold["ended_by"]) == ("unilateral", "")


def test_what_no_text_tells_is_blank_and_not_no() -> None:
    _, untold = TABLES[Table.CEASEFIRES](READING)
    assert {untold[cell] for cell in ("purpose", "coverage", "written", "timing", "mediated", "monitored")} == {""}
    _, planned = TABLES[Table.NEGOTIATIONS](READING)
    assert {planned[cell] for cell in ("start", "end", "location", "round", "direct", "mediated")} == {""}


def test_negotiation_has_first_and_last_day_and_third_parties() -> None:
    held, _ = TABLES[Table.NEGOTIATIONS](READING)
    assert (held["start"], held["end"], held["third_parties"]) == ("2024-06-03", "2024-06-04", "QAT")
    assert (held["direct"], held["mediated"], held["round"]) == ("no", "yes", "2")


@pytest.mark.parametrize(
    ("at", "group", "bounds"),
    [
        (0, "civilians", ("3", "3", "3")),
        (1, "unknown", ("12", "12", "")),
        (2, "armed group", ("40", "", "60")),
        (3, "state forces", ("", "", "9")),
    ],
)
def test_casualties_by_group_with_low_best_and_high(at: int, group: str, bounds: tuple[str, str, str]) -> None:
    row = list(TABLES[Table.CASUALTIES](READING))[at]
    assert row["group"] == group
    assert (row["low"], row["best"], row["high"]) == bounds


@pytest.mark.parametrize("table", Table)
def test_csv_has_a_heading_a_row_a_record_and_the_evidence(table: Table) -> None:
    out = io.StringIO()
    assert write_csv((READING, READING), table, out) == 2
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert len(rows) == 2 * len(list(TABLES[table](READING)))
    assert all(row["evidence"].startswith("0:12") and row["article"] == "lake" for row in rows)


def test_no_records_no_heading() -> None:
    out = io.StringIO()
    assert write_csv((Reading(READING.article),), Table.CASUALTIES, out) == 1
    assert out.getvalue() == ""
