"""Sightings from verbs: "the foreign ministers met", "will sit down with", "received a delegation of the movement"."""

from collections.abc import Iterator

from peacetable.language.proposition import PredicateKind, Proposition, Role
from peacetable.lexicon.cues import Cue
from peacetable.model import TalksLevel, TalksStatus
from peacetable.reading.phrases import find_phrases
from peacetable.reading.standing import standing_of
from peacetable.reading.talks.attendance import attendants_of, split_sides
from peacetable.reading.talks.level import level_of
from peacetable.reading.talks.outcome import outcome_of
from peacetable.reading.talks.phase import status_of_verb
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.setting import date_of, place_of
from peacetable.reading.talks.sighting import Sighting


def sight_verbs(room: Room) -> Iterator[Sighting]:
    """The meetings that verbs of the story tell of, each with two sides or a side and a mediator."""
    for proposition in room.account.propositions:
        cue = room.cues.find("verb", proposition.lemma, proposition.verb)
        if cue is None or proposition.kind is not PredicateKind.VERB or not _in_story(room, proposition):
            continue
        sighting = _sight(room, proposition, cue)
        if sighting is not None and _is_meeting(room, proposition, cue, sighting):
            yield sighting


def _in_story(room: Room, proposition: Proposition) -> bool:
    return room.account.article.is_story(proposition.span.start_char, proposition.span.end_char)


def _sight(room: Room, proposition: Proposition, cue: Cue) -> Sighting | None:
    anchor = proposition.head
    ties = room.governors.of(anchor)
    own = anchor.doc[anchor.i : anchor.i + 1]
    date = date_of(room, own, ties, verb=proposition)
    judged = status_of_verb(standing_of(proposition, room.governors), date, room)
    if judged is None:
        return None
    status, rule = judged
    parties, mediators = split_sides(room, attendants_of(room, proposition))
    return Sighting(
        anchor=anchor,
        words=own,
        clause=anchor.sent,
        parties=parties,
        mediators=mediators,
        place=place_of(room, own, ties, verb=proposition),
        date=date,
        level=_level(room, proposition),
        status=status,
        outcome=outcome_of(room, anchor.sent) if status is TalksStatus.HELD else None,
        rules=(cue.id, rule),
    )


def _level(room: Room, proposition: Proposition) -> TalksLevel | None:
    return level_of(room, (a.span for a in proposition.arguments_as(Role.AGENT, Role.PATIENT, Role.OTHER)))


def _is_meeting(room: Room, proposition: Proposition, cue: Cue, sighting: Sighting) -> bool:
    """Whether the verb tells of talks here: "met a delegation of the group" does, "met the deadline" does not."""
    at_table = len(sighting.parties) + bool(sighting.mediators)
    if at_table < 2 or not sighting.parties:
        return False
    match cue.value:
        case "receive":
            return any(level_of(room, (a.span,)) for a in proposition.arguments_as(Role.PATIENT))
        case "discuss":
            return any(a.preposition == "with" for a in proposition.arguments)
        case "travel":
            return bool(sighting.mediators) and _goes_to_meet(room, proposition)
        case _:
            return True


def _goes_to_meet(room: Room, proposition: Proposition) -> bool:
    """Whether the journey is for talks: its purpose names a meeting."""
    purposes = proposition.arguments_as(Role.PURPOSE, Role.BENEFICIARY, Role.OTHER)
    words = room.cues.words("noun")
    return any(find_phrases(argument.span, words) for argument in purposes)
