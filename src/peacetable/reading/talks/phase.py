"""From what is said of a meeting to its status: "were put off" is postponed, "will open" planned."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.language.proposition import Argument, PredicateKind, Proposition, Role, Tense
from peacetable.model import TalksStatus
from peacetable.reading.dates import is_after, is_before
from peacetable.reading.governors import Tie
from peacetable.reading.standing import Standing, standing_of
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.rounds import ordinal_of

Judged = tuple[TalksStatus | None, str]
"""A status and the id of the rule that gave it. No status with a rule means: nobody has arranged this meeting."""

_ASIDE = frozenset({"after", "before", "during", "ahead of", "following", "since", "until", "as", "prior to"})
_TOLD_OF = frozenset({Role.AGENT, Role.PATIENT, Role.CONTENT, Role.RECIPIENT, Role.PLACE, Role.OTHER, Role.INSTRUMENT})
_RELATIVE_REACH = 9
_UNITS = frozenset({"minute", "hour", "day", "week", "month"})
_POINTS = frozenset({"this", "it", "that", "wednesday", "today", "yesterday"})
_OCCURS = frozenset(
    {
        "hold",
        "take_place",
        "convene",
        "happen",
        "occur",
        "go_ahead",
        "sit",
        "have",
        "host",
        "appear",
        "show_up",
        "turn_up",
        "attend",
    }
)
"""Verbs that a meeting was called off by when denied; one that "did not produce" anything was held."""
_MUST = frozenset({"have_to", "must"})
_HELD, _PLANNED, _NOW = TalksStatus.HELD, TalksStatus.PLANNED, TalksStatus.UNDER_WAY
_BY_PHASE: dict[str, dict[Standing, TalksStatus]] = {
    "planned": dict.fromkeys((Standing.HAPPENED, Standing.GOES_ON, Standing.BARE, Standing.PLANNED), _PLANNED),
    "begin": {
        Standing.HAPPENED: _NOW,
        Standing.GOES_ON: _NOW,
        Standing.PLANNED: _PLANNED,
        Standing.AGREED: _PLANNED,
    },
    "go-on": {Standing.HAPPENED: _NOW, Standing.GOES_ON: _NOW, Standing.PLANNED: _NOW},
    "hold": {
        Standing.HAPPENED: _HELD,
        Standing.GOES_ON: _NOW,
        Standing.PLANNED: _PLANNED,
        Standing.AGREED: _PLANNED,
        Standing.DENIED: TalksStatus.CANCELLED,
    },
    "end": {Standing.HAPPENED: _HELD, Standing.BARE: _HELD, Standing.GOES_ON: _HELD, Standing.PLANNED: _NOW},
    "break-off": dict.fromkeys((Standing.HAPPENED, Standing.GOES_ON, Standing.BARE), TalksStatus.BROKEN_OFF),
    "put-off": dict.fromkeys(
        (Standing.HAPPENED, Standing.GOES_ON, Standing.BARE, Standing.PLANNED), TalksStatus.POSTPONED
    ),
    "call-off": dict.fromkeys((Standing.HAPPENED, Standing.GOES_ON, Standing.BARE), TalksStatus.CANCELLED),
}


def status_from_ties(room: Room, ties: Iterable[Tie], date: str | None = None) -> Judged | None:
    """The status that the predicates around a meeting noun give it; None where they tell nothing of it.

    A wish ("urged a new round") counts only where nothing else is told.
    """
    told = [judged for tie in ties if (judged := _status_from_tie(room, tie)) is not None]
    first = next((judged for judged in told if judged[0] is not None), told[0] if told else None)
    if first is not None and first[0] is _NOW and is_after(date, room.account.article.published):
        return (_PLANNED, first[1]) if not is_end(first) else first
    return first


def _status_from_tie(room: Room, tie: Tie) -> Judged | None:
    proposition = tie.proposition
    phase = room.cues.find("phase", proposition.lemma, proposition.verb, proposition.light or "")
    if phase is None or not _is_told_of(tie.argument, phase.value):
        return None
    if phase.value == "wished":
        return None, phase.id
    if phase.value == "planned" and _is_overtaken(proposition):
        return None
    if phase.value == "put-off" and proposition.modal in _MUST:
        return TalksStatus.POSTPONED, f"{phase.id}.must"
    standing = standing_of(proposition, room.governors)
    if phase.value == "hold" and standing is Standing.DENIED and not {proposition.lemma, proposition.verb} & _OCCURS:
        return None
    return _BY_PHASE[phase.value].get(standing), f"{phase.id}.{standing}"


def _is_told_of(argument: Argument, phase: str) -> bool:
    """Whether the predicate says something of the meeting: "agreed to talks", not "agreed a deal at talks"."""
    if argument.preposition in _ASIDE:
        return False
    if phase == "planned":
        return argument.preposition in {None, "to", "on", "for"}
    return argument.role in _TOLD_OF or argument.preposition in {"to", "on", "of"}


def _is_overtaken(proposition: Proposition) -> bool:
    """Whether a plan was one before something else came: "had been expected to go on"."""
    return proposition.is_perfect and proposition.tense is Tense.PAST


def is_end(judged: Judged | None) -> bool:
    """Whether a status comes from an end that is still to come: its date is not that of the meeting."""
    return judged is not None and judged[1].startswith(("talks.phase.end.planned", "talks.phase.go-on"))


def status_from_head(room: Room, zone: Span, noun: Span) -> Judged | None:
    """The status that a noun over the meeting gives it: "the postponement of tomorrow's summit", "the collapse of talks".

    What is only called for ("urged the resumption of talks") is not arranged.
    """
    start = max(zone.root.sent.start, zone.start - 3)
    for token in reversed(list(noun.doc[start : noun.start])):
        cue = room.cues.find("head", token.lemma_.lower())
        if cue is None or token.nbor(1).lower_ not in {"of", "in", "to"}:
            continue
        over = status_from_ties(room, room.governors.around(token))
        return over if over is not None and over[0] is None else (TalksStatus(cue.value), cue.id)
    return None


def status_from_length(zone: Span, noun: Span) -> Judged | None:
    """Talks told by their length were held ("two days of meetings"), by the number of the day they go on ("the third day")."""
    for token in zone.doc[zone.start : noun.start]:
        if token.lemma_.lower() not in _UNITS or token.i + 1 >= noun.start or token.nbor(1).lower_ != "of":
            continue
        before = token.nbor(-1) if token.i > token.sent.start else token
        if ordinal_of(before) is not None or before.lower_ in {"final", "last", "opening"}:
            return _NOW, "talks.length.day"
        if before.like_num or before.lower_ in {"a", "an", "several", "many", "the"}:
            return _HELD, "talks.length.past"
    return None


def status_from_words(room: Room, zone: Span, noun: Span, preposition: str | None) -> Judged | None:
    """The status that the meeting's own modifiers and preposition give it: "the previous round", "ahead of talks"."""
    if _has_no_date(room, noun):
        return None, "talks.phase.planned.denied"
    for token in zone.doc[zone.start : noun.end]:
        if (cue := room.cues.find("modifier", token.lower_)) is not None:
            return (None if cue.value == "wished" else TalksStatus(cue.value)), cue.id
    if preposition is not None and (cue := room.cues.find("preposition", preposition)) is not None:
        return TalksStatus(cue.value), cue.id
    return None


