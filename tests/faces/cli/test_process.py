"""What only shows in a process of its own: pipes that close, disks that are full, the time to start."""

import subprocess
import sys
import time
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


def test_help_comes_quickly() -> None:
    started = time.perf_counter()
    ran = shell(f"{PEACETABLE} --help")
    assert ran.returncode == 0
    assert time.perf_counter() - started < 2, "alone on a machine it takes 0.2 s; heavy imports belong into commands"
