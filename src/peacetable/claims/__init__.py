"""Propositions in; who says them, through whom, how surely, and what stance they take, out."""

from peacetable.claims.account import Account
from peacetable.claims.utterance import Source, Utterance

__all__ = ["Account", "Source", "Utterance"]
