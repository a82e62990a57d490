"""The documentation holds: what it shows runs, what can be used is told."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from tests.docs.snippets import ROOT, Session, Snippet, find_missing, find_sessions, find_snippets

from peacetable.faces.cli.app import app
from peacetable.faces.cli.exits import Exit

PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
SNIPPETS = list(find_snippets(*PAGES))
SESSIONS = [(str(s), session) for s in SNIPPETS if s.language == "console" for session in find_sessions(s)]
CLI = (ROOT / "docs/cli.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like the project's, to run in and to write to."""
    made = tmp_path_factory.mktemp("docs")
    (made / "examples").symlink_to(ROOT / "examples")
    (made / "build").mkdir()
    return made


@pytest.mark.parametrize(("where", "session"), SESSIONS, ids=[where for where, _ in SESSIONS])
def test_console_snippet_runs_and_prints_what_it_shows(where: str, session: Session, folder: Path) -> None:
    if session.command.startswith("make "):
        targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.M)
        assert session.command.split()[1] in targets
        return
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "COLUMNS": "100",
        "XDG_DATA_HOME": str(folder),
    }
    ran = subprocess.run(
        ["bash", "-c", session.command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == session.code, ran.stderr
    missing = find_missing(session.lines, ran.stdout + ran.stderr)
    assert missing is None, f"{where}: {missing!r} is not in\n{ran.stdout}{ran.stderr}"


@pytest.mark.parametrize("snippet", [s for s in SNIPPETS if s.language == "python"], ids=str)
def test_python_snippet_runs(snippet: Snippet, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    if ">>>" not in snippet.text:
        exec(compile(snippet.text, str(snippet), "exec"), {})
        return
    examples = doctest.DocTestParser().get_doctest(snippet.text, {}, str(snippet), snippet.file, snippet.line)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert runner.run(examples).failed == 0


def test_every_command_has_a_heading() -> None:
    names = {command.name for command in app.registered_commands} | {group.name for group in app.registered_groups}
    headings = set(re.findall(r"^## peacetable (\w+)$", CLI, re.M))
    assert headings == names


@pytest.mark.parametrize("name", ["read", "post", "brief", "assess", "eval"])
def test_every_option_is_told(name: str) -> None:
    command = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    for parameter in command.params:
        for option in parameter.opts:
            if option.startswith("--") and option not in ("--help", "--output"):
                assert f"`{option}" in CLI or f"{option} " in CLI, f"{name} {option} is not in docs/cli.md"


def test_every_exit_code_is_told() -> None:
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", CLI, re.M)} == {int(code) for code in Exit}


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.relative_to(ROOT)} → {link}"
