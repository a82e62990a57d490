"""Train, dev and test: a conflict belongs to one of them for good, by the hash of its name."""

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path


class Split(StrEnum):
    """What an article may be used for; nobody reads the test articles while writing rules or training heads."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


def split_of(conflict: str) -> Split:
    """Two conflicts in ten test, one dev, seven train: by the first eight hexadecimal digits of SHA-256."""
    last = int(hashlib.sha256(conflict.encode()).hexdigest()[:8], 16) % 10
    if last < 2:
        return Split.TEST
    return Split.DEV if last == 2 else Split.TRAIN


def read_splits(path: Path) -> Mapping[str, Split]:
    """The conflicts of SPLITS.tsv with their splits, as the file has them."""
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    return {conflict: Split(name) for conflict, name in (row.split("\t") for row in rows if row)}
