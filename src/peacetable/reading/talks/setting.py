"""When and where: the times and places that belong to a meeting rather than to something else in its sentence."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from peacetable.language.proposition import Proposition, Role
from peacetable.mentions import PlaceMention, TimeMention
from peacetable.reading.governors import Tie
from peacetable.reading.talks.room import Room

_WHERE = frozenset({"in", "at", "near", "outside", "on", "to", "into", "for", "from"})
_NEAR = 3
"""Words between a meeting and a time or place that stands loose beside it ("talks here on Tuesday")."""


def date_of(room: Room, anchor: Token, ties: Iterable[Tie], *, own: Proposition | None = None) -> str | None:
    """The date that the meeting's own phrase gives, else that of the predicates it belongs to; None where none does."""
    ties = tuple(ties)
    for span in _phrases(anchor, ties, own, Role.TIME):
        for time in room.account.mentions.times_in(span):
            if _is_date(time):
                return time.edtf
    return next((t.edtf for t in room.account.mentions.times if _is_date(t) and _is_beside(t.span, anchor)), None)


def place_of(room: Room, anchor: Token, ties: Iterable[Tie], *, own: Proposition | None = None) -> PlaceMention | None:
    """The place of the meeting, found in the same order; a capital that acts ("Kyiv refused") is no place."""
    for span in _phrases(anchor, tuple(ties), own, Role.PLACE):
        for place in room.account.mentions.places_in(span):
            if _is_where(place.span, anchor):
                return place
    return next(
        (p for p in room.account.mentions.places if _is_beside(p.span, anchor) and _is_where(p.span, anchor)), None
    )


def _phrases(anchor: Token, ties: tuple[Tie, ...], own: Proposition | None, role: Role) -> Iterator[Span]:
    """Where a time or place may stand, nearest first: the noun's arguments, its phrase, its predicate's arguments."""
    if own is not None:
        yield from (argument.span for argument in own.arguments_as(role))
    for tie in ties:
        if tie.argument.head == anchor:
            yield tie.argument.span
    for tie in ties:
        yield from (argument.span for argument in tie.proposition.arguments_as(role))


def _is_date(time: TimeMention) -> bool:
    return time.edtf is not None and time.days is None


def _is_beside(span: Span, anchor: Token) -> bool:
    """Whether a phrase stands in the anchor's sentence with hardly a word between."""
    if span.sent != anchor.sent:
        return False
    gap = span.start - anchor.i - 1 if span.start > anchor.i else anchor.i - span.end
    return 0 <= gap <= _NEAR


def _is_where(span: Span, anchor: Token) -> bool:
    """Whether the place is where something is: after "in" or the like, or just before the noun ("the Geneva talks")."""
    if span.end == anchor.i:
        return True
    before = span.start - 1
    while before >= 0 and span.doc[before].lower_ in {
        "the",
        "southern",
        "northern",
        "eastern",
        "western",
        "neighbouring",
    }:
        before -= 1
    return before >= 0 and span.doc[before].lower_ in _WHERE
