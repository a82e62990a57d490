"""The migrations make the schema that the code writes to, and no other."""

import dataclasses
import json
from datetime import datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, text

from peacetable.ledger import Ledger, default_path, migrate, schema
from peacetable.ledger.entry import claim_id, text_hash, to_plain
from peacetable.ledger.rows import to_rows
from peacetable.ledger.schema import METADATA
from peacetable.ledger.store import WRITES, open_store
from scenes import reading, stance


def test_head_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD


def test_migrations_and_schema_agree(where: str) -> None:
    with Ledger.open(where) as ledger, ledger._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        assert compare_metadata(context, METADATA) == []


def is_ours(_thing: object, name: str | None, *_rest: object) -> bool:
    """All but the index of words, which each store has in its own way."""
    return not (name or "").startswith("fts_")


def test_a_ledger_of_the_first_version_is_brought_up_to_date(where: str) -> None:
    said = stance("rejects", "withdrawal")
    made = reading(dataclasses.replace(said, rules=("refuse.no",)))
    digest = text_hash(made.article.text)
    rows = to_rows(made, reader="0.1", posted=datetime(2020, 1, 3))
    engine = open_store(where)
    with engine.execution_options(**WRITES).begin() as connection:
        migrate._upgrade(connection, "0001")
        connection.execute(insert(schema.articles), [rows.article])
        connection.execute(insert(schema.sightings), [rows.sighting])
        connection.execute(insert(schema.readings), [rows.reading])
        old = {**to_plain(made.positions[0])}
        old.pop("confidence", None)
        connection.execute(insert(schema.claims), [{**rows.claims[0], "record": json.dumps(old)}])
        connection.execute(
            text("INSERT INTO makes (reading, place, claim) VALUES (:reading, 0, :claim)"),
            {"reading": rows.reading["id"], "claim": claim_id(said, text=digest)},
        )
    engine.dispose()
    with Ledger.open(where) as ledger:
        assert [entry.record for entry in ledger.view().positions] == list(made.positions)
        assert ledger.check() == []
        assert [hit.article.id for hit in ledger.search("minister")] == [made.article.id]
        assert not ledger.post(made, reader="0.1").new_claims


def test_the_default_ledger_lies_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    assert default_path().parts[-2:] == ("peacetable", "ledger.db")
