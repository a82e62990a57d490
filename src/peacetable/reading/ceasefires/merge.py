"""Several sightings of one ceasefire become one: those whose sides, scope, term and stage can be the same."""

from collections.abc import Iterable

from peacetable.model import CeasefireStatus
from peacetable.reading.ceasefires.sighting import Sighting
from peacetable.reading.ceasefires.truce import EARLY, Truce
from peacetable.reading.dates import may_coincide


def merge(sightings: Iterable[Sighting]) -> tuple[Truce, ...]:
    """The ceasefires that the sightings are of, in the order of their first sighting.

    A sighting goes to the last ceasefire that it can be of. "The pause" starts none: it may be anything.
    """
    truces: list[Truce] = []
    for sighting in sightings:
        fits = [n for n, truce in enumerate(truces) if is_same(truce, sighting)]
        if fits:
            truces[fits[-1]] = truces[fits[-1]].with_(sighting)
        elif not sighting.is_bare or (truces and sighting.is_other):
            truces.append(Truce.of(sighting))
    return tuple(truces)


def is_same(truce: Truce, sighting: Sighting) -> bool:
    """Whether a sighting can be of `truce`: nothing that both tell differs."""
    return (
        not sighting.is_other
        and _same_sides(truce, sighting)
        and (truce.scope is None or sighting.scope is None or truce.scope is sighting.scope)
        and may_coincide(truce.start, sighting.start)
        and _same_stage(truce, sighting)
    )


def _same_sides(truce: Truce, sighting: Sighting) -> bool:
    a, b = set(truce.parties), set(sighting.parties)
    if truce.is_one_sided or sighting.is_one_sided:
        return bool(a and b and a & b) or (sighting.is_definite and not b)
    return not a or not b or bool(a & b)


def _same_stage(truce: Truce, sighting: Sighting) -> bool:
    """Whether one ceasefire can be at both stages: what is being proposed anew is not the one in force."""
    if truce.stage is None or sighting.stage is None:
        return True
    if sighting.stage is CeasefireStatus.PROPOSED:
        return truce.stage in EARLY
    return True
