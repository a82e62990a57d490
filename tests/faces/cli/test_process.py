"""What only shows in a process of its own: pipes that close, disks that are full; what is loaded at the start."""

import subprocess
import sys
from pathlib import Path

import pytest

PEACETABLE = Path(sys.executable).with_name("peacetable")


def shell(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)


def test_reader_that_goes_away_is_no_error() -> None:
    ran = shell(f"{PEACETABLE} actors list | head -n 1; echo ${{PIPESTATUS[0]}}")
    assert ran.stdout.splitlines()[-1] == "0"
    assert ran.stderr == ""


def test_full_disk_is_a_message() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    ran = shell(f"{PEACETABLE} actors list > /dev/full")
    assert ran.returncode == 5
    assert "could not be written (No space left on device)" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_start_loads_nothing_heavy() -> None:
    """With these, `peacetable --help` would take seconds; without them it takes 0.2 s."""
    code = "import sys, peacetable.faces.cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"spacy", "numpy", "onnxruntime", "pydantic", "sqlalchemy", "yaml"} & set(loaded)
