"""Reads news about armed conflicts and disputes and keeps the negotiation's record, with the words that prove it."""
