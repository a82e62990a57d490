"""Reads news about armed conflicts and disputes and keeps the negotiation's record, with the words that prove it.

>>> import peacetable
>>> reader = peacetable.load()
>>> article = peacetable.from_text("Juba rejected the plan on Monday.", published="2018-03-09")
>>> reader.read(article).article.language
'en'
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peacetable.run import Reader, load
    from peacetable.sources import from_text, read_file, read_jsonl

__all__ = ["Reader", "from_text", "load", "read_file", "read_jsonl"]


def __getattr__(name: str) -> object:
    """The public names on demand, so that importing one room does not load them all."""
    if name in __all__:
        from peacetable import run, sources

        return getattr(run if name in ("Reader", "load") else sources, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
