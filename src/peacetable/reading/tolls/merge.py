"""The same count told twice is one toll with the evidence of both."""

from collections.abc import Iterable
from dataclasses import replace

from peacetable.model import Toll


def merge_tolls(tolls: Iterable[Toll]) -> tuple[Toll, ...]:
    """Each count by each source once; a count without a source joins the same count by somebody."""
    kept: list[Toll] = []
    for toll in tolls:
        at = next((i for i, other in enumerate(kept) if _same(other, toll)), None)
        if at is None:
            kept.append(toll)
        else:
            kept[at] = _joined(kept[at], toll)
    return tuple(kept)


def _same(one: Toll, other: Toll) -> bool:
    if (one.measure, one.low, one.high) != (other.measure, other.low, other.high):
        return False
    places = one.place is None or other.place is None or one.place in other.place or other.place in one.place
    sources = one.source is None or other.source is None or one.source == other.source
    general = "people" in (one.victims, other.victims)
    return sources and places and (one.victims == other.victims or general)


def _joined(first: Toll, second: Toll) -> Toll:
    """What either knows; a sourced telling decides the standard, a named kind of victims wins over "people"."""
    told = first if first.source is not None or second.source is None else second
    victims = second.victims if first.victims == "people" else first.victims
    return replace(
        told,
        victims=victims,
        place=first.place or second.place,
        since=first.since or second.since,
        as_of=first.as_of or second.as_of,
        evidence=tuple(sorted({*first.evidence, *second.evidence})),
        rules=tuple(dict.fromkeys((*first.rules, *second.rules))),
    )
