"""Which exception of which room is whose fault: what is told, and the exit code."""

import os
import sys

from peacetable.faces.cli.exits import Exit

# A room's exception can only have been raised where the room is loaded, so nothing needs to be imported to know it.
_CODES = {
    ("peacetable.faces.cli.output", "OutputError"): Exit.OUTPUT,
    ("peacetable.sources.errors", "SourceError"): Exit.BAD_INPUT,
    ("peacetable.run.score.folder", "GoldError"): Exit.BAD_INPUT,
    ("peacetable.run.corpus.folder", "CorpusError"): Exit.BAD_INPUT,
    ("peacetable.lexicon.topic", "LexiconError"): Exit.BAD_INPUT,
    ("peacetable.ledger.errors", "LedgerError"): Exit.LEDGER,
    ("peacetable.language.encoder", "ModelMissing"): Exit.INTERNAL,
}


def find_fault(error: Exception) -> tuple[object, Exit]:
    """The message and code for an exception; one that none foresaw is a fault of the program and says so."""
    for (module, name), code in _CODES.items():
        if module in sys.modules and isinstance(error, getattr(sys.modules[module], name)):
            return error, code
    if os.environ.get("PEACETABLE_DEBUG"):
        raise error
    what = f"{type(error).__name__}: {error}"
    return f"internal error: {what}; run it again with PEACETABLE_DEBUG=1 and report what it prints", Exit.INTERNAL
