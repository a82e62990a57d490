"""Ways through an annotation: its entries, and what an entry quotes and names."""

from collections.abc import Iterator

from pydantic import BaseModel

from peacetable.model.reading import GOLD_KINDS
from peacetable.run.corpus.annotation import Annotation

_ONE = ("party", "by", "speaker", "for_", "source", "accuser", "accused")
_MANY = ("to", "via", "parties", "mediators")
_PARTS = ("terms", "in_return", "blame")


def entries(note: Annotation) -> Iterator[tuple[str, BaseModel]]:
    """Every record with its place, `positions[3]`."""
    for kind in GOLD_KINDS:
        for at, entry in enumerate(getattr(note, kind)):
            yield f"{kind}[{at}]", entry


def quotations(entry: BaseModel) -> Iterator[str]:
    """What an entry and its parts quote."""
    yield from getattr(entry, "ev", ())
    if quote := getattr(entry, "quote", None):
        yield quote
    for part in _parts(entry):
        yield from quotations(part)


def ids(entry: BaseModel) -> Iterator[str]:
    """The actors that an entry and its parts name."""
    yield from (actor for field in _ONE if (actor := getattr(entry, field, None)))
    for field in _MANY:
        yield from getattr(entry, field, ())
    for part in _parts(entry):
        yield from ids(part)


def issues(entry: BaseModel) -> Iterator[str]:
    """The issue codes of an entry and its parts."""
    if code := getattr(entry, "issue", None):
        yield code
    for part in _parts(entry):
        yield from issues(part)


def _parts(entry: BaseModel) -> Iterator[BaseModel]:
    for field in _PARTS:
        yield from getattr(entry, field, ())
