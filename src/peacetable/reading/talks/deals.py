"""Sightings from agreements: where and when two sides agreed or signed something, they met.

"The truce was agreed in Luanda last week by the foreign ministers of the two countries" tells of talks in Luanda as much as of
a truce. Only an agreement with a place counts: governments also agree at a distance.
"""

from collections.abc import Iterator

from peacetable.language.proposition import Proposition, Role
from peacetable.model import TalksOutcome, TalksStatus
from peacetable.reading.standing import Standing, standing_of
from peacetable.reading.talks.attendance import attendants_of, split_sides
from peacetable.reading.talks.level import level_of
from peacetable.reading.talks.mediators import mediators_in
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.setting import date_of, place_of
from peacetable.reading.talks.sighting import Sighting

_DONE = frozenset({Standing.HAPPENED, Standing.BARE})


def sight_deals(room: Room) -> Iterator[Sighting]:
    """The meetings at which the article says that something was agreed or signed."""
    for proposition in room.account.propositions:
        if room.cues.find("agrees", proposition.lemma) is None or proposition.is_negated:
            continue
        if standing_of(proposition, room.governors) in _DONE and (sighting := _sight(room, proposition)) is not None:
            yield sighting


def _sight(room: Room, proposition: Proposition) -> Sighting | None:
    anchor = proposition.head
    own = anchor.doc[anchor.i : anchor.i + 1]
    place = place_of(room, own, (), verb=proposition)
    parties, mediators = split_sides(room, attendants_of(room, proposition))
    if place is None or len(parties) == 1 or not room.account.article.is_story(own.start_char, own.end_char):
        return None
    return Sighting(
        anchor=anchor,
        words=own,
        clause=anchor.sent,
        parties=parties,
        mediators=tuple(dict.fromkeys((*mediators, *mediators_in(room.account, room.cues, anchor.sent)))),
        place=place,
        date=date_of(room, own, (), verb=proposition),
        level=level_of(room, (argument.span for argument in proposition.arguments_as(Role.AGENT))),
        status=TalksStatus.HELD,
        outcome=TalksOutcome.AGREEMENT,
        rules=("talks.agrees.place",),
    )
