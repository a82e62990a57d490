"""Sightings without a noun: "a third is to be convened in April", "they were called off", after a meeting has been named."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from peacetable.language.proposition import Role
from peacetable.reading.beside import ties_beside
from peacetable.reading.talks.phase import is_end, status_from_ties
from peacetable.reading.talks.room import Room
from peacetable.reading.talks.rounds import ordinal_of
from peacetable.reading.talks.setting import date_of, place_of
from peacetable.reading.talks.sighting import Sighting

_REACH = 2
"""Sentences after a meeting in which an ordinal or a pronoun may stand for one."""
_PRONOUNS = frozenset({"it", "they", "these", "this", "those", "which"})
_SETTLES = frozenset({"put-off", "call-off", "break-off"})


def sight_ellipses(room: Room, named: Iterable[Sighting]) -> Iterator[Sighting]:
    """The meetings that ordinals and pronouns stand for, near the sightings already `named`."""
    near = _near(room, named)
    for i in near:
        token = room.account.doc[i]
        if ordinal_of(token) is not None and _stands_alone(token):
            yield from _ordinal(room, token)
        elif token.lower_ in _PRONOUNS:
            yield from _pronoun(room, token)


def _near(room: Room, named: Iterable[Sighting]) -> list[int]:
    """The tokens of the sentences that follow a sighting closely, its own from there on."""
    wanted: set[int] = set()
    sentences = list(room.account.sentences)
    for sighting in named:
        at = next((n for n, sentence in enumerate(sentences) if sentence.start == sighting.clause.start), None)
        if at is not None:
            end = sentences[min(at + _REACH, len(sentences) - 1)].end
            wanted |= set(range(sighting.words.end, end))
    return sorted(wanted)


def _stands_alone(token: Token) -> bool:
    """Whether an ordinal after an article has no noun of its own: "a third will", not "a third round"."""
    if token.i + 1 >= len(token.doc) or token.i == 0:
        return False
    return token.nbor(-1).lower_ in {"a", "the"} and token.nbor(1).pos_ in {"AUX", "VERB"}


def _ordinal(room: Room, token: Token) -> Iterator[Sighting]:
    zone = token.doc[token.i - 1 : token.i + 1]
    ties = (*room.governors.of(token), *ties_beside(room.account, zone))
    judged = status_from_ties(room, ties)
    if judged is not None and judged[0] is not None:
        yield Sighting(
            anchor=token,
            words=zone,
            clause=token.sent,
            place=place_of(room, zone, ties),
            date=date_of(room, zone, ties),
            round=ordinal_of(token),
            status=judged[0],
            rules=("talks.ellipsis.ordinal", judged[1]),
        )


def _pronoun(room: Room, token: Token) -> Iterator[Sighting]:
    """What becomes of talks spoken of as "they" or "it": only ends that nothing but an arrangement can meet."""
    for tie in room.governors.of(token):
        phase = room.cues.find("phase", tie.proposition.lemma, tie.proposition.verb)
        if phase is None or phase.value not in _SETTLES or tie.argument.role not in {Role.AGENT, Role.PATIENT}:
            continue
        if room.account.mentions.actors_at(token):
            continue
        judged = status_from_ties(room, (tie,))
        if judged is not None and judged[0] is not None:
            yield Sighting(
                anchor=token,
                words=token.doc[token.i : token.i + 1],
                clause=token.sent,
                date=None if is_end(judged) else date_of(room, token.doc[token.i : token.i + 1], (tie,)),
                status=judged[0],
                is_definite=True,
                rules=("talks.ellipsis.pronoun", judged[1]),
            )
