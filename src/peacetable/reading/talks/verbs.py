"""Sightings from verbs: "the foreign ministers met", "will sit down with", "received a delegation of the movement"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span

from peacetable.language.proposition import Argument, PredicateKind, Proposition, Role
from peacetable.lexicon.cues import Cue
from peacetable.model import ActorKind, TalksOutcome, TalksStatus
from peacetable.reading.parties import main_parties
from peacetable.reading.standing import standing_of
from peacetable.reading.talks.attendance import actors_in, attendants_of, counterparts_of, split_sides
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
            yield from _each_meeting(room, proposition, sighting)


def _in_story(room: Room, proposition: Proposition) -> bool:
    return room.account.article.is_story(proposition.span.start_char, proposition.span.end_char)


def _sight(room: Room, proposition: Proposition, cue: Cue) -> Sighting | None:
    anchor = proposition.head
    ties = room.governors.of(anchor)
    own = anchor.doc[anchor.i : anchor.i + 1]
    date = date_of(room, own, ties, verb=proposition)
    judged = status_of_verb(proposition, standing_of(proposition, room.governors), date, room)
    if judged is None:
        return None
    status, rule = judged
    parties, mediators = split_sides(room, _attendants(room, proposition, cue))
    return Sighting(
        anchor=anchor,
        words=own,
        clause=anchor.sent,
        parties=parties,
        mediators=mediators,
        place=place_of(room, own, ties, verb=proposition),
        date=date,
        level=level_of(room, (a.span for a in proposition.arguments_as(*_ranked(mediators)))),
        status=status,
        outcome=outcome_of(room, anchor.sent, ties, parties) if status is TalksStatus.HELD else None,
        rules=(cue.id, rule),
    )


def _ranked(mediators: tuple[str, ...]) -> tuple[Role, ...]:
    """Whose rank gives the level: everybody's, but only the party's where a mediator meets one."""
    return COUNTERPART_ROLES if mediators else (Role.AGENT, *COUNTERPART_ROLES)


COUNTERPART_ROLES = (Role.PATIENT, Role.RECIPIENT, Role.OTHER, Role.INSTRUMENT)


def _each_meeting(room: Room, proposition: Proposition, sighting: Sighting) -> Iterator[Sighting]:
    """One meeting for each counterpart of a mediator who is met in another place or on another day.

    "He had met the president in Riyadh yesterday and the movement's leaders in Sana'a on Sunday": two meetings.
    """
    counterparts = tuple(a for a in counterparts_of(proposition) if actors_in(room, a.span, a.head))
    apart = [_apart(room, sighting, a, _stretch(a, counterparts)) for a in counterparts]
    if sighting.mediators and len(apart) > 1 and len({(s.place and s.place.name, s.date) for s in apart}) > 1:
        yield from (one for one in apart if one.parties)
    else:
        yield sighting


def _stretch(argument: Argument, counterparts: tuple[Argument, ...]) -> Span:
    """The words from one counterpart to the next, in which its own place and time stand."""
    later = [a.span.start for a in counterparts if a.span.start > argument.span.start]
    return argument.span.doc[argument.span.start : min(later, default=argument.head.sent.end)]


def _apart(room: Room, sighting: Sighting, argument: Argument, stretch: Span) -> Sighting:
    parties, _ = split_sides(room, actors_in(room, argument.span, argument.head))
    return replace(
        sighting,
        words=stretch.doc[argument.head.i : argument.head.i + 1],
        parties=parties,
        date=date_of(room, stretch, ()) or sighting.date,
        place=place_of(room, stretch, ()) or sighting.place,
        level=level_of(room, (argument.span,)),
    )


def _is_meeting(room: Room, proposition: Proposition, cue: Cue, sighting: Sighting) -> bool:
    """Whether the verb tells of talks here: "met a delegation of the group" does, "met the deadline" does not.

    Journeys are sighted elsewhere.
    """
    at_table = len(sighting.parties) + bool(sighting.mediators)
    if at_table < 2 or not sighting.parties:
        return False
    match cue.value:
        case "receive":
            return any(level_of(room, (a.span,)) for a in proposition.arguments_as(Role.PATIENT))
        case "converse":
            return _concerns(room, sighting)
        case "part":
            return sighting.outcome is TalksOutcome.NONE
        case "discuss":
            return any(a.preposition == "with" for a in proposition.arguments)
        case "travel" | "await":
            return False
        case _:
            return True


def _concerns(room: Room, sighting: Sighting) -> bool:
    """Whether a conversation is part of the dispute: a group is in it, or main parties only.

    Heads of state telephone about many things.
    """
    kinds = {room.account.mentions.cast[party].kind for party in sighting.parties}
    return ActorKind.GROUP in kinds or set(sighting.parties) <= set(main_parties(room.account))


def _attendants(room: Room, proposition: Proposition, cue: Cue) -> tuple[str, ...]:
    """Who meets, by the arguments; where they name but one, by the words from the first agent to the verb.

    "The co-chairs, Russia and the United States, will convene": a parse may lose one of them.
    """
    found = attendants_of(room, proposition, needs_with=cue.value == "converse")
    agents = [a.span for a in proposition.arguments_as(Role.AGENT) if a.span.start < proposition.head.i]
    if len(found) > 1 or not agents:
        return found
    before = proposition.head.doc[min(span.start for span in agents) : proposition.head.i]
    if any(token.pos_ == "VERB" for token in before):
        return found
    return tuple(dict.fromkeys((*found, *actors_in(room, before, agents[0].root))))
