"""A meeting: what all sightings of it tell together, and the record that this makes."""

from dataclasses import dataclass, replace

from peacetable import model
from peacetable.claims import Account
from peacetable.mentions import PlaceMention
from peacetable.model import Talks, TalksLevel, TalksOutcome, TalksStatus
from peacetable.reading.dates import is_before, may_coincide, narrower
from peacetable.reading.talks.sighting import Sighting

_FURTHEST = (
    TalksStatus.CANCELLED,
    TalksStatus.POSTPONED,
    TalksStatus.BROKEN_OFF,
    TalksStatus.HELD,
    TalksStatus.UNDER_WAY,
    TalksStatus.PLANNED,
)
"""What overrides what, where two sightings of one meeting tell different stages."""


_OVER = ("talks.phase.end", "talks.agrees", "talks.length.past", "talks.verb.part", "talks.head.held")
"""Rules by which a meeting is over."""
_ON = (
    "talks.phase.go-on",
    "talks.phase.begin.goes-on",
    "talks.preposition.under-way",
    "talks.length.day",
    "talks.verb.repeated",
)
"""Rules by which talks go on."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, from one or more sightings. Fields are as in `Sighting`."""

    sightings: tuple[Sighting, ...]
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    place: PlaceMention | None
    date: str | None
    level: TalksLevel | None
    round: int | None
    status: TalksStatus | None
    outcome: TalksOutcome | None

    @classmethod
    def of(cls, sighting: Sighting) -> "Meeting":
        """The meeting as one sighting tells it."""
        return cls(
            (sighting,),
            sighting.parties,
            sighting.mediators,
            sighting.place,
            sighting.date,
            sighting.level,
            sighting.round,
            sighting.status,
            sighting.outcome,
        )

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules behind all sightings."""
        return tuple(dict.fromkeys(rule for sighting in self.sightings for rule in sighting.rules))

    def with_(self, sighting: Sighting) -> "Meeting":
        """The meeting with what another sighting adds: what was known stays, dates and stages become more exact."""
        return Meeting(
            (*self.sightings, sighting),
            _union(self.parties, sighting.parties),
            _union(self.mediators, sighting.mediators),
            self.place or sighting.place,
            _date(self, sighting),
            self.level or sighting.level,
            self.round or sighting.round,
            _further(self, sighting),
            self.outcome or sighting.outcome,
        )

    def between(self, parties: tuple[str, ...], mediators: tuple[str, ...]) -> "Meeting":
        """The same meeting with its sides told."""
        return replace(self, parties=parties, mediators=mediators)

    def record(self, account: Account) -> Talks | None:
        """The contract's record; None where nobody is known to meet or nothing is known to become of it."""
        if not self.parties or self.status is None:
            return None
        held = self.status in {TalksStatus.HELD, TalksStatus.BROKEN_OFF, TalksStatus.UNDER_WAY}
        return Talks(
            parties=self.parties,
            status=self.status,
            evidence=self._evidence(account),
            mediators=tuple(m for m in self.mediators if m not in self.parties),
            place=self.place.name if self.place else None,
            date=self._date(account),
            level=self.level,
            round=self.round,
            outcome=self.outcome if held else None,
            rules=self.rules,
        )

    def _date(self, account: Account) -> str | None:
        """The date, where it fits the stage: what is still planned was not to be before the article appeared."""
        overtaken = self.status is TalksStatus.PLANNED and is_before(self.date, account.article.published)
        return None if overtaken else self.date

    def _evidence(self, account: Account) -> tuple[model.Span, ...]:
        """The sentences that tell of the meeting, and in them the words that name it."""
        return account.cite(*(span for s in self.sightings for span in (s.clause, s.words)))


def _date(meeting: Meeting, sighting: Sighting) -> str | None:
    """The more exact date; of two days of one round that goes on, the first."""
    if meeting.date and sighting.date and not may_coincide(meeting.date, sighting.date):
        return min(meeting.date, sighting.date)
    return narrower(meeting.date, sighting.date)


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _further(meeting: Meeting, sighting: Sighting) -> TalksStatus | None:
    """The further stage; talks that go on are still under way though a meeting was held, unless something ended them."""
    known = {meeting.status, sighting.status} - {None}
    if known == {TalksStatus.HELD, TalksStatus.UNDER_WAY}:
        rules = (*meeting.rules, *sighting.rules)
        on, over = (any(rule.startswith(known) for rule in rules) for known in (_ON, _OVER))
        return TalksStatus.UNDER_WAY if on and not over and not sighting.outcome else TalksStatus.HELD
    return next((status for status in _FURTHEST if status in known), None)
