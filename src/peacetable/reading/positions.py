"""Positions: one record a party, issue, stance and object, with every place in the article that proves it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from peacetable.claims import Account
from peacetable.claims.claim import UNRESOLVED, Claim, Thing
from peacetable.claims.stance.plans import PLAN
from peacetable.model import Position, Stance
from peacetable.reading.counterpart import counterpart_of


def find_positions(account: Account, claims: tuple[Claim, ...]) -> tuple[Position, ...]:
    """The positions that the claims make, and those that their conditions imply: who asks for a thing first demands it."""
    return gather(_positions(account, claims))


def gather(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Each position once, however often it is told."""
    found: dict[tuple[object, ...], Position] = {}
    for position in positions:
        key = (position.party, position.issue, position.stance, (position.object or "").lower())
        found[key] = _merged(found[key], position) if key in found else position
    return tuple(_without_vaguer(list(found.values())))


def _positions(account: Account, claims: tuple[Claim, ...]) -> Iterator[Position]:
    for claim in _once(tuple(claim for claim in claims if not _is_mediators(account, claim))):
        yield _position(account, claim, claim.thing, claim.stance, claim.by)
        for thing in claim.conditions:
            by = next((agent for agent in thing.agents if agent != claim.party), None)
            if thing.issue != UNRESOLVED and thing.toward and (by or not thing.agents):
                yield _position(account, claim, thing, Stance.DEMANDS, by)


def _is_mediators(account: Account, claim: Claim) -> bool:
    """Whether a claim only tells what a plan says whose maker is no side of the story."""
    return claim.rules[0] == PLAN and counterpart_of(account, claim.party) is None


def _once(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Each stance of a party on one mention of a thing once: the condition tells most, then what was told first."""
    best: dict[tuple[str, int, bool], Claim] = {}
    for claim in claims:
        key = (claim.party, claim.thing.head.i, claim.stance.is_for)
        known = best.get(key)
        if known is None or (claim.stance is Stance.CONDITIONAL and known.stance is not Stance.CONDITIONAL):
            best[key] = claim
    yield from best.values()


def _position(account: Account, claim: Claim, thing: Thing, stance: Stance, by: str | None) -> Position:
    spans = [claim.clause, thing.span, *([claim.holder_span] if claim.holder_span is not None else [])]
    if by is None and stance is Stance.DEMANDS:
        by = counterpart_of(account, claim.party)
    return Position(
        party=claim.party,
        issue=thing.issue,
        stance=stance,
        evidence=account.cite(*spans),
        by=by,
        object=thing.object.text if thing.object is not None else None,
        date=claim.date,
        speaker=claim.source.speaker if claim.source else None,
        via=claim.source.via if claim.source else (),
        rules=claim.rules,
    )


def _merged(first: Position, again: Position) -> Position:
    """One position told twice: what the first telling left open is filled in, and both are its evidence."""
    return replace(
        first,
        evidence=tuple(sorted({*first.evidence, *again.evidence})),
        by=first.by or again.by,
        date=first.date or again.date,
        speaker=first.speaker or again.speaker,
        via=first.via or again.via,
        rules=tuple(dict.fromkeys((*first.rules, *again.rules))),
        confidence=max((c for c in (first.confidence, again.confidence) if c is not None), default=None),
    )


def _without_vaguer(positions: list[Position]) -> Iterator[Position]:
    """Drop a telling without object where the same stance is told with one, its evidence kept there."""
    for position in positions:
        fuller = [p for p in positions if p.object and _same_stance(p, position)]
        if position.object is None and fuller:
            continue
        vaguer = [p for p in positions if p.object is None and _same_stance(p, position)]
        is_first = bool(fuller) and fuller[0] is position
        yield _merged(position, vaguer[0]) if vaguer and is_first else position


def _same_stance(one: Position, other: Position) -> bool:
    return (one.party, one.issue, one.stance) == (other.party, other.issue, other.stance)
