"""Sightings from what a ceasefire is: "agreed to stop firing", "ordered its units to cease all operations"."""

from collections.abc import Iterator

from peacetable.language.proposition import Proposition, Role
from peacetable.model import CeasefireStatus
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.ceasefires.sighting import Sighting
from peacetable.reading.ceasefires.term import end_of, places_of, start_of
from peacetable.reading.governors import Tie
from peacetable.reading.nearby import date_near
from peacetable.reading.parties import parties_in
from peacetable.reading.standing import Standing, standing_of

_STOPPED = (Role.PATIENT, Role.CONTENT, Role.TOPIC, Role.OTHER, Role.PURPOSE)


def sight_deeds(room: Room) -> Iterator[Sighting]:
    """The undertakings of sides to stop firing; what one side only wants or says it would do is none."""
    for proposition in room.account.propositions:
        if room.cues.find("stops", proposition.lemma, proposition.verb) is None or not _stops_fire(room, proposition):
            continue
        over = _over(room, proposition)
        if over is not None and room.account.article.is_story(proposition.span.start_char, proposition.span.end_char):
            yield _sight(room, proposition, over)


def _stops_fire(room: Room, proposition: Proposition) -> bool:
    fights = room.cues.words("fighting")
    return any(
        token.lemma_.lower() in fights
        for argument in proposition.arguments_as(*_STOPPED)
        for token in argument.span.doc[argument.span.start : argument.head.i + 1]
    )


def _over(room: Room, proposition: Proposition) -> Tie | None:
    """The predicate by which sides bind themselves or their units to it."""
    if standing_of(proposition, room.governors) not in {Standing.AGREED, Standing.BARE, Standing.PLANNED}:
        return None
    ties = room.governors.of(proposition.head)
    return next((tie for tie in ties if _binds(room, tie.proposition)), None)


def _binds(room: Room, above: Proposition) -> bool:
    known = room.cues.find("binds", above.lemma, above.verb) is not None
    return (
        known
        and not above.is_negated
        and standing_of(above, room.governors) in {Standing.HAPPENED, Standing.GOES_ON, Standing.BARE}
    )


def _sight(room: Room, proposition: Proposition, over: Tie) -> Sighting:
    head = proposition.head
    own = head.doc[head.i : head.i + 1]
    ties = (Tie(proposition, over.argument), over)
    agents = [p for a in over.proposition.arguments_as(Role.AGENT) for p in parties_in(room.account, a.span)]
    near = date_near(room.account, head)
    return Sighting(
        anchor=head,
        words=own,
        clause=head.sent,
        parties=tuple(dict.fromkeys(agents)),
        stage=CeasefireStatus.AGREED,
        places=places_of(room, proposition.span, ties),
        start=start_of(room, own, ties) or (near.edtf if near else None),
        end=end_of(room, own, ties),
        is_one_sided=len(set(agents)) == 1,
        rules=("ceasefire.deed",),
    )
