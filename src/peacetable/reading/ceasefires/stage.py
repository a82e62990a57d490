"""How far a ceasefire has come, from what is said of it: proposed, agreed, in effect, violated, collapsed, expired, rejected."""

from collections.abc import Iterable

from spacy.tokens import Span

from peacetable.model import CeasefireStatus
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.governors import Tie
from peacetable.reading.phrases import find_phrases
from peacetable.reading.standing import Standing, standing_of

Judged = tuple[CeasefireStatus | None, str]
"""A stage and the id of the rule that gave it; no stage where the ceasefire is only wished for."""

_REAL = (Standing.HAPPENED, Standing.GOES_ON)
_PROPOSED, _AGREED, _IN_EFFECT = CeasefireStatus.PROPOSED, CeasefireStatus.AGREED, CeasefireStatus.IN_EFFECT
_VIOLATED, _COLLAPSED = CeasefireStatus.VIOLATED, CeasefireStatus.COLLAPSED
_EXPIRED, _REJECTED = CeasefireStatus.EXPIRED, CeasefireStatus.REJECTED

_BY_VERB: dict[str, dict[Standing, CeasefireStatus]] = {
    "proposed": dict.fromkeys((*_REAL, Standing.BARE, Standing.PLANNED), _PROPOSED),
    "agreed": {
        **dict.fromkeys((*_REAL, Standing.BARE, Standing.AGREED), _AGREED),
        Standing.PLANNED: _PROPOSED,
        Standing.REFUSED: _REJECTED,
    },
    "declared": {
        **dict.fromkeys((*_REAL, Standing.BARE), _IN_EFFECT),
        Standing.PLANNED: _PROPOSED,
        Standing.AGREED: _AGREED,
        Standing.REFUSED: _REJECTED,
    },
    "in-effect": {
        **dict.fromkeys(_REAL, _IN_EFFECT),
        Standing.PLANNED: _AGREED,
        Standing.AGREED: _AGREED,
        Standing.DENIED: _COLLAPSED,
    },
    "violated": dict.fromkeys((*_REAL, Standing.BARE), _VIOLATED),
    "collapsed": dict.fromkeys((*_REAL, Standing.BARE), _COLLAPSED),
    "expired": {**dict.fromkeys((Standing.HAPPENED, Standing.BARE), _EXPIRED), Standing.PLANNED: _IN_EFFECT},
    "rejected": dict.fromkeys((*_REAL, Standing.BARE, Standing.PLANNED), _REJECTED),
}


def stage_of(room: Room, zone: Span, noun: Span, ties: Iterable[Tie]) -> Judged | None:
    """The stage by the words around the noun, else by the predicates, else by set phrases in the zone; None untold."""
    ties = tuple(ties)
    return _from_head(room, zone, noun, ties) or _from_ties(room, ties) or _from_cue(room, noun)


def _from_ties(room: Room, ties: tuple[Tie, ...]) -> Judged | None:
    told = [judged for tie in ties if (judged := _from_tie(room, tie)) is not None]
    return next((judged for judged in told if judged[0] is not None), told[0] if told else None)


def _from_tie(room: Room, tie: Tie) -> Judged | None:
    proposition = tie.proposition
    cue = room.cues.find("verb", proposition.lemma, proposition.verb, proposition.light or "")
    if cue is None or tie.argument.preposition in _ASIDE:
        return None
    if cue.value == "wished":
        return None, cue.id
    standing = standing_of(proposition, room.governors)
    return _BY_VERB[cue.value].get(standing), f"{cue.id}.{standing}"


_ASIDE = frozenset({"after", "before", "ahead of", "following", "since", "until", "despite", "under", "during", "for"})
"""A deed told of beside a ceasefire ("was killed after the truce") says nothing of its stage."""


def _from_head(room: Room, zone: Span, noun: Span, ties: tuple[Tie, ...]) -> Judged | None:
    """The stage that a noun around it tells: "violations of the truce", "a ceasefire proposal", "the truce's collapse".

    A proposal may still be answered and a call never be: the predicate over them decides first.
    """
    for token in zone:
        if token in noun or (cue := room.cues.find("head", token.lemma_.lower())) is None:
            continue
        if cue.value in {"proposed", "agreed"}:
            over = _from_ties(room, ties)
            return over if over is not None and over[0] is not None else (CeasefireStatus(cue.value), cue.id)
        return (None if cue.value == "wished" else CeasefireStatus(cue.value)), cue.id
    return None


def _from_cue(room: Room, noun: Span) -> Judged | None:
    """The stage that a set phrase of the sentence tells: "is still in force", "despite the truce", "barely lasted"."""
    near = noun.doc[max(noun.root.sent.start, noun.start - 12) : min(noun.root.sent.end, noun.end + 12)]
    for found in find_phrases(near, room.cues.words("cue")):
        if (cue := room.cues.find("cue", found.word)) is not None:
            return CeasefireStatus(cue.value), cue.id
    return None
