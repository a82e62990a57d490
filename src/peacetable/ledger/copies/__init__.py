"""Copies: texts that retell one story, found by the words they share; articles in, groups of one origin each out."""

from peacetable.ledger.copies.find import Copies, find_copies
from peacetable.ledger.copies.witnesses import Witnesses, count_witnesses

__all__ = ["Copies", "Witnesses", "count_witnesses", "find_copies"]
