"""What is known about words before a tree is read: nominalisations, light verbs, control, connectives, negators.

Propositions are built from these tables. Each topic is a YAML file in `data`; its schema stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic

RoleName = Literal[
    "agent", "patient", "recipient", "content", "topic", "beneficiary", "place", "time", "instrument", "manner",
    "condition", "exception", "purpose", "cause", "other",
]  # fmt: skip
Value = TypeVar("Value")
Sort = Literal["time", "place", "actor", "means", "measure"]
"""What kind of thing a preposition's object is, as far as its words tell."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NominalFrame(_Entry):
    """What the dependents of a deed's noun do in the deed, and the nouns for which that holds, each with its verb."""

    frame: str
    possessor: RoleName
    origin: RoleName
    compound: RoleName
    prepositions: dict[str, RoleName]
    nouns: dict[str, str]
    has_content: bool = False


class LightVerb(_Entry):
    """A verb that carries no deed of its own beside `nouns` (none: any): "make" an offer, "take part in" talks."""

    verb: str
    slot: Literal["object", "oblique", "subject", "existential"]
    nouns: tuple[str, ...]
    particle: str | None = None
    preposition: str | None = None


class Control(_Entry):
    """Who does the deed of an infinitive after `verb`, whether it is done, and what else hangs on the verb."""

    verb: str
    controller: Literal["subject", "object"] = "object"
    oblique: tuple[str, ...] = ()
    polarity: Literal["positive", "negative"] = "positive"
    nominal: tuple[str, ...] = ()
    infinitive: bool = False
    addressee: bool = False


class VerbFrame(_Entry):
    """What a preposition's object does beside `predicate`, and what its subject does where that is no agent.

    `verb`: the verb that says the same, where the predicate is none: "against" opposes.
    """

    predicate: str
    verb: str | None = None
    prepositions: dict[str, RoleName] = {}
    subject: RoleName = "agent"


class Predicative(_Entry):
    """Words (lemmas) that make one judgement after "is": "out of the question"."""

    words: tuple[str, ...]
    lemma: str


class Particles(_Entry):
    """Adverbs that make one word with `verb`: "back" with "pull"."""

    verb: str
    particles: tuple[str, ...]


class HeadlinePassive(_Entry):
    """A verb that in a headline, after the noun of a deed and without an object, is a passive: "Talks postponed"."""

    verb: str


class Connective(_Entry):
    """A word that joins a clause to its main clause; `when: open` asks for a negated, modal or future main clause."""

    connective: str
    role: RoleName
    is_hypothetical: bool = False
    when: Literal["open"] | None = None


class Preposition(_Entry):
    """What a preposition's object does by default; `sort` narrows the entry to one sort of object."""

    preposition: str
    role: RoleName
    sort: Sort | None = None


class SortedNouns(_Entry):
    """Nouns of one sort, as lemmas in lower case."""

    sort: Sort
    nouns: tuple[str, ...]


class Negator(_Entry):
    """A word that denies its clause, and where it stands."""

    word: str
    place: Literal["adverb", "determiner", "argument"]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All tables, keyed for reading: most by the word, prepositions by word and sort of object, negators by place."""

    nominals: Mapping[str, NominalFrame]
    light: Mapping[str, tuple[LightVerb, ...]]
    control: Mapping[str, Control]
    frames: Mapping[str, VerbFrame]
    particles: Mapping[str, tuple[str, ...]]
    predicatives: Mapping[str, tuple[Predicative, ...]]
    connectives: Mapping[str, tuple[Connective, ...]]
    prepositions: Mapping[tuple[str, Sort | None], RoleName]
    negators: Mapping[str, frozenset[str]]
    content_verbs: frozenset[str]
    sorts: Mapping[str, Sort]
    inner_nouns: frozenset[str]
    passives: frozenset[str]


@cache
def read_grammar() -> Grammar:
    """The tables that ship with the package, read once a process."""
    frames = read_topic("nominals", NominalFrame)
    prepositions = read_topic("prepositions", Preposition)
    return Grammar(
        nominals={noun: frame for frame in frames for noun in frame.nouns},
        light=_by_key((entry.verb, entry) for entry in read_topic("light_verbs", LightVerb)),
        control={entry.verb: entry for entry in read_topic("control", Control)},
        frames={entry.predicate: entry for entry in read_topic("verb_frames", VerbFrame)},
        particles={entry.verb: entry.particles for entry in read_topic("particles", Particles)},
        predicatives=_by_key((word, e) for e in read_topic("predicatives", Predicative) for word in e.words),
        connectives=_by_key((entry.connective, entry) for entry in read_topic("connectives", Connective)),
        prepositions={(e.preposition, e.sort): e.role for e in prepositions},
        negators=_negators(read_topic("negators", Negator)),
        inner_nouns=frozenset(e.preposition.split()[-2] for e in prepositions if e.preposition.count(" ") > 1),
        passives=frozenset(entry.verb for entry in read_topic("headline_passives", HeadlinePassive)),
        content_verbs=frozenset(verb for frame in frames if frame.has_content for verb in frame.nouns.values()),
        sorts={noun: entry.sort for entry in read_topic("sorts", SortedNouns) for noun in entry.nouns},
    )


def _by_key(pairs: Iterable[tuple[str, Value]]) -> dict[str, tuple[Value, ...]]:
    table: dict[str, tuple[Value, ...]] = {}
    for key, value in pairs:
        table[key] = (*table.get(key, ()), value)
    return table


def _negators(entries: Iterable[Negator]) -> dict[str, frozenset[str]]:
    places: dict[str, set[str]] = {}
    for entry in entries:
        places.setdefault(entry.place, set()).add(entry.word)
    return {place: frozenset(words) for place, words in places.items()}
