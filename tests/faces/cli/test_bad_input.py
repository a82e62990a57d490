"""Every way in which input can be bad: a message, a code, no traceback, and nothing half written."""

import errno
from pathlib import Path

import pytest
from tests.faces.cli.conftest import TEXT, Command

FRENCH = "Le ministre a déclaré que les pourparlers avaient échoué et que les troupes ne quitteraient pas la région."

BAD = {
    "empty": (b"", "is empty"),
    "blank": (b"  \n\n", "is empty"),
    "binary": (b"MZ\x90\0\x03\0\0\0", "binary"),
    "pdf": (b"%PDF-1.4 whatever", "PDF"),
    "encoding": (bytes(range(128, 256)) * 40, "encoding"),
    "french": (FRENCH.encode(), "is in French, reads English"),
    "too-long": (b"a" * 50_000_000, "at most 5 MB"),
}


@pytest.mark.usefixtures("stub")
@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["read", "post"])
def test_bad_file(cli: Command, tmp_path: Path, command: str, name: str) -> None:
    content, words = BAD[name]
    path, out = tmp_path / f"{name}.txt", tmp_path / "out.json"
    path.write_bytes(content)
    option = ("-o", out) if command == "read" else ("--db", tmp_path / "ledger.db")
    ran = cli(command, path, "--published", "2022-03-07", *option)
    assert ran.code == 3
    assert ran.err.startswith(f"peacetable: {path}: ")
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert ran.err.count("\n") == 1
    assert ran.out == ""
    assert not out.exists()


@pytest.mark.usefixtures("stub")
def test_missing_file_directory_and_bad_date(cli: Command, tmp_path: Path, article: Path) -> None:
    assert "no such file" in cli("read", tmp_path / "nope").err
    assert "is a directory" in cli("read", tmp_path).err
    ran = cli("read", article, "--published", "2022-02-30")
    assert (ran.code, ran.out) == (3, "")
    assert "YYYY-MM-DD" in ran.err


@pytest.mark.usefixtures("stub")
def test_bad_standard_input(cli: Command) -> None:
    ran = cli("read", "-", stdin=b"\0\1\2")
    assert ran.code == 3
    assert ran.err.startswith("peacetable: standard input: is binary")


@pytest.mark.usefixtures("stub")
def test_one_bad_article_is_skipped_and_the_others_are_read(cli: Command, article: Path, tmp_path: Path) -> None:
    ran = cli("read", article, tmp_path / "nope.txt", article, "--format", "jsonl", "--published", "2022-03-07")
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 2
    assert "nope.txt: no such file" in ran.err


@pytest.mark.usefixtures("stub")
def test_bad_lines_are_named(cli: Command, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"id": "a", "text": "The army said so.", "published": "2022-03-07"}\n{"id": 3}\n')
    ran = cli("read", path, "--format", "jsonl")
    assert ran.code == 1
    assert "many.jsonl, line 2" in ran.err


@pytest.mark.usefixtures("stub")
def test_article_that_the_reader_fails_on_is_skipped(cli: Command, article: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text(TEXT + "FAIL")
    ran = cli("read", bad, article, "--format", "jsonl", "--published", "2022-03-07")
    assert ran.code == 1
    assert "could not be read (KeyError" in ran.err
    assert "Traceback" not in ran.err
    assert cli("read", bad, "--published", "2022-03-07").code == 70


def test_error_that_none_foresaw_is_a_message(cli: Command, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise RuntimeError("the model broke")

    from peacetable import run

    monkeypatch.setitem(run.__dict__, "load", fail)
    ran = cli("read", article)
    assert ran.code == 70
    assert "internal error: RuntimeError: the model broke" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "arguments", [("read",), ("nonsense",), ("read", "--format", "xml", "a"), ("read", "a", "b", "--title", "T")]
)
def test_usage_errors(cli: Command, arguments: tuple[str, ...]) -> None:
    assert cli(*arguments).code == 2


def test_bad_gold_folder(cli: Command, tmp_path: Path) -> None:
    ran = cli("eval", tmp_path)
    assert (ran.code, ran.out) == (3, "")
    assert "no *.gold.json" in ran.err


@pytest.mark.usefixtures("stub")
def test_ledger_that_is_no_database(cli: Command, article: Path, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("No ledger at all. " * 100)
    ran = cli("post", article, "--db", path, "--published", "2022-03-07")
    assert ran.code == 4
    assert "not a database" in ran.err
    assert path.read_text().startswith("No ledger")


@pytest.mark.usefixtures("stub")
def test_output_that_cannot_be_written_leaves_the_old_file(
    cli: Command, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli("read", article, "-o", article / "out.json", "--published", "2022-03-07").code == 5

    def fail(self: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    out = tmp_path / "out.json"
    out.write_text("old")
    monkeypatch.setattr(Path, "replace", fail)
    ran = cli("read", article, "-o", out, "--published", "2022-03-07")
    assert ran.code == 5
    assert "could not be written (No space left on device)" in ran.err
    assert out.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "out.json"]
