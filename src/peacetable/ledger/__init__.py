"""Readings of many articles in; one record per thing, with its history, out.

`View` is what is on record as of a day, of one reading (`View.of`) or of the store.
"""

from peacetable.ledger.entry import Entry
from peacetable.ledger.offers import Offer
from peacetable.ledger.view import View

__all__ = ["Entry", "Offer", "View"]
