from importlib import import_module
from pathlib import Path

import pytest
from tests.faces.cli.conftest import Command

from peacetable.faces.cli import faults


def test_version(cli: Command) -> None:
    ran = cli("--version")
    assert ran.code == 0
    assert ran.out.startswith("peacetable 0.")


def test_explain_shows_a_lexicon_entry(cli: Command) -> None:
    ran = cli("explain", "appeal.donate")
    assert ran.code == 0
    assert "lexicon/data/boilerplate.yaml" in ran.out
    assert "example: Donate by bank transfer" in ran.out


def test_explain_shows_a_rule_of_the_code(cli: Command) -> None:
    ran = cli("explain", "time.ago")
    assert ran.code == 0
    assert "peacetable/mentions/times/" in ran.out


def test_explain_unknown_id_names_its_neighbours(cli: Command) -> None:
    ran = cli("explain", "appeal.donat")
    assert (ran.code, ran.out) == (3, "")
    assert "appeal.donate" in ran.err


def test_actors(cli: Command) -> None:
    assert "RUS\tstate\tRussia" in cli("actors", "list", "--kind", "state").out
    assert cli("actors", "explain", "Kremlin").out.startswith("RUS  Russia")
    assert "names shared" in cli("actors", "check").out
    assert cli("actors", "explain", "Nobody Atall").code == 3


def test_bad_lexicon_of_a_user_is_told(cli: Command, tmp_path: Path) -> None:
    (tmp_path / "groups.yaml").write_text("- name: 3\n  nonsense: true\n")
    ran = cli("actors", "check", "--lexicon", tmp_path)
    assert ran.code == 3
    assert "groups.yaml, entry 1" in ran.err


@pytest.mark.parametrize("command", ["read", "post", "parse", "eval", "explain", "actors"])
def test_help_tells_what_a_command_does(cli: Command, command: str) -> None:
    ran = cli(command, "--help")
    assert ran.code == 0
    assert "Usage: peacetable" in ran.out


def test_every_foreseen_exception_exists() -> None:
    for module, name in faults._CODES:
        assert issubclass(getattr(import_module(module), name), Exception)
