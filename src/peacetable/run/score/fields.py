"""Fields: of two records that match, which of the gold's other fields agree."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from peacetable.run.score.names import Plain, is_same_place

Agree = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class Checked:
    """The gold's fields in order, each with whether the reading's agrees; a list of terms counts once a term."""

    fields: tuple[tuple[str, bool], ...]

    @property
    def agreeing(self) -> Iterator[bool]:
        """One truth value a field."""
        return (agrees for _, agrees in self.fields)


def check_fields(kind: str, gold: Plain, got: Plain) -> Checked:
    """What the gold record tells beyond its key, compared; what the gold leaves open is not asked."""
    asked = [
        (field, bool(agree(gold[field], got.get(field))))
        for field, agree in _FIELDS[kind].items()
        if gold.get(field) not in (None, [], "")
    ]
    return Checked((*asked, *(_check_terms(gold, got) if kind == "proposals" else ())))


def _check_terms(gold: Plain, got: Plain) -> Iterator[tuple[str, bool]]:
    for side in ("terms", "in_return"):
        have = {term.get("issue") for term in got.get(side) or ()}
        yield from ((side, term["issue"] in have) for term in gold.get(side) or ())


def _is_same(gold: object, got: object) -> bool:
    return gold == got


def _is_same_date(gold: object, got: object) -> bool:
    """The same day, or a day within what the gold gives more coarsely; marks of doubt do not count."""
    if not gold or not got:
        return False
    one, other = (str(day).strip("~?%") for day in (gold, got))
    return one == other or (len(one) < len(other) and other.startswith(one))


def _overlap(gold: list[str], got: list[str] | None) -> bool:
    return bool(set(gold) & set(got or ()))


def _places_meet(gold: list[str], got: list[str] | None) -> bool:
    return any(is_same_place(one, other) for one in gold for other in got or ())


def _is_any(gold: object, got: object) -> bool:
    return bool(got)


_FIELDS: dict[str, dict[str, Agree]] = {
    "positions": {"stance": _is_same, "by": _is_same, "object": is_same_place, "date": _is_same_date},
    "proposals": {"to": _overlap, "status": _is_same, "date": _is_same_date},
    "talks": {
        "place": is_same_place,
        "date": _is_same_date,
        "level": _is_same,
        "round": _is_same,
        "outcome": _is_same,
        "mediators": _overlap,
    },
    "ceasefires": {
        "status": _is_same,
        "scope": _is_same,
        "start": _is_same_date,
        "parties": _overlap,
        "places": _places_meet,
        "blame": _is_any,
    },
    "tolls": {
        "high": _is_same,
        "victims": _is_same,
        "place": is_same_place,
        "source": _is_same,
        "standard": _is_same,
        "since": _is_same_date,
    },
    "statements": {"via": _overlap, "kind": _is_same},
}
