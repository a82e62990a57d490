"""Several sightings of one meeting become one: those whose sides, place, date, round and stage can be the same."""

from collections.abc import Iterable

from peacetable.mentions import PlaceMention
from peacetable.model import TalksStatus
from peacetable.reading.dates import may_coincide
from peacetable.reading.talks.meeting import Meeting
from peacetable.reading.talks.sighting import Sighting

_TO_COME = frozenset({TalksStatus.PLANNED, TalksStatus.POSTPONED, TalksStatus.CANCELLED})


def merge(sightings: Iterable[Sighting]) -> tuple[Meeting, ...]:
    """The meetings that the sightings are of, in the order of their first sighting.

    A sighting that tells a stage goes to the last meeting that it can be of, or starts one. One that tells none ("the Addis
    talks" of a headline) lends its particulars to the nearest meeting that it can be of, before it or after.
    """
    meetings: list[Meeting] = []
    untold: list[Sighting] = []
    for sighting in sightings:
        fits = [n for n, meeting in enumerate(meetings) if is_same(meeting, sighting)]
        if sighting.status is None:
            untold.append(sighting)
        elif fits:
            meetings[fits[-1]] = meetings[fits[-1]].with_(sighting)
        elif starts_meeting(sighting):
            meetings.append(Meeting.of(sighting))
    for sighting in untold:
        _lend(meetings, sighting)
    return tuple(meetings)


def _lend(meetings: list[Meeting], sighting: Sighting) -> None:
    """Adds a sighting without a stage to the nearest meeting that it can be of; a wish or a new meeting to none."""
    fits = [n for n, meeting in enumerate(meetings) if is_same(meeting, sighting)]
    if fits and (sighting.is_definite or sighting.place) and not sighting.is_wished:
        at = min(fits, key=lambda n: min(abs(s.anchor.i - sighting.anchor.i) for s in meetings[n].sightings))
        meetings[at] = meetings[at].with_(sighting)


_PUT_OFF = (TalksStatus.POSTPONED, TalksStatus.CANCELLED)
_TOOK_PLACE = (TalksStatus.HELD, TalksStatus.UNDER_WAY, TalksStatus.BROKEN_OFF)
_APART = (
    *({one, other} for one in _PUT_OFF for other in _TOOK_PLACE),
    {TalksStatus.HELD, TalksStatus.BROKEN_OFF},
)
"""Stages that no one meeting has: what was put off was not held; a round was held before the talks were broken off."""
_SETTLED = frozenset({TalksStatus.BROKEN_OFF, TalksStatus.POSTPONED, TalksStatus.CANCELLED})


def starts_meeting(sighting: Sighting) -> bool:
    """Whether a sighting tells enough to be a meeting of its own: what becomes of it, and one particular.

    That talks with a named side were broken off or put off is particular enough.
    """
    if sighting.status is None:
        return False
    if sighting.told > 0 or len(sighting.parties) > 1 or (sighting.parties and sighting.mediators):
        return True
    return (bool(sighting.parties) and sighting.status in _SETTLED) or _is_past_round(sighting)


def _is_past_round(sighting: Sighting) -> bool:
    """Whether it is told of as a round that was: "the previous round", "the last round of talks"."""
    return {"talks.noun.round", "talks.modifier.held"} <= set(sighting.rules)


def is_same(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether a sighting can be of `meeting`: nothing that both tell differs."""
    return (
        _may_equal(meeting.round, sighting.round)
        and (may_coincide(meeting.date, sighting.date) or _both_go_on(meeting, sighting))
        and _same_place(meeting.place, sighting.place)
        and _same_sides(meeting, sighting)
        and _same_stage(meeting, sighting)
        and _may_equal(meeting.level, sighting.level)
    )


def _both_go_on(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether both tell of talks under way: a round that opened in May and went on yesterday is one."""
    return meeting.status is TalksStatus.UNDER_WAY and sighting.status is TalksStatus.UNDER_WAY


def _may_equal(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _same_place(one: PlaceMention | None, other: PlaceMention | None) -> bool:
    """Whether two places can be one: the same name, or a country and a place in it."""
    if one is None or other is None:
        return True
    a, b = one.name.lower(), other.name.lower()
    if a in b or b in a:
        return True
    return one.country is not None and one.country == other.country and (is_country(one) or is_country(other))


def is_country(place: PlaceMention) -> bool:
    """Whether the place is a whole state: the gazetteer knows whose it is and gives it no point on the map."""
    return place.country is not None and place.latitude is None


def _same_sides(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether the sides can be the same: one names none, or those of one are among those of the other."""
    a, b = set(meeting.parties), set(sighting.parties)
    return not a or not b or a <= b or b <= a


def _same_stage(meeting: Meeting, sighting: Sighting) -> bool:
    """Whether one meeting can be at both stages: what is to come is not past, unless both name its day."""
    if meeting.status is None or sighting.status is None or meeting.status is sighting.status:
        return True
    if {meeting.status, sighting.status} in _APART:
        return False
    if (meeting.status in _TO_COME) == (sighting.status in _TO_COME):
        return True
    return meeting.date is not None and meeting.date == sighting.date
