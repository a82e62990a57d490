"""How far a ceasefire has come, from what is said of it: from proposed to agreed, in effect, violated, collapsed."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.model import CeasefireStatus
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.ceasefires.stages import FURTHEST
from peacetable.reading.governors import Tie
from peacetable.reading.parties import parties_in
from peacetable.reading.phrases import find_phrases
from peacetable.reading.standing import Standing, standing_of

Judged = tuple[CeasefireStatus | None, str]
"""A stage and the id of the rule that gave it; no stage where the ceasefire is only wished for."""

_REACH = 6
_ASKS = frozenset({"demand", "want", "seek", "call_for", "call", "insist", "ask", "request", "urge"})
_REAL = (Standing.HAPPENED, Standing.GOES_ON)
_PROPOSED, _AGREED, _IN_EFFECT = CeasefireStatus.PROPOSED, CeasefireStatus.AGREED, CeasefireStatus.IN_EFFECT
_VIOLATED, _COLLAPSED = CeasefireStatus.VIOLATED, CeasefireStatus.COLLAPSED
_EXPIRED, _REJECTED = CeasefireStatus.EXPIRED, CeasefireStatus.REJECTED

_BY_VERB: dict[str, dict[Standing, CeasefireStatus]] = {
    "proposed": dict.fromkeys((*_REAL, Standing.BARE, Standing.PLANNED), _PROPOSED),
    "agreed": {
        **dict.fromkeys((*_REAL, Standing.BARE, Standing.AGREED), _AGREED),
        Standing.PLANNED: _PROPOSED,
        Standing.OFFERED: _PROPOSED,
        Standing.REFUSED: _REJECTED,
    },
    "declared": {
        **dict.fromkeys((*_REAL, Standing.BARE), _IN_EFFECT),
        Standing.PLANNED: _PROPOSED,
        Standing.OFFERED: _PROPOSED,
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


def stage_of(room: Room, noun: Span, ties: Iterable[Tie]) -> Judged | None:
    """The stage by the words around the noun, else by the predicates, else by set phrases in the zone; None untold."""
    ties = tuple(ties)
    cued = _from_cue(room, noun)
    if cued is not None and cued[0] is CeasefireStatus.COLLAPSED:
        return cued
    return _from_head(room, noun, ties) or _from_ties(room, ties) or cued


def _from_ties(room: Room, ties: tuple[Tie, ...]) -> Judged | None:
    """The furthest stage that any predicate tells; a wish only where none does."""
    told = [judged for tie in ties if (judged := _from_tie(room, tie)) is not None]
    stages = [judged for judged in told if judged[0] is not None]
    return min(stages, key=lambda judged: FURTHEST.index(judged[0]), default=None) or (told[0] if told else None)


def _from_tie(room: Room, tie: Tie) -> Judged | None:
    proposition = tie.proposition
    cue = room.cues.find("verb", proposition.lemma, proposition.verb, proposition.light or "")
    if cue is None or not _is_told_of(tie.argument):
        return None
    if cue.value in {"collapsed", "expired"} and tie.argument.preposition is not None:
        return None
    standing = standing_of(proposition, room.governors)
    if cue.value == "wished":
        return (_PROPOSED, f"{cue.id}.side") if _is_wish_of_side(room, proposition, standing) else (None, cue.id)
    return _BY_VERB[cue.value].get(standing), f"{cue.id}.{standing}"


def _is_wish_of_side(room: Room, proposition: Proposition, standing: Standing) -> bool:
    """Whether a side of the dispute asks it of the other as the article stands.

    A third party's call proposes nothing, and what was demanded in an earlier round may be over.
    """
    if proposition.lemma not in _ASKS or proposition.is_negated or standing is not Standing.GOES_ON:
        return False
    agents = (p for a in proposition.arguments_as(Role.AGENT) for p in parties_in(room.account, a.span))
    return any(agent in room.main[:2] for agent in agents)


def _is_told_of(argument: Argument) -> bool:
    """Whether the predicate says something of the argument: "agreed to a ceasefire", not "was killed before the ceasefire"."""
    if argument.preposition in _ASIDE:
        return False
    return argument.role in _TOLD_OF or argument.preposition in _OBJECT


_OBJECT = frozenset({"to", "on", "upon", "of", "into"})
_TOLD_OF = frozenset({Role.AGENT, Role.PATIENT, Role.CONTENT, Role.RECIPIENT, Role.TOPIC, Role.OTHER})
_ASIDE = frozenset(
    {"with", "after", "before", "ahead of", "following", "since", "until", "despite", "under", "during", "for"}
)
"""A deed told of beside a ceasefire ("was killed after the truce") says nothing of its stage."""


def _from_head(room: Room, noun: Span, ties: tuple[Tie, ...]) -> Judged | None:
    """The stage that a noun around it tells: "violations of the truce", "a ceasefire proposal", "an extension of the pause".

    A proposal may be answered and an agreement broken: a predicate over them that tells a stage decides first.
    """
    for token in (*_compound_after(noun), *_heads_before(noun)):
        if (cue := room.cues.find("head", token.lemma_.lower())) is not None:
            over = _from_ties(room, ties) if cue.value in {"proposed", "agreed"} else None
            if over is not None and over[0] is not None:
                return over
            return (None if cue.value == "wished" else CeasefireStatus(cue.value)), cue.id
    return None


def _compound_after(noun: Span) -> Iterator[Token]:
    """The nouns that the ceasefire noun modifies: "proposal" in "ceasefire proposal", "collapse" in "the truce's collapse"."""
    for token in noun.doc[noun.end : min(noun.end + 3, noun.root.sent.end)]:
        if token.text in {"'s", "’s", "'", "’"}:
            continue
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return
        yield token


def _heads_before(noun: Span) -> Iterator[Token]:
    """The nouns that "of" and the like tie to it: the "violations" of "violations of the truce", outermost last."""
    joined = False
    for token in reversed(list(noun.doc[max(noun.root.sent.start, noun.start - _REACH) : noun.start])):
        if token.pos_ == "ADP" and token.lower_ in {"of", "to", "in", "for", "on"}:
            joined = True
        elif token.pos_ in {"NOUN", "PROPN"}:
            if joined:
                yield token
            joined = False
        elif token.pos_ not in {"DET", "ADJ", "NUM", "ADV", "PRON"}:
            return


def _from_cue(room: Room, noun: Span) -> Judged | None:
    """The stage that a set phrase of the sentence tells: "is still in force", "despite the truce", "barely lasted"."""
    near = noun.doc[max(noun.root.sent.start, noun.start - 12) : min(noun.root.sent.end, noun.end + 12)]
    for found in find_phrases(near, room.cues.words("cue")):
        if (cue := room.cues.find("cue", found.word)) is not None:
            return CeasefireStatus(cue.value), cue.id
    return None
