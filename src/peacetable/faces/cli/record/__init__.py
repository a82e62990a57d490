"""Commands that ask the ledger: positions, changes, offers, talks, ceasefires, tolls, silence, search, cases; and judge it."""
