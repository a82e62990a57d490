"""All records of one article, in one reading."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol, TypeVar

from peacetable.claims import Account
from peacetable.claims.attribution.describe import describe_speaker
from peacetable.claims.claim import Claim
from peacetable.claims.learned import Estimates
from peacetable.model import Actor, Reading, Span
from peacetable.reading.ceasefires import find_ceasefires
from peacetable.reading.events import find_events
from peacetable.reading.leanings import settle
from peacetable.reading.parts import parts_of
from peacetable.reading.positions import find_positions, gather
from peacetable.reading.proposals import find_proposals
from peacetable.reading.statements import find_statements
from peacetable.reading.talks import find_talks
from peacetable.reading.tolls import find_tolls


class _Proven(Protocol):
    @property
    def evidence(self) -> tuple[Span, ...]: ...


Record = TypeVar("Record", bound=_Proven)


def find_records(account: Account, claims: tuple[Claim, ...], estimates: Estimates) -> Reading:
    """The reading of an article: each kind of record by its own builder, in the order of the text."""
    positions = gather(settle(account, find_positions(account, claims), estimates))
    parts = parts_of(account)
    reading = Reading(
        article=account.article,
        statements=_in_order(find_statements(account)),
        proposals=_in_order(find_proposals(account, claims)),
        positions=_in_order(positions),
        talks=_in_order(talks for part in parts for talks in find_talks(part)),
        ceasefires=_in_order(ceasefire for part in parts for ceasefire in find_ceasefires(part)),
        tolls=_in_order(toll for part in parts for toll in find_tolls(part)),
        events=_in_order(find_events(account)),
    )
    return replace(reading, actors=_cast(account, claims, reading))


def _in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda record: record.evidence[0].start))


def _cast(account: Account, claims: tuple[Claim, ...], reading: Reading) -> tuple[Actor, ...]:
    """The actors that the records name, with the parties that they belong to."""
    cast = {**_described(account, claims), **account.mentions.cast}
    wanted = dict.fromkeys(_ids(reading))
    for actor in list(wanted):
        wanted[account.mentions.party_of(actor)] = None
    return tuple(cast[actor] for actor in wanted if actor in cast)


def _described(account: Account, claims: tuple[Claim, ...]) -> dict[str, Actor]:
    """Those whom the text only describes ("church leaders", "a Western diplomat"), by id."""
    speakers = (utterance.source.described for utterance in account.utterances)
    holders = (describe_speaker(c.holder_span, of=None) for c in claims if c.holder_span is not None)
    return {actor.id: actor for actor in (*holders, *speakers) if actor is not None}


def _ids(reading: Reading) -> Iterator[str]:
    """Every actor id in the records, in text order of the kinds; a repeated id is given again."""
    for position in reading.positions:
        yield from (position.party, position.by or "", position.speaker or "", *position.via)
    for proposal in reading.proposals:
        yield from (proposal.by, *proposal.to, *proposal.mediators)
        yield from (term.by or "" for term in (*proposal.terms, *proposal.in_return))
    for statement in reading.statements:
        yield from (statement.speaker, statement.for_ or "", *statement.via)
    for talks in reading.talks:
        yield from (*talks.parties, *talks.mediators)
    for ceasefire in reading.ceasefires:
        yield from ceasefire.parties
        yield from (side for blame in ceasefire.blame for side in (blame.accuser, blame.accused))
    yield from (toll.source or "" for toll in reading.tolls)
    for event in reading.events:
        yield from (participant.actor for participant in (*event.sources, *event.targets))
        yield event.attributed_to or ""
