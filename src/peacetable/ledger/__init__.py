"""Readings of many articles in; one record per thing, with its history, out.

`Ledger.open` gives the store, `Ledger.post` keeps a reading in it, `Ledger.as_of` says what was on record on a day.
A `View` is what is on record as of a day, of one reading (`View.of`) or of the store.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from peacetable.ledger.entry import Entry
from peacetable.ledger.errors import LedgerError
from peacetable.ledger.offers import Offer
from peacetable.ledger.view import View

if TYPE_CHECKING:
    from peacetable.ledger.ledger import Ledger
    from peacetable.ledger.post import Posted
    from peacetable.ledger.store import default_path

__all__ = ["Entry", "Ledger", "LedgerError", "Offer", "Posted", "View", "default_path"]

_STORE = {"Ledger": "ledger", "Posted": "post", "default_path": "store"}


def __getattr__(name: str) -> object:
    """The store on demand: a view of one reading needs no database, and SQLAlchemy takes a third of a second to load."""
    if name in _STORE:
        return getattr(import_module(f"peacetable.ledger.{_STORE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
