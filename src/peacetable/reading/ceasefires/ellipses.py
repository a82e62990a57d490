"""Sightings without the noun, right after one: "The army refused it", "It collapsed within hours", "Fighting resumed"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span

from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.model import CeasefireStatus
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.ceasefires.sighting import Sighting
from peacetable.reading.standing import Standing, standing_of

_REACH = 2
"""Sentences after a ceasefire in which a pronoun may stand for it."""
_PRONOUNS = frozenset({"it", "one", "this", "that", "which", "neither"})
_REAL = frozenset({Standing.HAPPENED, Standing.GOES_ON})
_BY_VALUE = {
    "rejected": CeasefireStatus.REJECTED,
    "violated": CeasefireStatus.VIOLATED,
    "collapsed": CeasefireStatus.COLLAPSED,
    "expired": CeasefireStatus.EXPIRED,
}
_OBJECT = (Role.PATIENT, Role.CONTENT)


def sight_ellipses(room: Room, named: Iterable[Sighting]) -> Iterator[Sighting]:
    """What becomes of the ceasefires just `named`, told by a pronoun or by fighting that resumed."""
    for proposition in _near(room, named):
        judged = _by_pronoun(room, proposition) or _by_fighting(room, proposition)
        if judged is not None:
            stage, rule = judged
            head = proposition.head
            yield Sighting(
                anchor=head,
                words=head.doc[head.i : head.i + 1],
                clause=head.sent,
                stage=stage,
                is_bare=True,
                is_definite=True,
                is_answer=stage is CeasefireStatus.REJECTED,
                rules=(rule,),
            )


def _near(room: Room, named: Iterable[Sighting]) -> Iterator[Proposition]:
    """The predicates after a ceasefire in its sentence and the next ones, each once."""
    sentences = list(room.account.sentences)
    seen: set[int] = set()
    for sighting in named:
        at = next((n for n, s in enumerate(sentences) if s.start == sighting.clause.start), None)
        if at is None:
            continue
        stretch: Span = sighting.words.doc[sighting.words.end : sentences[min(at + _REACH, len(sentences) - 1)].end]
        for proposition in room.account.propositions.within(stretch):
            if proposition.head.i not in seen:
                seen.add(proposition.head.i)
                yield proposition


def _by_pronoun(room: Room, proposition: Proposition) -> tuple[CeasefireStatus, str] | None:
    cue = room.cues.find("verb", proposition.lemma, proposition.verb)
    if cue is None or cue.value not in _BY_VALUE or standing_of(proposition, room.governors) not in _REAL:
        return None
    roles = _OBJECT if cue.value in {"rejected", "violated"} else (*_OBJECT, Role.AGENT)
    if any(_is_pronoun(argument) for argument in proposition.arguments_as(*roles)):
        return _BY_VALUE[cue.value], f"{cue.id}.pronoun"
    return None


def _is_pronoun(argument: Argument) -> bool:
    return argument.head.lower_ in _PRONOUNS and argument.preposition is None


def _by_fighting(room: Room, proposition: Proposition) -> tuple[CeasefireStatus, str] | None:
    """Fighting that came back after a ceasefire: "Shelling resumed two days later"."""
    cue = room.cues.find("resumes", proposition.lemma, proposition.verb)
    if cue is None or standing_of(proposition, room.governors) is not Standing.HAPPENED:
        return None
    fights = room.cues.words("fighting")
    agents = proposition.arguments_as(Role.AGENT, Role.PATIENT)
    return (CeasefireStatus.COLLAPSED, cue.id) if any(a.head.lemma_.lower() in fights for a in agents) else None
