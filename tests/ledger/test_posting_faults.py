"""Posting that is cut off: by SIGKILL at any moment, a full disk, a server that restarts; and rows that are broken."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text

from peacetable.ledger import Ledger, LedgerError
from peacetable.ledger.schema import METADATA
from peacetable.ledger.store import resolve_url
from scenes import reading, stance

COUNT = 12  # readings of one run
READINGS = """
import sys
from datetime import date
from peacetable.ledger import Ledger, LedgerError
from peacetable.model import *
def made(number):
    text = f"Number {number} said no. " + "The rest is long. " * 200
    spans = (Span.cut(text, 0, 6),)
    said = tuple(Position("state", f"issue-{i}", Stance.REJECTS, spans) for i in range(20))
    return Reading(Article(str(number), text, date(2020, 1, 1)), positions=said)
"""
POST_ALL = (
    READINGS
    + f"""
with Ledger.open(sys.argv[1]) as ledger:
    print("ready", flush=True)
    for number in range({COUNT}):
        ledger.post(made(number))
        print(number, flush=True)
"""
)
POST_LOUDLY = (
    READINGS
    + """
try:
    with Ledger.open(sys.argv[1]) as ledger:
        for number in range(1000):
            ledger.post(made(number))
            print(number, flush=True)
except LedgerError as error:
    print(error, file=sys.stderr)
    sys.exit(4)
"""
)


def start(code: str, where: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, where], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def names(where: str) -> set[str]:
    with Ledger.open(where) as ledger:
        assert ledger.check() == []
        view = ledger.view()
        assert len(view.positions) == 20 * len(view.articles)
        return {article.id for article in view.articles}


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_at_any_moment_and_the_next_run_goes_on(where: str, seed: int) -> None:
    """Each run is killed after a while that no step of posting decides; what a run said it kept is there in the next."""
    choose, kept = random.Random(seed), set[str]()
    for _ in range(3):
        run = start(POST_ALL, where)
        assert run.stdout
        told = [run.stdout.readline().strip()]
        time.sleep(choose.uniform(0, 0.08))
        run.send_signal(signal.SIGKILL)
        told += [line.strip() for line in run.communicate()[0].splitlines()]
        kept |= set(told) - {"ready", ""}
        assert kept <= names(where)
    last = start(POST_ALL, where)
    assert last.communicate()[1] == ""
    assert names(where) == {str(number) for number in range(COUNT)}


def test_a_disk_that_fills_up(tmp_path: Path) -> None:
    """A file system of 3 MB, where one can be had; else the limit that a shell sets on the size of a file."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], capture_output=True, check=False
        ).returncode
    )
    try:
        limit = "" if mounted else "trap '' XFSZ; ulimit -f 1500; "
        command = f'{limit}exec {sys.executable} -c "$CODE" {folder / "ledger.db"}'
        environment = {**os.environ, "CODE": POST_LOUDLY}
        run = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, text=True, check=False)
        assert run.returncode == 4, run.stderr
        assert "disk" in run.stderr
        assert "Traceback" not in run.stderr
        kept = set(run.stdout.split())
        if mounted:
            subprocess.run(["mount", "-o", "remount,size=30m", str(folder)], check=True)
        assert names(str(folder / "ledger.db")) == kept
        assert kept
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


