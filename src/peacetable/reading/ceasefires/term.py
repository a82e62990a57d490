"""The term of a ceasefire: when it starts and ends, and where it holds."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from spacy.tokens import Span

from peacetable.language.proposition import Role
from peacetable.mentions import PlaceMention, TimeMention
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.governors import Tie
from peacetable.reading.items import lead_time
from peacetable.reading.when import dates_of, is_date
from peacetable.reading.whereabouts import preposition_of_place

_STARTS = frozenset(
    "take take_effect come_into_force come_into_effect go_into_effect enter_into_force begin start declare proclaim order "
    "enter come go observe kick_in announce".split()
)
_ENDS = frozenset(
    "expire run_out lapse end lift scrap terminate collapse break_down abandon call_off elapse extend prolong renew".split()
)
_BEHIND = 10
"""Words behind a ceasefire in which the clause that dates it stands."""
_MAKES = frozenset(
    {"agree", "sign", "reach", "conclude", "announce", "declare", "broker", "negotiate", "seal", "strike"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOW = frozenset({"immediately", "forthwith"})
_UNTIL = frozenset({"until", "till", "to", "through"})


def start_of(room: Room, zone: Span, ties: Iterable[Tie]) -> str | None:
    """When it starts: a date in its own words ("the ceasefire of 2014"), or that of the verb by which it begins."""
    ties = tuple(ties)
    own = (time.edtf for time in room.account.mentions.times_in(zone) if is_date(time) and not _is_until(time))
    begun = (time.edtf for time in _times(room, ties, _STARTS) if not _is_until(time))
    return (
        next(own, None) or next(begun, None) or _before_when(room, zone) or _at_once(room, ties) or _made_on(room, zone)
    )


def _made_on(room: Room, zone: Span) -> str | None:
    """The day in a reduced clause behind it ("a truce agreed in Doha on 2 May", "in force since May"), else of its line."""
    for token in zone.doc[zone.end : min(zone.end + _BEHIND, zone.root.sent.end)]:
        if (
            (token.tag_ in _FINITE and token.lemma_ not in _MAKES)
            or token.text in {";", ":", "."}
            or token.lower_ in {"after", "before", "until"}
        ):
            break
        time = next((t for t in room.account.mentions.times if t.span.start == token.i and t.edtf and not t.days), None)
        if time is not None and not _is_until(time):
            return time.edtf
    lead = lead_time(room.account, zone[0])
    return lead.edtf if lead is not None else None


def _at_once(room: Room, ties: Iterable[Tie]) -> str | None:
    """The article's day for what "takes effect immediately"."""
    published = room.account.article.published
    now = any(
        {tie.proposition.lemma, tie.proposition.light} & _STARTS
        and _NOW & {token.lower_ for token in tie.proposition.span}
        for tie in ties
    )
    return published.isoformat() if now and published else None


def _before_when(room: Room, zone: Span) -> str | None:
    """The date that "when" refers to: "since 18 December, when the ceasefire came into force"."""
    if zone.start < 2 or zone.doc[zone.start - 1].lower_ != "when":
        return None
    at = zone.start - 2 if zone.doc[zone.start - 2].text == "," else zone.start - 1
    return next((t.edtf for t in room.account.mentions.times if t.span.end in {at, at + 1} and t.edtf), None)


def end_of(room: Room, zone: Span, ties: Iterable[Tie]) -> str | None:
    """When it ends: "until Saturday", the date of the verb by which it ends, or its start and its length."""
    ties = tuple(ties)
    near = [*room.account.mentions.times_in(zone), *_times(room, ties, _STARTS | _ENDS)]
    if (until := next((time.edtf for time in near if is_date(time) and _is_until(time)), None)) is not None:
        return until
    ended = next((time.edtf for time in _times(room, ties, _ENDS - {"extend", "prolong", "renew"})), None)
    return ended or _after_days(start_of(room, zone, ties), near)


def places_of(room: Room, zone: Span, ties: Iterable[Tie]) -> tuple[PlaceMention, ...]:
    """Where it holds: places in its own words after "in" or the like, and those of the verb by which it holds."""
    own = [place for place in room.account.mentions.places_in(zone) if preposition_of_place(place.span)]
    held = [place for place in _held_in(room, ties) if preposition_of_place(place.span)]
    return tuple({place.name: place for place in (*own, *held)}.values())


def _held_in(room: Room, ties: Iterable[Tie]) -> Iterator[PlaceMention]:
    for tie in ties:
        cue = room.cues.find("verb", tie.proposition.lemma, tie.proposition.verb)
        if cue is None or cue.value not in {"in-effect", "declared", "violated", "collapsed"}:
            continue
        for argument in tie.proposition.arguments_as(Role.PLACE):
            yield from room.account.mentions.places_in(argument.span)


def _times(room: Room, ties: Iterable[Tie], verbs: frozenset[str]) -> Iterator[TimeMention]:
    for tie in ties:
        if {tie.proposition.lemma, tie.proposition.light, tie.proposition.verb} & verbs:
            yield from dates_of(room.account, tie.proposition)


def _after_days(start: str | None, times: Iterable[TimeMention]) -> str | None:
    """The last day of a ceasefire of so many days from a known one; a part of a day counts as one."""
    lengths = [time.days for time in times if time.days is not None]
    if start is None or len(start) != len("2022-03-07") or not lengths:
        return None
    return (date.fromisoformat(start) + timedelta(days=int(lengths[0]))).isoformat()


def _is_until(time: TimeMention) -> bool:
    return time.span.start > 0 and (time.span[0].lower_ in _UNTIL or time.span[0].nbor(-1).lower_ in _UNTIL)
