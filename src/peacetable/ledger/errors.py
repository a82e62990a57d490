"""What can be wrong with a ledger, told so that a user knows what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

# The driver's words for each fault, and ours. The first that is found counts.
_FAULTS = (
    ("file is not a database", "it is not a database; name another file, or move this one away"),
    ("file is encrypted", "it is not a database; name another file, or move this one away"),
    ("malformed", "the database is damaged; restore a copy, the readings can be posted again at no harm"),
    ("readonly", "it cannot be written; check the rights of the file and its folder"),
    ("read-only", "it cannot be written; check the rights of the file and its folder"),
    ("unable to open", "the file cannot be opened; check that the folder exists and may be written"),
    ("disk is full", "the disk is full; nothing of this reading was kept, post it again when there is room"),
    ("no space left", "the disk is full; nothing of this reading was kept, post it again when there is room"),
    ("disk i/o error", "the disk did not answer; nothing of this reading was kept, post it again"),
    ("locked", "another process has been writing to it for too long; try again"),
    ("connection refused", "no server answers there; check the host, the port and that it runs"),
    ("password authentication", "the server did not accept the user or the password"),
    ("does not exist", "the server has no such database or user"),
)


class LedgerError(Exception):
    """A ledger that cannot be opened, read or written: which one, what was met, what to do."""


@contextmanager
def telling(where: str) -> Iterator[None]:
    """Turn what the database says inside the block into a `LedgerError` about the ledger `where`."""
    from sqlalchemy.exc import SQLAlchemyError  # only where there is a store: a view of one reading needs none

    try:
        yield
    except SQLAlchemyError as error:
        raise LedgerError(f"{where}: {_tell(error)}") from error


def _tell(error: Exception) -> str:
    said = str(getattr(error, "orig", None) or error).strip()
    known = next((ours for theirs, ours in _FAULTS if theirs in said.lower()), None)
    return known or said.splitlines()[0]
