"""A reading as the rows of a ledger. Every id is a hash of content, so that the same reading makes the same rows."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peacetable.ledger.copies.signature import sign
from peacetable.ledger.days import bounds
from peacetable.ledger.entry import Record, date_of, hash_claim, split_manner, text_hash, to_plain
from peacetable.ledger.errors import LedgerError
from peacetable.ledger.objects import object_key
from peacetable.model import Article, Reading
from peacetable.model.reading import RECORD_KINDS

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one reading, by table. `makes` repeats no claim."""

    article: Row
    signature: Row
    sighting: Row
    reading: Row
    claims: list[Row]
    makes: list[Row]


def to_rows(reading: Reading, *, reader: str, posted: datetime) -> Rows:
    """The rows for `reading`, as made by version `reader` and posted at `posted` (UTC)."""
    _require_storable(reading.article)
    digest = text_hash(reading.article.text)
    made = {claim["id"]: (claim, manner) for claim, manner in _claims(reading, digest, posted)}
    claims = [claim for claim, _ in made.values()]
    sighting = _sighting(reading.article, digest)
    known = {
        "reader": reader,
        "removed": [[part.start, part.end, str(part.kind)] for part in reading.article.removed],
        "actors": [_actor(actor) for actor in reading.actors],
        "size": len(claims),
    }
    makes = [{"place": i, "claim": name, "manner": manner} for i, (name, (_, manner)) in enumerate(made.items())]
    name = _hash([sighting["id"], known, makes])
    return Rows(
        article={"hash": digest, "text": reading.article.text, "posted": posted},
        signature={"article": digest, **sign(reading.article.text)},
        sighting={**sighting, "posted": posted},
        reading={"id": name, "article": digest, "sighting": sighting["id"], **known, "posted": posted},
        claims=claims,
        makes=[{"reading": name, **one} for one in makes],
    )


def _require_storable(article: Article) -> None:
    """Refuse what PostgreSQL cannot hold, on every store, so that a ledger can move from one to the other."""
    if "\0" in article.text:
        at = article.text.index("\0")
        raise LedgerError(f"article {article.id}: a NUL character at {at}; is it text?")
    try:
        article.text.encode()
    except UnicodeEncodeError as error:
        raise LedgerError(f"article {article.id}: half a character at {error.start}; decode it again") from error


def _sighting(article: Article, digest: str) -> Row:
    fields = ("title", "outlet", "url", "language", "published")
    known: Row = {"article": digest, "name": article.id, **{field: getattr(article, field) for field in fields}}
    return {"id": hash_sighting(known), **known}


def hash_sighting(row: Mapping[str, Any]) -> str:
    """The id of a sighting: the hash of its article, its name and what else is known of it."""
    known = {field: row[field] for field in ("article", "name", "title", "outlet", "url", "language")}
    return _hash({**known, "published": str(row["published"])})


def _actor(actor: Any) -> Row:
    fields = ("id", "name", "kind", "of", "role")
    plain = {field: value for field in fields if (value := getattr(actor, field)) is not None}
    return {**plain, "kind": str(actor.kind), "aliases": list(actor.aliases)}


def _claims(reading: Reading, digest: str, posted: datetime) -> Iterator[tuple[Row, str]]:
    for kind in RECORD_KINDS:
        for record in getattr(reading, kind):
            plain, manner = split_manner(to_plain(record))
            known = {"id": hash_claim(type(record), plain, text=digest), "article": digest, "kind": kind}
            yield (
                {**known, **columns_of(record), "record": _json(plain), "posted": posted},
                _json(manner),
            )


def columns_of(record: Record) -> Row:
    """What queries ask of a claim without reading its record."""
    first, last = bounds(date_of(record))
    return {
        "party": next((v for name in ("party", "by", "speaker") if (v := getattr(record, name, None))), None),
        "issue": getattr(record, "issue", None),
        "object": object_key(getattr(record, "object", None)) or None,
        "happened_first": first,
        "happened_last": last,
    }


def _json(plain: Row) -> str:
    return json.dumps(plain, sort_keys=True, ensure_ascii=False)


def _hash(plain: object) -> str:
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()
