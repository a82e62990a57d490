"""Readings as rows for those who code conflict data by hand: one table a kind, one row a record, blanks for what no text tells.

The columns are our own; docs/exports.md says which variable of which codebook each one answers.
"""

from peacetable.faces.export.tables import TABLES, Table, write_csv

__all__ = ["TABLES", "Table", "write_csv"]
