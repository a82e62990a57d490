"""Commands that ask the ledger and judge it, on the case files and articles that ship."""

import json
from pathlib import Path
from typing import Any

import pytest

from peacetable.ledger import Ledger
from peacetable.run import load
from peacetable.sources import read_jsonl

from .conftest import Command

EXAMPLES = Path(__file__).parents[3] / "examples/cases"
CASES = sorted(EXAMPLES.glob("*.yaml"))
VIEWS = ["positions", "changes", "offers", "talks", "ceasefires", "tolls"]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the examples of the three cases."""
    path = tmp_path_factory.mktemp("record") / "ledger.db"
    with Ledger.open(path) as ledger:
        for file in sorted(EXAMPLES.glob("*.jsonl")):
            ledger.post_all(load().pipe(read_jsonl(str(file), skip=pytest.fail)))
    return path


@pytest.fixture
def db(read: Path, tmp_path: Path) -> Path:
    """The same, for a test that changes it."""
    path = tmp_path / "ledger.db"
    path.write_bytes(read.read_bytes())
    return path


def asked(cli: Command, *arguments: object) -> Any:
    ran = cli(*arguments)
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_something_of_every_case(cli: Command, read: Path, view: str, case: Path) -> None:
    rows = asked(cli, view, "--db", read, "--case", case)
    if view != "changes":
        assert rows
    for row in rows:
        for source in row["sources"]:
            assert source["text"]
            assert 1 <= row.get("origins", 1) <= row.get("articles", 1)
    text = cli(view, "--db", read, "--case", case, "--format", "text").out
    assert all(row["id"] in text for row in rows)


def test_two_outlets_with_one_wire_story_are_one_origin(cli: Command, read: Path) -> None:
    (offer,) = (row for row in asked(cli, "offers", "--db", read, "--case", EXAMPLES / "colombia-eln.yaml"))
    assert (offer["articles"], offer["origins"]) == (2, 1)


def test_a_brief_tells_how_many_stories_its_articles_carry(cli: Command, read: Path) -> None:
    assert asked(cli, "brief", "--db", read, "--format", "json")["subtitle"].endswith(
        "13 articles that carry 12 stories"
    )


def test_cases_form_without_files_and_can_be_asked_for(cli: Command, read: Path) -> None:
    formed = asked(cli, "cases", "--db", read)
    assert {"col--eln", "idn--free-aceh-movement", "phl--moro-islamic-liberation-front"} <= {c["id"] for c in formed}
    assert asked(cli, "positions", "--db", read, "--case", "col--eln")
    assert cli("positions", "--db", read, "--case", "col--xyz").code == 2


def test_a_corrected_article_counts_from_its_day(cli: Command, read: Path) -> None:
    def counts(day: str) -> list[str]:
        arguments = ("tolls", "--db", read, "--as-of", day, "--case", EXAMPLES / "colombia-eln.yaml")
        return [count for row in asked(cli, *arguments) for count in row["counts"]]

    assert any(count.startswith("23 ") for count in counts("2023-03-08"))
    assert not any(count.startswith("23 ") for count in counts("2023-03-09"))


def test_silence_tells_what_was_not_read_from_who_was_not_heard(cli: Command, read: Path) -> None:
    case = EXAMPLES / "colombia-eln.yaml"
    rows = asked(cli, "silence", "--db", read, "--case", case, "--as-of", "2023-05-01", "--days", "20")
    told = {row["name"]: row["why"] for row in rows}
    assert told["Radio Catatumbo"] == "not read since"
    assert told["Colombia"] == "not heard from since"


def test_search_finds_articles_and_the_records_they_prove(cli: Command, read: Path) -> None:
    hits = asked(cli, "search", "withdraw", "Arauca", "--db", read)
    assert "eln-1" in {hit["article"] for hit in hits}
    assert any(name.startswith("position-") for hit in hits for name in hit["records"])
    assert asked(cli, "search", "qwertz", "--db", read) == []


def test_a_record_is_judged_listed_and_exported(cli: Command, db: Path, tmp_path: Path) -> None:
    case = EXAMPLES / "indonesia-aceh.yaml"
    rows = asked(cli, "positions", "--db", db, "--case", case)
    row = next(one for one in rows if one["stance"] == "rejects")
    ran = cli(
        "judge", "correct", row["id"], "--set", "stance=conditional", "--why", "read on", "--who", "ada", "--db", db
    )
    assert ran.code == 0, ran.err
    after = {one["id"]: one for one in asked(cli, "positions", "--db", db, "--case", case)}
    assert after[row["id"]]["stance"] == "conditional"
    assert after[row["id"]]["sources"][-1]["judged"] == "correct by ada"
    assert [one["state"] for one in asked(cli, "judge", "list", "--db", db)] == ["stands"]
    assert asked(cli, "judge", "list", "--open", "--db", db) == []
    assert cli("judge", "gold", tmp_path / "none", "--db", db).err.startswith("peacetable: 0 articles")
    assert cli("judge", "gold", tmp_path / "gold", "--partly", "--db", db).code == 0
    (gold,) = (json.loads(path.read_text()) for path in (tmp_path / "gold").glob("*.gold.json"))
    assert [one["stance"] for one in gold["positions"]] == ["conditional"]
    scored = cli("eval", tmp_path / "gold", "--json")
    assert scored.code == 0, scored.err


def test_a_merged_record_is_shown_by_both_names(cli: Command, db: Path) -> None:
    one, other = (row["id"] for row in asked(cli, "offers", "--db", db, "--case", EXAMPLES / "indonesia-aceh.yaml"))
    assert cli("judge", "merge", one, other, "--why", "one plan", "--db", db).code == 0
    first, second = asked(cli, "show", one, "--db", db), asked(cli, "show", other, "--db", db)
    assert first == second
    assert {one, other} <= set(first["names"])
    assert "also " in cli("show", one, "--db", db, "--format", "text").out
    assert cli("show", "offer-000000000000", "--db", db).code == 3


def test_an_unknown_record_is_a_message(cli: Command, db: Path) -> None:
    ran = cli("judge", "accept", "offer-000000000000", "--why", "x", "--db", db)
    assert (ran.code, "no record has this name" in ran.err) == (4, True)


def test_backup_doctor_restore(cli: Command, db: Path, tmp_path: Path) -> None:
    assert cli("backup", tmp_path / "all.gz", "--db", db).code == 0
    assert cli("restore", tmp_path / "all.gz", "--db", tmp_path / "new.db").code == 0
    assert cli("doctor", "--db", tmp_path / "new.db").out == "no faults\n"
    assert asked(cli, "positions", "--db", tmp_path / "new.db") == asked(cli, "positions", "--db", db)


def test_a_withdrawn_article_counts_no_more(cli: Command, db: Path) -> None:
    before = asked(cli, "positions", "--db", db)
    ran = cli("withdraw", "milf-1", "--why", "the outlet took it back", "--published", "2009-12-20", "--db", db)
    assert ran.code == 0, ran.err
    assert len(asked(cli, "positions", "--db", db)) < len(before)
    assert asked(cli, "positions", "--db", db, "--as-of", "2009-11-03")
