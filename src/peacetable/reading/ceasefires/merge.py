"""Several sightings of one ceasefire become one: those whose sides, scope, term and stage can be the same."""

from collections.abc import Iterable

from peacetable.model import CeasefireStatus, Scope
from peacetable.reading.ceasefires.sighting import Sighting
from peacetable.reading.ceasefires.stages import BROKEN, EARLY
from peacetable.reading.ceasefires.truce import Truce
from peacetable.reading.dates import may_coincide

_REACH = 3
"""Sentences that "the pause" or "the offer" may stand after the ceasefire that it means."""


def merge(sightings: Iterable[Sighting]) -> tuple[Truce, ...]:
    """The ceasefires that the sightings are of, in the order of their first sighting.

    A sighting goes to the last ceasefire that it can be of. "The pause" and "the offer" start none: they may be anything.
    """
    truces: list[Truce] = []
    for sighting in sightings:
        fits = [n for n, truce in enumerate(truces) if is_same(truce, sighting)]
        if fits:
            truces[fits[-1]] = truces[fits[-1]].with_(sighting)
        elif not sighting.is_bare or _follows(truces, sighting):
            truces.append(Truce.of(sighting))
    return tuple(truces)


def _follows(truces: list[Truce], sighting: Sighting) -> bool:
    """Whether words that could mean anything mean another ceasefire here: "a previous arrangement", "ended their own"."""
    near = any(_is_near(truce, sighting) for truce in truces)
    return near and sighting.stage is not None and (sighting.is_other or sighting.is_one_sided)


def is_same(truce: Truce, sighting: Sighting) -> bool:
    """Whether a sighting can be of `truce`: nothing that both tell differs."""
    return (
        not sighting.is_other
        and (not sighting.is_bare or _is_near(truce, sighting))
        and _same_sides(truce, sighting)
        and _same_scope(truce, sighting)
        and may_coincide(truce.start, sighting.start)
        and _same_stage(truce, sighting)
    )


def _is_near(truce: Truce, sighting: Sighting) -> bool:
    between = sighting.anchor.doc[truce.sightings[-1].clause.start : sighting.clause.start]
    return sum(1 for token in between if token.is_sent_start) <= _REACH


def _same_sides(truce: Truce, sighting: Sighting) -> bool:
    a, b = set(truce.parties), set(sighting.parties)
    if sighting.is_answer:
        return True
    if truce.is_one_sided or sighting.is_one_sided:
        return bool(a & b) or (truce.is_one_sided and sighting.is_definite and not b)
    return not a or not b or a <= b or b <= a or len(a & b) > 1


def _same_scope(truce: Truce, sighting: Sighting) -> bool:
    """Whether the scopes agree; "a humanitarian pause" is a new one, "the pause" may be any."""
    if truce.scope is None and sighting.scope is Scope.HUMANITARIAN:
        return sighting.is_definite
    return truce.scope is None or sighting.scope is None or truce.scope is sighting.scope


def _same_stage(truce: Truce, sighting: Sighting) -> bool:
    """Whether one ceasefire can be at both stages: what is proposed or refused anew is not the one in force."""
    if sighting.is_answer:
        return truce.stage in EARLY and sighting.stage is not None
    if truce.stage is None or sighting.stage is None:
        return True
    if sighting.is_bare and sighting.stage not in EARLY and truce.stage in EARLY and not sighting.is_answer:
        return sighting.stage not in BROKEN
    return truce.stage in EARLY or sighting.stage is not CeasefireStatus.PROPOSED
