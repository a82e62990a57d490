"""Notices: that an article was retracted, or replaced by another one. The article is kept and no longer counts."""

import hashlib
import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from peacetable.ledger import schema
from peacetable.ledger.errors import LedgerError
from peacetable.ledger.post import insert_new


def post_notice(
    connection: Connection,
    article: str,
    *,
    who: str,
    why: str,
    posted: datetime,
    published: date | None = None,
    successor: str | None = None,
) -> bool:
    """Keep the notice that `article` (its id) was withdrawn, on the day `published` if that is known; False if it was kept."""
    text = _find_text(connection, article)
    known: dict[str, Any] = {"article": text, "successor": _find_text(connection, successor) if successor else None}
    told = {"who": who, "why": why}
    canonical = json.dumps({**known, **told, "published": str(published)}, sort_keys=True)
    name = hashlib.sha256(canonical.encode()).hexdigest()
    row = {"id": name, **known, **told, "published": published, "posted": posted}
    return insert_new(connection, schema.notices, [row]) == 1


def _find_text(connection: Connection, article: str) -> str:
    """The hash of the text that goes by the id, the address or the hash `article`."""
    s = schema.sightings.c
    known = (s.name == article) | (s.url == article) | (s.article == article)
    found = connection.scalars(select(s.article).where(known).distinct()).all()
    if len(found) != 1:
        said = f"{len(found)} texts have this name; give the hash of one" if found else "no article has this name"
        raise LedgerError(f"{article}: {said}")
    return str(found[0])