def _has_no_date(room: Room, noun: Span) -> bool:
    """Whether a meeting is said not to have been arranged: "have fixed no date for their next meeting"."""
    return any(
        tie.proposition.is_negated
        and (phase := room.cues.find("phase", tie.proposition.lemma)) is not None
        and phase.value == "planned"
        for tie in room.governors.around(noun.root)
    )


def status_from_relative(zone: Span) -> Judged | None:
    """A meeting at which something was done has been held: "the Aqaba meeting, at which Israel had undertaken ..."."""
    sentence = zone.root.sent
    after = [token for token in zone.doc[zone.end : min(zone.end + _RELATIVE_REACH, sentence.end)] if token.text != ","]
    opens = len(after) > 2 and after[0].lower_ in {"at", "in", "during"} and after[1].tag_ == "WDT"
    opens = opens or (bool(after) and after[0].lower_ == "where")
    finite = next((token for token in after if token.tag_ in {"VBD", "VBZ", "VBP", "MD"}), None)
    return (_HELD, "talks.relative.past") if opens and finite is not None and finite.tag_ == "VBD" else None


def status_from_copula(room: Room, noun: Span) -> Judged | None:
    """A meeting that a pronoun is said to be: "this is the seventh session", "it was their first meeting since March"."""
    own = room.account.propositions.at(noun.root)
    if own is None or own.kind is not PredicateKind.COPULA or own.is_negated or own.modal is not None:
        return None
    if not any(argument.head.lower_ in _POINTS for argument in own.arguments_as(Role.AGENT)):
        return None
    by_tense = {Tense.PAST: _HELD, Tense.PRESENT: _NOW}
    return (status, "talks.copula") if own.tense and (status := by_tense.get(own.tense)) else None


def status_from_date(room: Room, date: str | None) -> Judged | None:
    """A dated meeting that nothing else is told of: planned where its date is to come, held where it is past."""
    published = room.account.article.published
    if is_after(date, published):
        return _PLANNED, "talks.date.to-come"
    if is_before(date, published):
        return _HELD, "talks.date.past"
    return None


def _is_repeated(proposition: Proposition) -> bool:
    """Whether it has been done several times and may be again: "have met six times since May", "have met every day"."""
    after = proposition.head.doc[proposition.head.i + 1 : min(proposition.head.i + 5, proposition.head.sent.end)]
    words = {token.lower_ for token in after}
    return "times" in words or {"every", "day"} <= words or "daily" in words or "regularly" in words


def status_of_verb(proposition: Proposition, standing: Standing, date: str | None, room: Room) -> Judged | None:
    """The status of a meeting told by a verb of meeting, from how the verb stands."""
    if proposition.is_perfect and proposition.tense is Tense.PRESENT and _is_repeated(proposition):
        return _NOW, "talks.verb.repeated"
    if standing is Standing.GOES_ON:
        return status_from_date(room, date) or (_NOW, "talks.verb.goes-on")
    if standing is Standing.HAPPENED and proposition.is_progressive and not proposition.is_perfect:
        return _NOW, "talks.verb.progressive"
    by_standing = {Standing.HAPPENED: _HELD, Standing.PLANNED: _PLANNED, Standing.AGREED: _PLANNED}
    status = by_standing.get(standing)
    return (status, f"talks.verb.{standing}") if status else None
