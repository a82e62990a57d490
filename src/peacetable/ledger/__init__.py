"""Readings of many articles in; one record per thing, with its history, out.

`Ledger.open` gives the store, `Ledger.post` keeps a reading in it, `Ledger.as_of` says what was on record on a day.
A `View` is what is on record as of a day, of one reading (`View.of`) or of the store.
"""

from peacetable.ledger.entry import Entry
from peacetable.ledger.errors import LedgerError
from peacetable.ledger.ledger import Ledger
from peacetable.ledger.offers import Offer
from peacetable.ledger.post import Posted
from peacetable.ledger.store import default_path
from peacetable.ledger.view import View

__all__ = ["Entry", "Ledger", "LedgerError", "Offer", "Posted", "View", "default_path"]
