"""The store under a ledger: a SQLite file or a PostgreSQL database, opened so that nothing is half written.

SQLite runs in WAL mode with full synchronisation: a reader never waits for a writer, and what was committed
survives a power cut. A writer takes the lock at the start of its transaction and waits for it up to `BUSY_S`.
"""

import os
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from peacetable.ledger.errors import LedgerError

BUSY_S = 30
# Keys are hashes, so the rows of one reading touch pages all over the indexes. With 64 MB of pages in memory, and the log
# carried over to the file every 32 MB in place of every 4, 300 posts into 40,000 claims write 338 MB in place of 412 and
# read 51 MB in place of 230.
_ROOM = ("cache_size=-65536", "wal_autocheckpoint=8000")
WRITES = {"peacetable_writes": True}


def default_path() -> Path:
    """The ledger of this user: `peacetable/ledger.db` in the user's data folder."""
    return Path(user_data_path("peacetable", appauthor=False)) / "ledger.db"


def open_store(where: str | Path | None) -> Engine:
    """The engine for a file, a database URL, or None for the user's own ledger. Makes missing folders."""
    url = resolve_url(where)
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    if url.database and url.database != ":memory:":
        _prepare_file(Path(url.database))
    engine = create_engine(url, connect_args={"timeout": BUSY_S})
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def resolve_url(where: str | Path | None) -> URL:
    """What `where` names: a URL if it looks like one, else a file.

    >>> str(resolve_url("peace.db")), resolve_url("postgres://host/peace").drivername
    ('sqlite:///peace.db', 'postgresql+psycopg')
    """
    if where is None or isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=os.fspath(default_path() if where is None else where))
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise LedgerError(f"{where}: not a database URL; try sqlite:///FILE or postgresql://HOST/NAME") from error
    if url.drivername in ("postgres", "postgresql"):
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise LedgerError(f"{url.drivername}: a ledger lives in SQLite or PostgreSQL")
    return url


def _prepare_file(path: Path) -> None:
    if path.is_dir():
        raise LedgerError(f"{path}: a folder, not a ledger; name a file in it")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{path}: its folder cannot be made: {error.strerror}") from error


def _set_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins no transactions by itself; _begin does
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", *_ROOM):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("peacetable_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def name_of(engine: Engine) -> str:
    """What to call the store in a message: the file, or the URL without its password."""
    url = engine.url
    return url.database or ":memory:" if url.get_backend_name() == "sqlite" else url.render_as_string()
