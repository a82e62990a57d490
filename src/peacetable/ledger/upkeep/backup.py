"""A backup: every row of a store in one compressed file, for any store.

Gzipped JSON Lines: a head with the schema's version, a line for each row, a foot with their number and hash. Since rows
are named by their content, restoring adds what is not there: into an empty ledger, a damaged one, or one with other rows.
"""

import gzip
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Date, DateTime, LargeBinary, Table, select

from peacetable.ledger.errors import LedgerError
from peacetable.ledger.migrate import HEAD
from peacetable.ledger.portions import portions
from peacetable.ledger.post import insert_new
from peacetable.ledger.schema import METADATA

_TABLES = {table.name: table for table in METADATA.sorted_tables}


def write_backup(connection: Connection, path: Path) -> int:
    """Writes the backup, whole or not at all; how many rows it has. The caller holds a transaction that sees one moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as raw:
            with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as out:
                count = _write(_lines(connection), out)
            raw.flush()
            os.fsync(raw.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return count


def restore_backup(connection: Connection, path: Path) -> int:
    """Adds the rows of a backup that are not there; how many were. One that is not whole is refused at the start."""
    count = sum(1 for _ in _read(path))
    added, rows = 0, _read(path)
    for table, some in groupby(rows, key=lambda row: row[0]):
        found = [_from_plain(_TABLES[table], plain) for _, plain in some]
        for portion in portions(found):
            added += insert_new(connection, _TABLES[table], portion)
    assert added <= count
    return added


def _lines(connection: Connection) -> Iterator[str]:
    for name, table in _TABLES.items():
        for row in connection.execute(select(table).order_by(*table.primary_key)).mappings():
            yield json.dumps([name, {key: _to_plain(value) for key, value in row.items()}], ensure_ascii=False)


def _write(lines: Iterable[str], out: gzip.GzipFile) -> int:
    digest, count = hashlib.sha256(), 0
    out.write(json.dumps({"peacetable": "ledger", "schema": HEAD}).encode() + b"\n")
    for line in lines:
        data = line.encode() + b"\n"
        digest.update(data)
        out.write(data)
        count += 1
    out.write(json.dumps({"rows": count, "sha256": digest.hexdigest()}).encode() + b"\n")
    return count


def _read(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of a backup; a `LedgerError`, at its end at the latest, where it is not whole."""
    digest, count, foot = hashlib.sha256(), 0, None
    try:
        with gzip.open(path, "rb") as lines:
            _check_head(path, lines.readline())
            for data in lines:
                plain = json.loads(data)
                if isinstance(plain, dict):
                    foot = plain
                    break
                digest.update(data)
                count += 1
                yield plain[0], plain[1]
    except (OSError, EOFError, ValueError) as error:
        raise LedgerError(f"{path}: no whole backup ({error}); take another one") from error
    if foot != {"rows": count, "sha256": digest.hexdigest()}:
        raise LedgerError(f"{path}: the backup is not whole or was changed; take another one")


def _check_head(path: Path, data: bytes) -> None:
    head = json.loads(data)
    if not isinstance(head, dict) or head.get("peacetable") != "ledger":
        raise LedgerError(f"{path}: no backup of a ledger")
    if head["schema"] > HEAD:
        raise LedgerError(
            f"{path}: written by a newer peacetable (schema {head['schema']}); update peacetable to read it"
        )


def _to_plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat() if isinstance(value, date | datetime) else value


def _from_plain(table: Table, plain: dict[str, Any]) -> dict[str, Any]:
    return {key: _typed(table.c[key].type, value) for key, value in plain.items()}


def _typed(kind: object, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, LargeBinary):
        return bytes.fromhex(value)
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value
