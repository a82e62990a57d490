"""Sightings from nouns: "the third round of negotiations", "Thursday's meeting", "talks in Belarus"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from peacetable.language.proposition import Proposition, Role
from peacetable.reading.governors import Tie
from peacetable.reading.phrases import Found, find_phrases
from peacetable.reading.talks.attendance import actors_in, attendants_of, split_sides
from peacetable.reading.talks.level import level_of
from peacetable.reading.talks.mediators import mediators_in
from peacetable.reading.talks.outcome import outcome_of
from peacetable.reading.talks.phase import status_from_date, status_from_ties, status_from_words
from peacetable.reading.talks.room import Room, talks_cues
from peacetable.reading.talks.rounds import round_of
from peacetable.reading.talks.setting import date_of, place_of
from peacetable.reading.talks.sighting import Sighting

_LONGEST = 12
"""A phrase longer than this around a meeting noun is about something else."""
_PREPOSITIONS = frozenset(word for word in talks_cues().words("preposition"))
_DEFINITE = frozenset({"the", "their", "these", "those", "this", "its", "his", "her", "both"})


def sight_nouns(room: Room) -> Iterator[Sighting]:
    """The meetings that nouns of the story name, told of or only mentioned."""
    for sentence in room.account.sentences:
        for found in _meeting_nouns(room, sentence):
            if (sighting := _sight(room, found)) is not None:
                yield sighting


def _meeting_nouns(room: Room, sentence: Span) -> Iterator[Found]:
    """The meeting nouns of a sentence, without "press conference" and its like, without the verb "talks"."""
    words = room.cues.words("noun") + room.cues.words("not-noun")
    for found in find_phrases(sentence, words):
        is_noun = found.span.root.pos_ in {"NOUN", "PROPN"}
        if is_noun and room.cues.find("noun", found.word) is not None:
            yield found


def _sight(room: Room, found: Found) -> Sighting | None:
    anchor = found.span.root
    ties = room.governors.around(anchor)
    phrase = _phrase(anchor, ties)
    date, place = (
        date_of(room, anchor, ties, own=_own(room, anchor)),
        place_of(room, anchor, ties, own=_own(room, anchor)),
    )
    judged = (
        status_from_ties(room, ties, date)
        or status_from_words(room, anchor, _preposition(anchor, phrase))
        or status_from_date(room, date)
    )
    parties, mediators = _sides(room, anchor, ties, phrase)
    return Sighting(
        anchor=anchor,
        words=found.span,
        clause=anchor.sent,
        parties=parties,
        mediators=mediators,
        place=place,
        date=date,
        level=level_of(room, (phrase,)),
        round=round_of(phrase, anchor),
        status=judged[0] if judged else None,
        outcome=outcome_of(room, anchor.sent),
        is_definite=_is_definite(phrase, anchor),
        rules=(found_rule(room, found), *((judged[1],) if judged else ())),
    )


def found_rule(room: Room, found: Found) -> str:
    """The id of the lexicon entry behind a found noun."""
    cue = room.cues.find("noun", found.word)
    return cue.id if cue else "talks.noun"


def _own(room: Room, anchor: Token) -> Proposition | None:
    """The noun as a predicate of its own, with who talks to whom, where and when."""
    return room.account.propositions.at(anchor)


def _phrase(anchor: Token, ties: tuple[Tie, ...]) -> Span:
    """The words of the meeting's noun phrase: the argument that it heads, else a few words on either side."""
    for tie in ties:
        if tie.argument.head == anchor:
            return tie.argument.span
    around = [tie.argument.span for tie in ties if len(tie.argument.span) <= _LONGEST]
    return around[0] if around else anchor.doc[max(anchor.sent.start, anchor.i - 4) : anchor.i + 1]


def _sides(room: Room, anchor: Token, ties: tuple[Tie, ...], phrase: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Parties and mediators: those in the meeting's own phrase, with the agents of what is done to it."""
    own = _own(room, anchor)
    actors = [*(attendants_of(room, own) if own else ()), *actors_in(room, phrase, anchor)]
    for tie in ties:
        actors += _agents(room, tie)
    parties, mediators = split_sides(room, actors)
    named = mediators_in(room.account, room.cues, phrase)
    return tuple(p for p in parties if p not in named), tuple(dict.fromkeys((*mediators, *named)))


def _agents(room: Room, tie: Tie) -> tuple[str, ...]:
    """Who holds, ends or attends the meeting; not who only wishes for it or speaks of it."""
    phase = room.cues.find("phase", tie.proposition.lemma, tie.proposition.verb)
    if phase is None or phase.value == "wished":
        return ()
    return tuple(
        actor
        for argument in tie.proposition.arguments_as(Role.AGENT)
        if argument is not tie.argument
        for actor in actors_in(room, argument.span, argument.head)
    )


def _preposition(anchor: Token, phrase: Span) -> str | None:
    """The preposition before the meeting's phrase, as the lexicon writes it: "ahead of", "after"."""
    before = anchor.doc[max(anchor.sent.start, phrase.start - 3) : phrase.start]
    words = [token.lower_ for token in before]
    tails = (" ".join(words[-length:]) for length in range(len(words), 0, -1))
    return next((tail for tail in tails if tail in _PREPOSITIONS), words[-1] if words else None)


def _is_definite(phrase: Span, anchor: Token) -> bool:
    words = {token.lower_ for token in phrase if token.i < anchor.i}
    return bool(words & _DEFINITE) or "'s" in words or "’s" in words
