"""Meetings: talks across articles, from planned to held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from peacetable.ledger.accounts import are_near, gather_accounts, is_same_or_unknown, is_same_place
from peacetable.ledger.days import bounds
from peacetable.ledger.entry import Entry
from peacetable.ledger.judgements.standing import NONE, Links
from peacetable.model import Talks, TalksStatus

# "On Monday" may be a day off in another article; a different round is a week or more away.
_NEAR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting or round as all articles tell it, oldest account first."""

    entries: tuple[Entry[Talks], ...]

    @property
    def latest(self) -> Entry[Talks]:
        """The account of the day that is nearest to now."""
        return self.entries[-1]

    @property
    def course(self) -> tuple[TalksStatus, ...]:
        """The stages that the articles report, in their order, each once: planned, then held."""
        return tuple(dict.fromkeys(entry.record.status for entry in self.entries))


def gather_meetings(entries: Iterable[Entry[Talks]], links: Links = NONE) -> tuple[Meeting, ...]:
    """The meetings on record in the order in which they were or will be held; the undated last."""
    grouped = gather_accounts(entries, is_same=is_same_meeting)
    meetings = (Meeting(tuple(accounts)) for accounts in links.regroup(grouped))
    return tuple(sorted(meetings, key=lambda m: bounds(m.latest.happened)[0] or date.max))


def is_same_meeting(one: Entry[Talks], other: Entry[Talks]) -> bool:
    """Whether two accounts are of one meeting: same parties, nothing against it, and a day or a round in common."""
    a, b = one.record, other.record
    near = are_near(a.date, b.date, within=_NEAR)
    agrees = (
        len(set(a.parties) & set(b.parties)) >= min(2, len(a.parties), len(b.parties))
        and is_same_place(a.place, b.place)
        and is_same_or_unknown(a.round, b.round)
        and is_same_or_unknown(a.level, b.level)
        and near is not False
    )
    return agrees and (near is True or (a.round is not None and a.round == b.round))
