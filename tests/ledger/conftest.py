"""Stores for tests: a SQLite file, and a database of its own on the server of PEACETABLE_TEST_POSTGRES_URL."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from peacetable.ledger.store import resolve_url

POSTGRES = os.environ.get("PEACETABLE_TEST_POSTGRES_URL")


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh store, by the name that `Ledger.open` takes."""
    if request.param == "sqlite":
        yield str(tmp_path / "ledger.db")
    elif POSTGRES:
        yield from _fresh_database(POSTGRES)
    else:
        pytest.skip("PEACETABLE_TEST_POSTGRES_URL is not set")


def _fresh_database(server: str) -> Iterator[str]:
    name = f"peacetable_test_{uuid4().hex[:12]}"
    engine = create_engine(resolve_url(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()
