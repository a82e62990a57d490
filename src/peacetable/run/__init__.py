"""Articles in, readings out: the flow through the rooms below, for one article or a stream of them.

`load()` gives a `Reader`; `reader.pipe(articles)` is lazy and keeps order. `to_printed` is a reading as it is printed,
`score` measures readings against gold.
"""

from typing import TYPE_CHECKING

from peacetable.run.failure import Failure, ReadingError

if TYPE_CHECKING:
    from peacetable.run.reader import Reader, load

__all__ = ["Failure", "Reader", "ReadingError", "load"]


def __getattr__(name: str) -> object:
    """The reader on demand: importing it loads spaCy, which a command that reads nothing need not wait for."""
    if name in ("Reader", "load"):
        from peacetable.run import reader

        return getattr(reader, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
