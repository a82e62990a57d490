"""A reading as the rows of a ledger. Every id is a hash of content, so that the same reading makes the same rows."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peacetable.ledger.days import bounds
from peacetable.ledger.entry import Entry, Record, claim_id, text_hash, to_plain
from peacetable.ledger.errors import LedgerError
from peacetable.ledger.objects import object_key
from peacetable.model import Article, Reading
from peacetable.model.reading import RECORD_KINDS

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one reading, by table. `makes` repeats no claim."""

    article: Row
    sighting: Row
    reading: Row
    claims: list[Row]
    makes: list[Row]


def to_rows(reading: Reading, *, reader: str, posted: datetime) -> Rows:
    """The rows for `reading`, as made by version `reader` and posted at `posted` (UTC)."""
    _require_storable(reading.article)
    digest = text_hash(reading.article.text)
    claims = list({row["id"]: row for row in _claims(reading, digest, posted)}.values())
    sighting = _sighting(reading.article, digest)
    known = {
        "reader": reader,
        "removed": [[part.start, part.end, str(part.kind)] for part in reading.article.removed],
        "actors": [_actor(actor) for actor in reading.actors],
        "size": len(claims),
    }
    name = _hash([sighting["id"], known, [claim["id"] for claim in claims]])
    return Rows(
        article={"hash": digest, "text": reading.article.text, "posted": posted},
        sighting={**sighting, "posted": posted},
        reading={"id": name, "article": digest, "sighting": sighting["id"], **known, "posted": posted},
        claims=claims,
        makes=[{"reading": name, "place": i, "claim": claim["id"]} for i, claim in enumerate(claims)],
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
    return {"id": _hash({**known, "published": str(article.published)}), **known}


def _actor(actor: Any) -> Row:
    fields = ("id", "name", "kind", "of", "role")
    plain = {field: value for field in fields if (value := getattr(actor, field)) is not None}
    return {**plain, "kind": str(actor.kind), "aliases": list(actor.aliases)}


def _claims(reading: Reading, digest: str, posted: datetime) -> Iterator[Row]:
    for kind in RECORD_KINDS:
        for record in getattr(reading, kind):
            yield _claim(kind, record, reading.article, digest, posted)


def _claim(kind: str, record: Record, article: Article, digest: str, posted: datetime) -> Row:
    first, last = bounds(Entry(record, article).happened)
    about = getattr(record, "object", None)
    return {
        "id": claim_id(record, text=digest),
        "article": digest,
        "kind": kind,
        "party": next((v for name in ("party", "by", "speaker") if (v := getattr(record, name, None))), None),
        "issue": getattr(record, "issue", None),
        "object": object_key(about) or None,
        "happened_first": first,
        "happened_last": last,
        "record": json.dumps(to_plain(record), sort_keys=True, ensure_ascii=False),
        "posted": posted,
    }


def _hash(plain: object) -> str:
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()