def test_a_server_that_drops_its_connections(where: str) -> None:
    """As a restart does it, to every connection of this database, while a batch is being posted."""
    if "://" not in where:
        pytest.skip("a file has no server")
    run = start(POST_LOUDLY, where)
    assert run.stdout
    told = {run.stdout.readline().strip() for _ in range(5)}
    engine = create_engine(resolve_url(where), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        own = "pid <> pg_backend_pid() AND datname = current_database()"
        while (
            run.poll() is None
        ):  # between two articles a dropped connection is only opened anew: go on until one is hit
            connection.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {own}"))
    engine.dispose()
    out, said = run.communicate(timeout=60)
    assert run.returncode == 4, said
    assert "connection" in said
    assert "Traceback" not in said
    assert told | set(out.split()) <= names(where)


def test_a_broken_row_is_left_out_told_and_mended(where: str, caplog: pytest.LogCaptureFixture) -> None:
    one, other = (reading(stance("rejects", issue), text=f"The minister said no to {issue}.") for issue in ("a", "b"))
    with Ledger.open(where) as ledger:
        ledger.post_all([one, other])
        with ledger._engine.begin() as connection:
            connection.execute(text("UPDATE claims SET record = '{' WHERE issue = 'a'"))
        assert [entry.record.issue for entry in ledger.view().positions] == ["b"]
        assert "doctor" in caplog.text
        assert any("cannot be read" in fault for fault in ledger.check())
        assert ledger.repair() == 1
        assert ledger.check() == []
        assert ledger.post(one).is_new
        assert [entry.record.issue for entry in ledger.view().positions] == ["a", "b"]


def test_a_broken_row_that_was_judged_is_not_dropped(where: str) -> None:
    one = reading(stance("rejects", "a"))
    with Ledger.open(where) as ledger:
        ledger.post(one)
        ledger.judge("accept", ledger.view().positions[0].id, who="ada", why="so it is")  # type: ignore[arg-type]
        with ledger._engine.begin() as connection:
            connection.execute(text("UPDATE claims SET party = 'nobody'"))
        ledger.repair()
        assert len(ledger.judgements()) == 1
        assert any("columns" in fault for fault in ledger.check())


def test_a_backup_moves_a_ledger_to_any_store(where: str, tmp_path: Path) -> None:
    with Ledger.open(where) as ledger, Ledger.open(tmp_path / "copy.db") as copy:
        ledger.post_all([reading(stance("rejects", "a")), reading(stance("open", "b"), text="The minister: perhaps.")])
        ledger.judge("unsure", ledger.view().positions[0].id, who="ada", why="hm")  # type: ignore[arg-type]
        rows = ledger.back_up(tmp_path / "all.gz")
        assert copy.restore(tmp_path / "all.gz") == rows
        assert copy.restore(tmp_path / "all.gz") == 0
        assert copy.check() == []
        assert copy.view().positions == ledger.view().positions
        assert copy.judgements() == ledger.judgements()
        assert len(copy.search("minister")) == 2


@pytest.mark.parametrize("cut", [20, -30])
def test_half_a_backup_is_refused(tmp_path: Path, cut: int) -> None:
    file = tmp_path / "all.gz"
    with Ledger.open(tmp_path / "a.db") as ledger, Ledger.open(tmp_path / "b.db") as other:
        ledger.post(reading(stance("rejects", "a")))
        ledger.back_up(file)
        file.write_bytes(file.read_bytes()[:cut])
        with pytest.raises(LedgerError, match="backup"):
            other.restore(file)
        assert other.articles() == ()


SHUFFLED = (
    """
import random, sys
from peacetable.ledger import Ledger
"""
    + READINGS
    + f"""
numbers = list(range({COUNT})) * 2
random.Random(int(sys.argv[2])).shuffle(numbers)
with Ledger.open(sys.argv[1]) as ledger:
    for number in numbers:
        ledger.post(made(number), reader="1.0")
"""
)


def test_processes_that_post_the_same_in_any_order_make_one_ledger(where: str, tmp_path: Path) -> None:
    runs = [subprocess.Popen([sys.executable, "-c", SHUFFLED, where, str(seed)]) for seed in range(3)]
    assert [run.wait() for run in runs] == [0, 0, 0]
    alone = tmp_path / "alone.db"
    subprocess.run([sys.executable, "-c", SHUFFLED, str(alone), "9"], check=True)
    assert names(where) == names(str(alone))
    with Ledger.open(where) as one, Ledger.open(alone) as other:
        assert rows_of(one) == rows_of(other)


def rows_of(ledger: Ledger) -> dict[str, set[str]]:
    """The keys of every table."""
    with ledger._engine.begin() as connection:
        return {
            table.name: {str(row) for row in connection.execute(select(*table.primary_key))}
            for table in METADATA.sorted_tables
        }
