"""Sightings from journeys: "the EU envoy is to travel to both capitals", "the agency's chief is expected in Kyiv next week".

An outsider who goes between the parties meets them. Both capitals on one journey are indirect talks; one is a meeting with
one party.
"""

from collections.abc import Iterator

from peacetable.language.proposition import Proposition, Role
from peacetable.model import ActorKind, TalksLevel
from peacetable.reading.parties import main_parties
from peacetable.reading.standing import Standing, standing_of
from peacetable.reading.talks.attendance import actors_in
from peacetable.reading.talks.phase import status_of_verb
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.setting import date_of, place_of
from peacetable.reading.talks.sighting import Sighting

_TO = (Role.RECIPIENT, Role.PLACE, Role.PATIENT, Role.OTHER)
_WHITHER = frozenset({"to", "in", "into", "between", None})


def sight_journeys(room: Room) -> Iterator[Sighting]:
    """The meetings that outsiders travel to, where the article says whom they visit."""
    for proposition in room.account.propositions:
        if room.cues.find("verb", proposition.lemma) is None or not _is_journey(room, proposition):
            continue
        sighting = _sight(room, proposition)
        if sighting is not None:
            yield sighting


def _is_journey(room: Room, proposition: Proposition) -> bool:
    cue = room.cues.find("verb", proposition.lemma)
    return cue is not None and cue.value in {"travel", "await"} and not proposition.is_negated


def _sight(room: Room, proposition: Proposition) -> Sighting | None:
    anchor = proposition.head
    own = anchor.doc[anchor.i : anchor.i + 1]
    ties = room.governors.of(anchor)
    date, place = date_of(room, own, ties, verb=proposition), place_of(room, own, ties, verb=proposition)
    hosts = _hosts(room, proposition)
    travellers = _travellers(room, proposition, shuttles=len(hosts) > 1)
    standing = Standing.PLANNED if proposition.lemma == "expect" else standing_of(proposition, room.governors)
    judged = status_of_verb(proposition, standing, date, room)
    if not travellers or not hosts or set(travellers) & set(hosts) or judged is None:
        return None
    return Sighting(
        anchor=anchor,
        words=own,
        clause=anchor.sent,
        parties=hosts,
        mediators=travellers,
        place=place if len(hosts) == 1 else None,
        date=date,
        level=TalksLevel.INDIRECT if len(hosts) > 1 else None,
        status=judged[0],
        rules=("talks.journey", judged[1]),
    )


def _travellers(room: Room, proposition: Proposition, *, shuttles: bool) -> tuple[str, ...]:
    """Those who travel, where all of them are outsiders: organisations of states and mediators.

    Who `shuttles` between the sides is an outsider whatever else.
    """
    role = Role.PATIENT if proposition.is_passive else Role.AGENT
    actors = [a for arg in proposition.arguments_as(role) for a in actors_in(room, arg.span, arg.head)]
    return tuple(dict.fromkeys(actors)) if shuttles or all(_is_outsider(room, a) for a in actors) else ()


def _is_outsider(room: Room, actor: str) -> bool:
    known = room.account.mentions.cast.get(actor)
    return actor in room.mediators or (known is not None and known.kind is ActorKind.IGO)


def _hosts(room: Room, proposition: Proposition) -> tuple[str, ...]:
    """The main parties in whose capitals or country the journey ends."""
    found: list[str] = []
    for argument in proposition.arguments_as(*_TO):
        if argument.preposition in _WHITHER:
            mentions = room.account.mentions.actors_in(argument.span)
            found += [room.account.mentions.party_of(mention.actor) for mention in mentions]
            found += [place.country or "" for place in room.account.mentions.places_in(argument.span)]
    return tuple(dict.fromkeys(party for party in found if party in main_parties(room.account)))
