"""Where rules and heads meet over talks and ceasefires.

What the rules find stands as it is. What the heads alone see in a sentence becomes a record where they are sure, and where
the rules found none in it.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from spacy.tokens import Span

from peacetable import model
from peacetable.claims import Account
from peacetable.claims.learned import Estimates, Meeting, Truce
from peacetable.model import Blame, Ceasefire, Talks
from peacetable.reading.parties import is_party
from peacetable.reading.when import is_date

SURE_TALKS = 0.5
"""The least chance at which a head's own finding of talks becomes a record (docs/heads.md)."""

SURE_TRUCE = 0.5
"""The same for ceasefires."""


class _Proven(Protocol):
    @property
    def evidence(self) -> tuple[model.Span, ...]: ...


def with_meetings(account: Account, found: Iterable[Talks], estimates: Estimates) -> Iterator[Talks]:
    """The talks of the rules, then those that only the heads see."""
    known = tuple(found)
    yield from known
    for meeting in estimates.meetings:
        sides = tuple(party for party in meeting.parties if is_party(account, party))
        if meeting.chance >= SURE_TALKS and sides and not _is_proven_in(known, meeting.sentence):
            yield _talks(account, meeting, sides, estimates.model or "")


def with_truces(account: Account, found: Iterable[Ceasefire], estimates: Estimates) -> Iterator[Ceasefire]:
    """The ceasefires of the rules, then those that only the heads see."""
    known = tuple(found)
    yield from known
    for truce in estimates.truces:
        sides = tuple(party for party in truce.parties if is_party(account, party))
        if truce.chance >= SURE_TRUCE and sides and not _is_proven_in(known, truce.sentence):
            yield _ceasefire(account, truce, sides, estimates.model or "")


def _talks(account: Account, meeting: Meeting, sides: tuple[str, ...], version: str) -> Talks:
    return Talks(
        parties=sides,
        mediators=tuple(party for party in meeting.mediators if party not in sides),
        status=meeting.status,
        level=meeting.level,
        outcome=meeting.outcome,
        place=_place(account, meeting.sentence),
        date=_date(account, meeting.sentence),
        evidence=account.cite(_trimmed(meeting.sentence)),
        rules=(version,),
        confidence=meeting.chance,
    )


def _ceasefire(account: Account, truce: Truce, sides: tuple[str, ...], version: str) -> Ceasefire:
    place = _place(account, truce.sentence)
    blame = tuple(
        Blame(accuser, accused) for accuser in truce.accusers for accused in truce.accused if accuser != accused
    )
    return Ceasefire(
        parties=sides,
        status=truce.status,
        scope=truce.scope,
        places=(place,) if place else (),
        blame=blame,
        evidence=account.cite(_trimmed(truce.sentence)),
        rules=(version,),
        confidence=truce.chance,
    )


def _is_proven_in(records: Iterable[_Proven], sentence: Span) -> bool:
    spans = (span for record in records for span in record.evidence)
    return any(span.start < sentence.end_char and sentence.start_char < span.end for span in spans)


def _place(account: Account, sentence: Span) -> str | None:
    return next((place.name for place in account.mentions.places_in(sentence)), None)


def _date(account: Account, sentence: Span) -> str | None:
    return next((time.edtf for time in account.mentions.times_in(sentence) if is_date(time)), None)


def _trimmed(sentence: Span) -> Span:
    """The sentence without the white space at its ends."""
    tokens = [token.i for token in sentence if not token.is_space]
    return sentence.doc[tokens[0] : tokens[-1] + 1]
