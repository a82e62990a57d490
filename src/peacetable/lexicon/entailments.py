"""Entailments: what a stance on one issue means for a term on another."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic


class Effect(StrEnum):
    """What the stance does to the term."""

    RULES_OUT = "rules-out"
    AT_ODDS = "at-odds"
    LEANS_TO = "leans-to"


class Case(BaseModel):
    """A sentence, the object of the stance in it and that of the term that the stance meets."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    object: str | None = None
    term_object: str | None = None


class Entailment(BaseModel):
    """One rule: a `stance` on `issue` has an `effect` on terms about the issues that it `reaches`.

    `actor` says who must act in the term, seen from the stance: `same`, the `other` side, or `any`. `concerns` says
    what the object of the stance is compared with: the object of the term or the counterpart who proposes it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    stances: tuple[Literal["demands", "offers", "accepts", "open", "conditional", "rejects"], ...]
    issue: str
    reaches: tuple[str, ...]
    effect: Effect
    actor: Literal["same", "other", "any"] = "same"
    concerns: Literal["object", "counterpart"] = "object"
    why: str
    fires: Case
    silent: Case


class WholeObject(BaseModel):
    """A word that, as an object, stands for the whole matter: "the plan", "its territory"."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    word: str
    example: str


class Counterpart(BaseModel):
    """An issue whose object is the other side itself: talks with it, its recognition."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    issue: str
    example: str


class WeighingRule(BaseModel):
    """One rule of weighing that is not an entailment: its id and what it says, for those who ask why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    says: str
    fires: str
    silent: str


def read_entailments(*, extra: Iterable[Path] = ()) -> tuple[Entailment, ...]:
    """All entailments, in the order of the file."""
    return tuple(read_topic("entailments", Entailment, extra=extra))


def read_whole_objects(*, extra: Iterable[Path] = ()) -> frozenset[str]:
    """The words that stand for the whole matter."""
    return frozenset(entry.word for entry in read_topic("whole_objects", WholeObject, extra=extra))


def read_counterparts(*, extra: Iterable[Path] = ()) -> frozenset[str]:
    """The issues whose object is the other side."""
    return frozenset(entry.issue for entry in read_topic("counterparts", Counterpart, extra=extra))


def read_weighing_rules(*, extra: Iterable[Path] = ()) -> Mapping[str, WeighingRule]:
    """The rules of weighing by id."""
    return {rule.id: rule for rule in read_topic("weighing", WeighingRule, extra=extra)}
