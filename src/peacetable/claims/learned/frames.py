"""Talks and ceasefires: what a sentence tells of them, and which of its parties take part."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar

import numpy as np

from peacetable.claims.learned.estimate import Meeting, Truce
from peacetable.claims.learned.forward import Floats
from peacetable.claims.learned.holders import Question
from peacetable.model import CeasefireStatus, Scope, TalksLevel, TalksOutcome, TalksStatus

Value = TypeVar("Value", bound=StrEnum)


def meeting_of(scores: Floats, members: Floats, question: Question, least: float) -> Iterator[Meeting]:
    """The meeting that a sentence tells, where its chance is at least `least`."""
    status, levels, outcomes = np.split(scores, (1 + len(TalksStatus), 2 + len(TalksStatus) + len(TalksLevel)))
    chance = 1 - float(_softmax(status)[0])
    if chance < least:
        return
    yield Meeting(
        sentence=question.sentence,
        status=_best(TalksStatus, status),
        chance=chance,
        parties=_sides(question, members[:, 0]),
        mediators=_sides(question, members[:, 1]),
        level=_best_or_none(TalksLevel, levels),
        outcome=_best_or_none(TalksOutcome, outcomes),
    )


def truce_of(scores: Floats, members: Floats, question: Question, least: float) -> Iterator[Truce]:
    """The ceasefire that a sentence tells, where its chance is at least `least`."""
    status, scopes = np.split(scores, (1 + len(CeasefireStatus),))
    chance = 1 - float(_softmax(status)[0])
    if chance < least:
        return
    yield Truce(
        sentence=question.sentence,
        status=_best(CeasefireStatus, status),
        chance=chance,
        parties=_sides(question, members[:, 0]),
        scope=_best_or_none(Scope, scopes),
        accusers=_sides(question, members[:, 1]),
        accused=_sides(question, members[:, 2]),
    )


def _softmax(scores: Floats) -> Floats:
    each = np.exp(scores - scores.max())
    result: Floats = each / each.sum()
    return result


def _best(kind: type[Value], scores: Floats) -> Value:
    """The best value, none (the first score) left out."""
    return list(kind)[int(scores[1:].argmax())]


def _best_or_none(kind: type[Value], scores: Floats) -> Value | None:
    best = int(scores.argmax())
    return None if best == 0 else list(kind)[best - 1]


def _sides(question: Question, scores: Floats) -> tuple[str, ...]:
    """The parties with a mention that is likelier in than out."""
    pairs = zip(question.holders, scores, strict=True)
    return tuple(dict.fromkeys(holder.party for holder, score in pairs if score > 0))
