"""Exit codes, as `docs/cli.md` lists them."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    BAD_INPUT = 3
    LEDGER = 4
    OUTPUT = 5
    INTERNAL = 70
