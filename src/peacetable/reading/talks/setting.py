"""When and where: the times and places that belong to a meeting rather than to something else in its sentence."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span

from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.mentions import PlaceMention
from peacetable.reading.dateline import place_by_dateline
from peacetable.reading.governors import Tie
from peacetable.reading.items import lead_date
from peacetable.reading.nearby import date_near, place_near
from peacetable.reading.talks.room import Room
from peacetable.reading.when import dates_of, is_date
from peacetable.reading.whereabouts import preposition_of_place

_ASIDE = frozenset({"before", "ahead of", "prior to", "since", "as", "until"})
"""A meeting told of after these shares no time with what is said beside it."""

_NEAR = 3
"""A place further inside a phrase of place is part of something else there ("in a speech to envoys from Cairo")."""


def date_of(room: Room, own: Span, ties: Iterable[Tie], *, verb: Proposition | None = None) -> str | None:
    """The date in the meeting's own words, else that of the predicates it belongs to; None where neither gives one."""
    inside = (time for time in room.account.mentions.times_in(own) if is_date(time))
    around = (
        time
        for proposition in _about(room, verb, tuple(ties))
        for time in dates_of(room.account, proposition, without=_ASIDE)
    )
    anchor = verb.head if verb is not None else own.root
    found = next(inside, None) or next(around, None) or date_near(room.account, anchor)
    return found.edtf if found else lead_date(room.account, anchor)


def place_of(room: Room, own: Span, ties: Iterable[Tie], *, verb: Proposition | None = None) -> PlaceMention | None:
    """The place of the meeting, found in the same order; a capital that acts ("Kyiv refused") is no place."""
    near = (place for place in room.account.mentions.places_in(own) if _is_where(place.span, own))
    around = (
        place
        for span in _around(room, verb, tuple(ties))
        for place in room.account.mentions.places_in(span)
        if place.span.start - span.start <= _NEAR and (place.span.start == span.start or _is_where(place.span, span))
    )
    anchor = verb.head if verb is not None else own.root
    found = next(near, None) or next(around, None) or place_near(room.account, anchor)
    return found or place_by_dateline(room.account, anchor.sent)


def _around(room: Room, verb: Proposition | None, ties: tuple[Tie, ...]) -> Iterator[Span]:
    """The phrases of place of the meeting's verb and of what is said of the meeting."""
    for proposition in _about(room, verb, ties):
        for argument in (*proposition.arguments_as(Role.PLACE), *_guests(proposition)):
            if argument.head.pos_ not in {"VERB", "AUX"} and argument.preposition not in _ASIDE:
                yield argument.span


def _guests(proposition: Proposition) -> tuple[Argument, ...]:
    """The other arguments, which may have swallowed the place: "met Houthi leaders in Muscat"."""
    return proposition.arguments_as(Role.PATIENT, Role.RECIPIENT, Role.INSTRUMENT, Role.OTHER)


def _about(room: Room, verb: Proposition | None, ties: tuple[Tie, ...]) -> tuple[Proposition, ...]:
    """The predicates that share their time and place with the meeting."""
    over = [tie.proposition for tie in ties if tie.argument.preposition not in _ASIDE]
    return (*([verb] if verb else []), *(p for p in over if verb is None or _arranges(room, p)))


def _arranges(room: Room, proposition: Proposition) -> bool:
    """Whether a predicate over a verb of meeting shares its time: "on Monday they are due to meet", not "he said on Monday"."""
    cue = room.account.lexicon.standing.find("over", proposition.lemma, proposition.verb)
    return cue is not None and cue.value in {"planned", "agreed"}


def _is_where(span: Span, own: Span) -> bool:
    """Whether the place is where the meeting is: after "in" or the like, or before its noun ("the Geneva talks")."""
    if preposition_of_place(span, since=own.start) not in {None, "about", "over"}:
        return True
    return span.end < own.end and span.doc[span.end].pos_ in {"NOUN", "CCONJ"} and span.start <= own.start + 1
