"""Upkeep: checking and repairing a store, backing it up and restoring it."""
