"""Trains, exports and measures the language model that `peacetable.language` ships; see README.md."""
