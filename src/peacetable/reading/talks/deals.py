"""Sightings from agreements: where and when two sides agreed or signed something, they met.

"The truce was agreed in Luanda last week by the foreign ministers of the two countries" tells of talks in Luanda as much as of
a truce. Only an agreement with a place counts: governments also agree at a distance.
"""

from collections.abc import Iterator

from peacetable.language.proposition import Proposition, Role
from peacetable.mentions import PlaceMention
from peacetable.model import TalksOutcome, TalksStatus
from peacetable.reading.phrases import find_phrases
from peacetable.reading.standing import Standing, standing_of
from peacetable.reading.talks.attendance import attendants_of, is_collective, split_sides
from peacetable.reading.talks.level import level_of
from peacetable.reading.talks.mediators import mediators_in
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.setting import date_of, place_of
from peacetable.reading.talks.sighting import Sighting

_BEFORE = 2
"""Words before a participle in which what was agreed stands."""
_DONE = frozenset({Standing.HAPPENED, Standing.BARE})


def sight_deals(room: Room) -> Iterator[Sighting]:
    """The meetings at which the article says that something was agreed or signed."""
    for proposition in room.account.propositions:
        if room.cues.find("agrees", proposition.lemma) is None or proposition.is_negated:
            continue
        if standing_of(proposition, room.governors) in _DONE and (sighting := _sight(room, proposition)) is not None:
            yield sighting


def _is_told(
    room: Room, proposition: Proposition, parties: tuple[str, ...], place: PlaceMention | None, date: str | None
) -> bool:
    """Whether sides that are known put their names to something that can be agreed, in a known place.

    Of what is signed or initialled by sides who are named, a day is enough.
    """
    texts = room.cues.words("text")
    agents = [a for a in proposition.arguments_as(Role.AGENT) if a.head.lemma_.lower() not in texts]
    sides = len(parties) > 1 or (not parties and all(is_collective(a.head) for a in agents))
    patients = [a.span for a in proposition.arguments_as(Role.PATIENT, Role.CONTENT, Role.TOPIC)]
    head = proposition.head
    patients.append(head.doc[max(head.sent.start, head.i - _BEFORE) : head.i])  # "the ceasefire agreed in Sweden"
    text = any(find_phrases(span, texts) for span in patients)
    if any(find_phrases(span, room.cues.words("noun")) for span in patients):
        return False
    if place is not None and sides:
        return text or len(parties) > 1
    named = len(parties) > 1 or (bool(agents) and sides)
    return named and text and date is not None and proposition.lemma in {"sign", "initial"}


def _sight(room: Room, proposition: Proposition) -> Sighting | None:
    anchor = proposition.head
    own = anchor.doc[anchor.i : anchor.i + 1]
    place, date = place_of(room, own, (), verb=proposition), date_of(room, own, (), verb=proposition)
    parties, mediators = split_sides(room, attendants_of(room, proposition))
    if not room.account.article.is_story(own.start_char, own.end_char) or not _is_told(
        room, proposition, parties, place, date
    ):
        return None
    return Sighting(
        anchor=anchor,
        words=own,
        clause=anchor.sent,
        parties=parties,
        mediators=tuple(dict.fromkeys((*mediators, *mediators_in(room.account, room.cues, anchor.sent)))),
        place=place,
        date=date,
        level=level_of(room, (argument.span for argument in proposition.arguments_as(Role.AGENT))),
        status=TalksStatus.HELD,
        outcome=TalksOutcome.AGREEMENT,
        rules=("talks.agrees.place",),
    )
