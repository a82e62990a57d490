"""Sightings from verbs: "the foreign ministers met", "will sit down with", "received a delegation of the movement"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span

from peacetable.language.proposition import Argument, PredicateKind, Proposition, Role
from peacetable.lexicon.cues import Cue
from peacetable.model import ActorKind, TalksOutcome, TalksStatus
from peacetable.reading.parties import is_party, main_parties
from peacetable.reading.standing import standing_of
from peacetable.reading.talks.attendance import (
    actors_in,
    attendants_of,
    counterparts_of,
    is_collective,
    split_sides,
)
from peacetable.reading.talks.level import level_of
from peacetable.reading.talks.outcome import outcome_of
from peacetable.reading.talks.phase import status_of_verb
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.setting import date_of, place_of
from peacetable.reading.talks.sighting import Sighting


def sight_verbs(room: Room) -> Iterator[Sighting]:
    """The meetings that verbs of the story tell of, each with two sides or a side and a mediator."""
    for proposition in room.account.propositions:
        cue = room.cues.find("verb", proposition.lemma, proposition.verb) or _together(room, proposition)
        if cue is None or not _is_verb(proposition) or not _in_story(room, proposition):
            continue
        sighting = _sight(room, proposition, cue)
        if sighting is not None and _is_meeting(room, proposition, cue, sighting):
            yield from [sighting] if cue.value == "unite" else _each_meeting(room, proposition, sighting)


def _together(room: Room, proposition: Proposition) -> Cue | None:
    """The cue of a verb that with "together" seats people at one table: "brought the two sides together"."""
    head = proposition.head
    behind = head.doc[head.i + 1 : min(head.i + _TOGETHER, head.sent.end)]
    with_it = any(token.lower_ == "together" for token in behind)
    return room.cues.find("together", proposition.lemma) if with_it else None


def _is_verb(proposition: Proposition) -> bool:
    return proposition.kind is PredicateKind.VERB and proposition.head.pos_ in {"VERB", "AUX"}


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
    attendants = _attendants(room, proposition, cue)
    convener = convener_of(room, proposition)
    parties, mediators = split_sides(room, (actor for actor in attendants if actor not in convener))
    mediators = tuple(dict.fromkeys((*convener, *mediators)))
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


def convener_of(room: Room, proposition: Proposition) -> tuple[str, ...]:
    """Who meets two sides at once and so is none: "she received both delegations", "Doha brought the two together"."""
    agents = [a for arg in proposition.arguments_as(Role.AGENT) for a in actors_in(room, arg.span, arg.head)]
    met = [a for arg in counterparts_of(proposition) for a in actors_in(room, arg.span, arg.head)]
    sides = {actor for actor in met if is_party(room.account, actor)} - set(agents)
    return tuple(dict.fromkeys(agents)) if len(sides) > 1 and len(set(agents)) == 1 else ()


def _ranked(mediators: tuple[str, ...]) -> tuple[Role, ...]:
    """Whose rank gives the level: everybody's, but only the party's where a mediator meets one."""
    return COUNTERPART_ROLES if mediators else (Role.AGENT, *COUNTERPART_ROLES)


_TOGETHER = 12
"""Words behind a verb in which its "together" stands."""
_WE = frozenset({"we", "they", "both"})
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
        return not at_table and cue.value == "meet" and _are_the_sides(proposition)
    match cue.value:
        case "unite":
            return len(sighting.parties) > 1
        case "see-each-other":
            return any(token.lower_ in {"other", "another"} for token in proposition.span)
        case "receive":
            return any(_is_received(room, argument) for argument in proposition.arguments_as(Role.PATIENT))
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


def _is_received(room: Room, argument: Argument) -> bool:
    """Whether a guest is one who negotiates: "a delegation of the front", "his Qatari counterpart", "President Ghani"."""
    head = argument.head
    near = head.doc[argument.span.start : max(head.i + 1, argument.span.start + 1)]
    named = any(m.span.start <= head.i < m.span.end for m in room.account.mentions.actors_in(argument.span))
    return (
        head.lemma_.lower() == "counterpart" or level_of(room, (near,)) is not None or (named and head.pos_ == "PROPN")
    )


def _are_the_sides(proposition: Proposition) -> bool:
    """Whether those who meet are named by nothing but a word for sides: "the teams reconvene", "agree to meet again"."""
    agents = proposition.arguments_as(Role.AGENT)
    if proposition.arguments_as(Role.PATIENT, Role.RECIPIENT):
        return False
    return all(is_collective(argument.head) or argument.head.lower_ in _WE for argument in agents)


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
