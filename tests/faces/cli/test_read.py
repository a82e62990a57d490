import json
from pathlib import Path

import pytest
from tests.faces.cli.conftest import TEXT, Command

pytestmark = pytest.mark.usefixtures("stub")


def test_captured_output_is_json(cli: Command, article: Path) -> None:
    ran = cli("read", article, "--published", "2022-03-07", "--outlet", "The Lake Post")
    reading = json.loads(ran.out)
    assert ran.code == 0
    assert ran.err == ""
    assert reading["article"]["text"] == TEXT
    assert reading["article"]["published"] == "2022-03-07"
    assert reading["article"]["outlet"] == "The Lake Post"
    assert reading["proposals"][0]["verdict"] == "non-starter"
    verdict = reading["proposals"][0]["verdicts"][0]
    deciding = verdict["terms"][verdict["deciding"][0]]
    assert (verdict["party"], deciding["reasons"][0]["stance"]) == ("TJK", "rejects")


def test_several_articles_are_an_array_and_lines(cli: Command, article: Path) -> None:
    assert len(json.loads(cli("read", article, article).out)) == 2
    assert [json.loads(line)["article"]["title"] for line in cli("read", article, "--format", "jsonl").out.splitlines()]


def test_json_lines_in_give_json_lines_out_in_order(cli: Command) -> None:
    lines = "".join(json.dumps({"id": id, "text": TEXT, "published": "2022-03-07"}) + "\n" for id in "cab")
    ran = cli("read", "-", "--jsonl", "--format", "jsonl", stdin=lines.encode())
    assert [json.loads(line)["article"]["id"] for line in ran.out.splitlines()] == ["c", "a", "b"]


def test_missing_date_is_told(cli: Command, article: Path) -> None:
    ran = cli("read", article)
    assert ran.code == 0
    assert "no date of publication" in ran.err


def test_file_is_written_whole(cli: Command, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("old")
    ran = cli("read", article, "-o", out, "--published", "2022-03-07")
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(out.read_text())["article"]["title"] == "Road to open"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "out.json"]


@pytest.mark.parametrize("width", [50, 140])
def test_table_shows_each_record_with_its_words(
    cli: Command, article: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = cli("read", article, "--format", "table", "--published", "2022-03-07").out
    assert "Road to open" in out
    for words in ("Positions (1)", "Tajikistan", "rejects", "Kok-Bulak", "at least 38", "“Road to open"):
        assert words in " ".join(out.split()), words
    assert all(len(line.rstrip()) <= width for line in out.splitlines())


def test_post_twice_changes_nothing(cli: Command, article: Path, tmp_path: Path) -> None:
    db = tmp_path / "ledger.db"
    first = cli("post", article, "--published", "2022-03-07", "--db", db)
    again = cli("post", article, "--published", "2022-03-07", "--db", db)
    assert (first.code, again.code) == (0, 0)
    assert "3 claims, 3 new" in first.out
    assert "3 claims, 0 new, known before" in again.out


def test_brief_and_assessment_of_an_article_alone(cli: Command, article: Path, tmp_path: Path) -> None:
    about = (article, "--published", "2022-03-07")
    assert "non-starter" in cli("brief", *about).out
    assert "# " in cli("brief", *about, "--format", "markdown").out
    page = tmp_path / "brief.html"
    assert cli("brief", *about, "--format", "html", "-o", page).code == 0
    assert page.read_text().lower().startswith("<!doctype html")
    text = cli("assess", *about, "--format", "text").out
    assert "Kyrgyzstan's proposal: a non-starter for Tajikistan" in text
    assert "7 March 2022)" in text
    assert json.loads(cli("assess", *about).out)[0]["verdict"] == "non-starter"


def test_brief_and_assessment_of_the_ledger(cli: Command, article: Path, tmp_path: Path) -> None:
    db = ("--db", tmp_path / "ledger.db")
    assert json.loads(cli("assess", *db).out) == []
    assert cli("assess", *db, "--format", "text").out == "No proposal is on record here.\n"
    cli("post", article, "--published", "2022-03-07", *db)
    assert json.loads(cli("assess", *db).out)[0]["verdict"] == "non-starter"
    assert json.loads(cli("assess", *db, "--as-of", "2022-03-01").out) == []
    assert "non-starter" in cli("brief", *db).out


def test_ledger_comes_from_the_environment(
    cli: Command, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PEACETABLE_DB_URL", str(tmp_path / "mine.db"))
    assert cli("post", article, "--published", "2022-03-07").code == 0
    assert (tmp_path / "mine.db").exists()


def test_nothing_is_shown_where_no_article_could_be_read(cli: Command, tmp_path: Path) -> None:
    ran = cli("brief", tmp_path / "nope.txt")
    assert (ran.code, ran.out) == (3, "")
