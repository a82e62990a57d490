"""An entry: one record as one article states it. Its id is a hash of its content: stated twice, it is one claim."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import TypeAdapter

from peacetable.ledger.days import bounds
from peacetable.model import Article, Ceasefire, Event, Position, Proposal, Span, Statement, Talks, Toll

if TYPE_CHECKING:
    from peacetable.ledger.judgements.judgement import Judgement

Record = Position | Proposal | Talks | Ceasefire | Toll | Statement | Event
R_co = TypeVar("R_co", bound=Record, covariant=True)

_RECORDS: tuple[type[Record], ...] = (Position, Proposal, Talks, Ceasefire, Toll, Statement, Event)
# Where a record says when it happened: the first of these fields that it has and that holds a date.
_DATES = ("date", "as_of", "start")
_DATES_OF = {kind: tuple(name for name in _DATES if name in kind.__dataclass_fields__) for kind in _RECORDS}


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A record with the article that proves it. `posted` is when the ledger took it, None outside a ledger.

    `judgement` is what a person said of it, None where nobody has.
    """

    record: R_co
    article: Article
    posted: datetime | None = None
    id: str = field(default="", compare=False)
    judgement: "Judgement | None" = field(default=None, compare=False)

    @property
    def happened(self) -> str | None:
        """When the thing itself happened, as EDTF; None where the article gives no date."""
        return date_of(self.record)

    @property
    def when(self) -> date | None:
        """The last day that it may have happened, the day of publication where the article gives none."""
        return bounds(self.happened)[1] or self.article.published

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The characters of the article that prove it."""
        return self.record.evidence


def date_of(record: Record) -> str | None:
    """When what a record tells of happened, as EDTF; None where it gives no date."""
    for name in _DATES_OF[type(record)]:
        value: str | None = getattr(record, name)
        if value:
            return value
    return None


def text_hash(text: str) -> str:
    """The name of a text: the SHA-256 of its UTF-8, in hex.

    >>> text_hash("Juba refused.")[:12]
    'f0e01a24a0f2'
    """
    return hashlib.sha256(text.encode()).hexdigest()


def claim_id(record: Record, *, text: str) -> str:
    """The id of `record` as the article with the hash `text` states it.

    How the reader came to it is left out: a renamed rule that reads the same words the same way makes no new claim.
    """
    return hash_claim(type(record), split_manner(to_plain(record))[0], text=text)


def hash_claim(kind: type, plain: dict[str, Any], *, text: str) -> str:
    """As `claim_id`, of a record that is plain already and has no manner."""
    canonical = json.dumps([kind.__name__, plain, text], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


# What a record tells of the reader and not of the world. Two readers that agree on the rest make one claim.
MANNER = ("rules", "confidence")


def split_manner(plain: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A plain record in two: what it says, and the manner in which the reader came to it."""
    manner = {field: plain[field] for field in MANNER if field in plain}
    return {field: value for field, value in plain.items() if field not in manner}, manner


_ADAPTERS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in _RECORDS}


def to_plain(record: Record) -> dict[str, Any]:
    """The record as a JSON-ready dictionary with the field names of the model."""
    plain: dict[str, Any] = _ADAPTERS[type(record)].dump_python(record, mode="json")
    return plain


_KINDS: dict[str, type] = {
    "positions": Position,
    "proposals": Proposal,
    "talks": Talks,
    "ceasefires": Ceasefire,
    "tolls": Toll,
    "statements": Statement,
    "events": Event,
}

_NAMES = {record: name for name, record in _KINDS.items()}


def kind_of(record: Record) -> str:
    """The kind of a record, as a reading calls it: `positions`, `tolls`."""
    return _NAMES[type(record)]


def from_json(kind: str, text: str, *, manner: str | None = None) -> Record:
    """The record of `kind` that `to_plain` wrote, from its JSON and that of its manner; a wrong value is a `ValueError`."""
    if manner:  # both are objects with fields of their own, so that they join without being read
        text = f"{text[:-1]},{manner[1:]}"
    record: Record = _ADAPTERS[_KINDS[kind]].validate_json(text)
    return record
