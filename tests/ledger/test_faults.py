"""A ledger that is damaged, foreign, newer, read-only, full or busy says so; a killed writer leaves no half post."""

import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from peacetable.ledger import Ledger, LedgerError, store
from scenes import reading, stance

ONE = reading(stance("rejects", "withdrawal"))
OTHER = reading(stance("open", "amnesty"), text="The minister kept her word, and the movement kept its own.")

# Posts numbered articles until it is killed, and says when each is kept.
WRITER = """
import dataclasses, sys
from datetime import date
from peacetable.ledger import Ledger
from peacetable.model import *
ledger = Ledger.open(sys.argv[1])
print("ready", flush=True)
for number in range(int(sys.argv[2]), 100000):
    text = f"Number {number} said no."
    spans = (Span.cut(text, 0, 6),)
    said = tuple(Position("state", f"issue-{i}", Stance.REJECTS, spans) for i in range(20))
    ledger.post(Reading(Article(str(number), text, date(2020, 1, 1)), positions=said))
    print(number, flush=True)
"""


def start_writer(where: str, *, first: int) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", WRITER, where, str(first)], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("posts", [1, 7, 20])
def test_a_killed_writer_leaves_nothing_half_written(where: str, posts: int) -> None:
    writer = start_writer(where, first=0)
    assert writer.stdout
    kept = [writer.stdout.readline().strip() for _ in range(posts + 1)]
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    with Ledger.open(where) as ledger:
        assert ledger.check() == []
        names = {article.id for article in ledger.articles()}
        assert set(kept) - {"ready"} <= names
        assert len(ledger.view().positions) == 20 * len(names)
        ledger.post(ONE)  # and the next run goes on
        assert len(ledger.articles()) == len(names) + 1


def test_two_writers_at_once_lose_nothing(where: str) -> None:
    Ledger.open(where).close()
    writers = [start_writer(where, first=first) for first in (0, 5)]
    kept = set()
    for writer in writers:
        assert writer.stdout
        kept |= {writer.stdout.readline().strip() for _ in range(11)}
    for writer in writers:
        writer.kill()
        writer.communicate()
    with Ledger.open(where) as ledger:
        assert kept - {"ready"} <= {article.id for article in ledger.articles()}
        assert ledger.check() == []


def test_many_may_open_a_new_ledger_at_once(where: str) -> None:
    with ThreadPoolExecutor(6) as pool:
        for ledger in pool.map(Ledger.open, [where] * 6):
            ledger.close()
    with Ledger.open(where) as ledger:
        assert ledger.check() == []


def test_a_failed_batch_leaves_nothing(where: str) -> None:
    bad = reading(stance("open", "amnesty"), text="The minister \0 spoke.")
    with Ledger.open(where) as ledger:
        with pytest.raises(LedgerError):
            ledger.post_all([ONE, bad])
        assert ledger.articles() == ()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, and quite a lot of them.\n" * 100)
    with pytest.raises(LedgerError, match="not a database"):
        Ledger.open(path)
    assert path.read_text().startswith("These are notes")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="a folder"):
        Ledger.open(tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LedgerError, match="cannot be"):
        Ledger.open(tmp_path / "file" / "ledger.db")


def test_a_database_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE orders (id INTEGER)")
    connection.close()
    with pytest.raises(LedgerError, match="orders"):
        Ledger.open(path)


def test_a_ledger_of_a_newer_version(where: str) -> None:
    with Ledger.open(where) as ledger, ledger._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerError, match="newer peacetable"):
        Ledger.open(where)


def test_a_read_only_ledger_can_be_seen_but_not_posted_to(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        ledger.post(ONE)
    with Ledger.open(f"sqlite:///file:{path}?mode=ro&uri=true") as ledger:
        assert len(ledger.view().positions) == 1
        with pytest.raises(LedgerError, match="cannot be written"):
            ledger.post(OTHER)


def test_a_full_disk(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        ledger.post(ONE)
        with ledger._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1")  # no page more than there are
        many = [reading(stance("open", f"issue-{i}"), text=f"The minister said {i}. " * 400) for i in range(40)]
        with pytest.raises(LedgerError, match="disk is full"):
            ledger.post_all(many)
        assert len(ledger.articles()) == 1
        assert ledger.check() == []


def test_a_busy_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BUSY_S", 0.1)
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="try again"):
            ledger.post(ONE)
        assert ledger.articles() == ()  # a reader does not wait for a writer
        holder.execute("ROLLBACK")
        holder.close()
        assert ledger.post(ONE).is_new


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path) as ledger:
        ledger.post_all(reading(stance("open", "amnesty"), text=f"The minister said {i}. " * 50) for i in range(30))
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(LedgerError, match="damaged"), Ledger.open(path) as ledger:
        ledger.view()


@pytest.mark.parametrize("url", ["mysql://host/name", "://nothing"])
def test_a_url_that_names_no_ledger(url: str) -> None:
    with pytest.raises(LedgerError):
        Ledger.open(url)


def test_a_server_that_is_not_there() -> None:
    pytest.importorskip("psycopg", reason="the postgres extra is not installed")
    with pytest.raises(LedgerError, match="no server"):
        Ledger.open("postgresql://nobody:secret@127.0.0.1:1/none")
