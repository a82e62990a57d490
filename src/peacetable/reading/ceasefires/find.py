"""From an account to its ceasefires."""

from dataclasses import replace

from peacetable.claims import Account
from peacetable.model import Ceasefire, CeasefireStatus, Scope
from peacetable.reading.ceasefires.blame import blames_near
from peacetable.reading.ceasefires.deeds import sight_deeds
from peacetable.reading.ceasefires.ellipses import sight_ellipses
from peacetable.reading.ceasefires.form import is_monitored, is_written, mediators_of, purpose_of
from peacetable.reading.ceasefires.merge import merge
from peacetable.reading.ceasefires.nouns import sight_nouns
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.ceasefires.sighting import Sighting
from peacetable.reading.ceasefires.stages import MADE
from peacetable.reading.ceasefires.truce import Truce
from peacetable.reading.dates import is_before
from peacetable.reading.governors import find_governors
from peacetable.reading.parties import main_parties
from peacetable.reading.talks.mediators import find_mediators

_LIVE = frozenset(
    {CeasefireStatus.AGREED, CeasefireStatus.IN_EFFECT, CeasefireStatus.VIOLATED, CeasefireStatus.COLLAPSED}
)


def find_ceasefires(account: Account) -> tuple[Ceasefire, ...]:
    """One record for each ceasefire that the article tells of, at the furthest stage that it reports."""
    main = main_parties(account)
    mediators = find_mediators(account, account.lexicon.talks) - set(main[:1])
    sides = tuple(party for party in main if party not in mediators)
    room = Room(account, find_governors(account), account.lexicon.ceasefires, sides, mediators)
    truces = (_by_today(room, _with_blame(room, _with_sides(room, truce))) for truce in merge(sight_all(room)))
    told = (_with_form(room, truce) for truce in truces)
    return tuple(record for truce in told if (record := truce.record(account)) is not None)


def _with_form(room: Room, truce: Truce) -> Truce:
    return replace(
        truce,
        mediators=mediators_of(room, truce),
        purpose=purpose_of(room, truce),
        is_written=is_written(room, truce),
        is_monitored=is_monitored(room, truce),
    )


def sight_all(room: Room) -> list[Sighting]:
    """Every sighting of a ceasefire, in text order."""
    named = [*sight_nouns(room), *sight_deeds(room)]
    return sorted((*named, *sight_ellipses(room, named)), key=lambda sighting: sighting.anchor.i)


def _with_sides(room: Room, truce: Truce) -> Truce:
    """The ceasefire between the article's main parties where it names one or none and is nobody's own.

    One between two sides that nothing narrows is general.
    """
    if truce.is_one_sided:
        return truce
    parties = truce.parties
    if len(parties) < 2:
        parties = tuple(dict.fromkeys((*parties, *room.main[:2])))[:2]
    general = Scope.GENERAL if truce.scope is None and len(parties) > 1 else truce.scope
    return replace(truce, parties=parties, scope=general)


def _with_blame(room: Room, truce: Truce) -> Truce:
    """The ceasefire with the accusations of breaking it: of one that was made, or that is spoken of as known."""
    if truce.stage not in _LIVE and not (truce.stage is None and truce.is_known):
        return truce
    found = list(blames_near(room, (sighting.clause for sighting in truce.sightings), truce.parties))
    blame = tuple(dict.fromkeys(blame for blame, _ in found))
    return truce.blamed(blame, tuple(sentence for _, sentence in found))


def _by_today(room: Room, truce: Truce) -> Truce:
    """The ceasefire as of the article's day: one whose last day is past, and that nobody has broken, has expired."""
    if truce.stage in MADE and is_before(truce.end, room.account.article.published):
        return replace(truce, stage=CeasefireStatus.EXPIRED)
    return truce
