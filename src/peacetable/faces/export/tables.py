"""The tables by name, and readings written as one of them."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import IO

from peacetable.faces.export.casualties import casualty_rows
from peacetable.faces.export.ceasefires import ceasefire_rows
from peacetable.faces.export.cells import Row
from peacetable.faces.export.negotiations import negotiation_rows
from peacetable.model import Reading


class Table(StrEnum):
    """What is written."""

    CEASEFIRES = "ceasefires"
    NEGOTIATIONS = "negotiations"
    CASUALTIES = "casualties"


TABLES: Mapping[Table, Callable[[Reading], Iterator[Row]]] = {
    Table.CEASEFIRES: ceasefire_rows,
    Table.NEGOTIATIONS: negotiation_rows,
    Table.CASUALTIES: casualty_rows,
}


def write_csv(readings: Iterable[Reading], table: Table, out: IO[str]) -> int:
    """The rows of `table` for all `readings` as CSV with a heading; how many readings there were."""
    writer, read = None, 0
    for reading in readings:
        read += 1
        for row in TABLES[table](reading):
            if writer is None:
                writer = csv.DictWriter(out, row.keys(), lineterminator="\n")
                writer.writeheader()
            writer.writerow(row)
    return read
