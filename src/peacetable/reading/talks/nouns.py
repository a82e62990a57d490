"""Sightings from nouns: "the third round of negotiations", "Thursday's meeting", "talks in Belarus"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from peacetable.language.proposition import Role
from peacetable.reading.beside import ties_beside
from peacetable.reading.governors import Tie, is_beyond
from peacetable.reading.phrases import Found, find_phrases
from peacetable.reading.talks.attendance import actors_in, split_sides
from peacetable.reading.talks.level import level_of
from peacetable.reading.talks.mediators import mediators_in
from peacetable.reading.talks.outcome import outcome_of
from peacetable.reading.talks.phase import (
    Judged,
    is_end,
    status_from_copula,
    status_from_date,
    status_from_head,
    status_from_length,
    status_from_relative,
    status_from_ties,
    status_from_words,
)
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.rounds import round_of
from peacetable.reading.talks.setting import date_of, place_of
from peacetable.reading.talks.sighting import Sighting
from peacetable.reading.zone import zone_of

_AT_OR_AFTER = frozenset({"after", "following", "at", "during", "in"})
_PARTS = frozenset({"round", "session", "meeting"})
_DEFINITE = frozenset({"the", "their", "these", "those", "this", "its", "his", "her", "both", "'s", "’s"})


def sight_nouns(room: Room) -> Iterator[Sighting]:
    """The meetings that nouns of the story name, told of or only mentioned."""
    for sentence in room.account.sentences:
        done = sentence.start
        for found in _meeting_nouns(room, sentence):
            zone = zone_of(found.span)
            if found.span.start >= done:
                yield from _at_each_place(room, _sight(room, found, zone), zone)
                done = zone.end


def _at_each_place(room: Room, sighting: Sighting, zone: Span) -> Iterator[Sighting]:
    """One sighting for each place of a plural: "the Aqaba and Sharm el-Sheikh meetings" are two."""
    before = room.account.mentions.places_in(zone.doc[zone.start : sighting.words.start])
    if sighting.words[-1].tag_ == "NNS" and len(before) > 1 and sighting.words[-1].lower_ != "talks":
        yield from (replace(sighting, place=place) for place in before)
    else:
        yield sighting


def _meeting_nouns(room: Room, sentence: Span) -> Iterator[Found]:
    """The meeting nouns of a sentence, without "press conference" and its like, without the verb "talks"."""
    words = room.cues.words("noun") + room.cues.words("not-noun")
    for found in find_phrases(sentence, words):
        head = found.span[-1] if found.span[-1].pos_ in {"NOUN", "PROPN"} else found.span.root
        if head.pos_ in {"NOUN", "PROPN"} and room.cues.find("noun", found.word) is not None:
            yield found


def _sight(room: Room, found: Found, zone: Span) -> Sighting:
    anchor = found.span.root
    ties = _ties(room, zone, found)
    date, place = date_of(room, zone, ties), place_of(room, zone, ties)
    judged = _judge(room, zone, ties, found, date)
    date = None if is_end(judged) else date
    parties, mediators = _sides(room, zone, anchor, ties)
    return Sighting(
        anchor=anchor,
        words=found.span,
        clause=anchor.sent,
        parties=parties,
        mediators=mediators,
        place=place,
        date=date,
        level=level_of(room, (zone,)) or level_of(room, _agent_spans(room, ties)),
        round=round_of(zone),
        status=judged[0] if judged else None,
        outcome=outcome_of(room, anchor.sent, ties, parties),
        is_wished=judged is not None and judged[0] is None,
        is_definite=any(token.lower_ in _DEFINITE for token in zone[: anchor.i - zone.start]),
        rules=(_rule(room, found), *((judged[1],) if judged else ())),
    )


def _rule(room: Room, found: Found) -> str:
    cue = room.cues.find("noun", found.word)
    return cue.id if cue else "talks.noun"


def _ties(room: Room, zone: Span, found: Found) -> tuple[Tie, ...]:
    """What is said of the meeting: the ties of the nouns up to it, or to the round or session that it is of."""
    last = max((token.i for token in zone if token.lemma_.lower() in _PARTS), default=found.span.end - 1)
    heads = [token for token in zone if token.i <= max(last, found.span.end - 1) and token.pos_ in {"NOUN", "PROPN"}]
    ties = [tie for head in heads for tie in room.governors.of(head)]
    outside = [t for t in ties if not zone.start <= t.proposition.head.i < zone.end and not is_beyond(t, zone)]
    return tuple(dict.fromkeys((*outside, *ties_beside(room.account, zone))))


def _judge(room: Room, zone: Span, ties: tuple[Tie, ...], found: Found, date: str | None) -> Judged | None:
    return (
        status_from_head(room, zone, found.span)
        or status_from_ties(room, ties, date)
        or status_from_relative(zone)
        or status_from_copula(room, found.span)
        or status_from_length(zone, found.span)
        or status_from_words(room, zone, found.span, _preposition(room, zone))
        or status_from_date(room, date)
    )


def _sides(room: Room, zone: Span, anchor: Token, ties: tuple[Tie, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Parties and mediators: those in the meeting's own phrase, with the agents of what is done to it."""
    named = mediators_in(room.account, room.cues, zone)
    actors = [*actors_in(room, zone, anchor), *(actor for tie in ties for actor in _agents(room, tie))]
    parties, mediators = split_sides(room, (actor for actor in actors if actor not in named))
    return parties, tuple(dict.fromkeys((*mediators, *named)))


def _agents(room: Room, tie: Tie) -> tuple[str, ...]:
    """Who holds, ends or attends the meeting; not who only wishes for it or speaks of it.

    Two sides who do something after or at talks were at them: "after 20 hours of talks, both delegations agreed".
    """
    actors = tuple(
        actor
        for argument in tie.proposition.arguments_as(Role.AGENT)
        if argument is not tie.argument
        for actor in actors_in(room, argument.span, argument.head)
    )
    if tie.argument.preposition in _AT_OR_AFTER:
        return actors if len(actors) > 1 else ()
    phase = room.cues.find("phase", tie.proposition.lemma, tie.proposition.verb)
    return () if phase is None or phase.value in {"wished", "planned"} else actors


def _agent_spans(room: Room, ties: tuple[Tie, ...]) -> Iterator[Span]:
    """The words for who holds or ends the meeting."""
    for tie in ties:
        if _agents(room, tie):
            yield from (argument.span for argument in tie.proposition.arguments_as(Role.AGENT))


def _preposition(room: Room, zone: Span) -> str | None:
    """The preposition before the meeting's phrase, as the lexicon writes it: "ahead of", "after"."""
    before = zone.doc[max(zone.root.sent.start, zone.start - 6) : zone.start]
    words = [token.lower_ for token in before]
    known = room.cues.words("preposition")
    tails = (" ".join(words[-length:]) for length in range(len(words), 0, -1))
    return next((tail for tail in tails if tail in known), None)
