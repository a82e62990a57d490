"""Bring a store to the schema of this version. The migrations ship with the package and are run by Alembic."""

from importlib.resources import files

from sqlalchemy import Connection, Engine, inspect, text

from peacetable.ledger.errors import LedgerError, telling
from peacetable.ledger.schema import METADATA
from peacetable.ledger.store import WRITES, name_of

# The last migration in `migrations/versions`, here so that opening a ledger that has it does not load Alembic.
HEAD = "0002"
SCRIPTS = files("peacetable.ledger") / "migrations"
_LOCK = 7_370_001  # any number that other users of a PostgreSQL server do not lock


def migrate(engine: Engine) -> None:
    """Make or update the tables. Refuses a store of a newer version, and one that holds something else."""
    where = name_of(engine)
    with telling(where):
        if _version(engine, where) == HEAD:
            return
        with engine.connect().execution_options(**WRITES) as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            if _read_version(connection) != HEAD:  # another process may have been faster
                _upgrade(connection)


def _version(engine: Engine, where: str) -> str | None:
    with engine.connect() as connection:
        version = _read_version(connection)
        foreign = version is None and set(inspect(connection).get_table_names())
    if version is not None and version > HEAD:
        raise LedgerError(f"{where}: written by a newer peacetable (schema {version}); update peacetable to read it")
    if foreign:
        raise LedgerError(f"{where}: a database with other tables ({', '.join(sorted(foreign)[:3])}), not a ledger")
    return version


def _read_version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def _upgrade(connection: Connection, to: str = "head") -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    config.attributes["metadata"] = METADATA
    command.upgrade(config, to)
