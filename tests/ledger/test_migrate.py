"""The migrations make the schema that the code writes to, and no other."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from peacetable.ledger import Ledger, default_path, migrate
from peacetable.ledger.schema import METADATA


def test_head_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD


def test_migrations_and_schema_agree(where: str) -> None:
    with Ledger.open(where) as ledger, ledger._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_the_default_ledger_lies_in_the_users_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    assert default_path().parts[-2:] == ("peacetable", "ledger.db")
