"""Names: when an actor of a reading is an actor of the gold, and when two places are one."""

import re
import unicodedata
from typing import Any

Plain = dict[str, Any]

_SINGLE = ("party", "by", "speaker", "for", "source")
_SEVERAL = ("parties", "to", "mediators", "via")


def slug(text: object) -> str:
    """`text` without accents, case, punctuation and article, words joined by hyphens.

    >>> slug("The Séléka")
    'seleka'
    """
    plain = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode().lower()
    joined = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return re.sub(r"^(the|al|el)-", "", joined)


class Names:
    """The gold's actors by every name that the gold gives them, and the names that a reading gives its own."""

    def __init__(self, gold: Plain, reading: Plain) -> None:
        self._gold: dict[str, str] = {}
        for actor, names in (gold.get("names") or {}).items():
            for form in (actor, *names):
                self._gold.setdefault(slug(form), actor)
        self._own = {actor.get("id"): _forms(actor) for actor in reading.get("actors") or ()}

    def same(self, actor: str | None) -> str | None:
        """The gold's id for an actor id of either side, else the id as a slug."""
        if actor is None:
            return None
        forms = (*self._own.get(actor, ()), slug(actor))
        return next((self._gold[form] for form in forms if form in self._gold), slug(actor))

    def prepare(self, record: Plain) -> Plain:
        """The record with the gold's ids in every field that holds actors."""
        single = {field: self.same(record[field]) for field in _SINGLE if field in record}
        several = {field: [self.same(one) for one in record[field] or ()] for field in _SEVERAL if field in record}
        return record | single | several


def _forms(actor: Plain) -> list[str]:
    names = (actor.get("id"), actor.get("name"), *(actor.get("aliases") or ()))
    return [slug(name) for name in names if name]


def is_same_place(gold: object, got: object) -> bool:
    """Whether one name of a place holds the other."""
    one, other = (slug(place) if place else "" for place in (gold, got))
    return bool(one and other) and (one in other or other in one)
