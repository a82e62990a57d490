"""The topics `harms`, `victims` and `standards`: the words of a casualty count."""

from functools import cache

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import read_topic
from peacetable.model import Measure, Standard, Victims


class HarmWords(BaseModel):
    """The words of one measure, as lemmas; "_" joins the words of a phrase."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    measure: Measure
    harming: frozenset[str]
    weak: frozenset[str]
    suffering: frozenset[str]
    events: frozenset[str]
    harmed: frozenset[str]


class VictimWords(BaseModel):
    """The nouns for one kind of people."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    victims: Victims
    nouns: frozenset[str]


class StandardWords(BaseModel):
    """The verbs and other words that tell one standard."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    standard: Standard
    verbs: frozenset[str]
    words: frozenset[str]


@cache
def harm_words() -> tuple[HarmWords, ...]:
    """All measures, read once."""
    return tuple(read_topic("harms", HarmWords))


@cache
def measure_of(field: str) -> dict[str, Measure]:
    """Lemma → measure for one field: `measure_of("harming")["kill"]` is `Measure.KILLED`."""
    return {word: entry.measure for entry in harm_words() for word in getattr(entry, field)}


@cache
def victims_of() -> dict[str, Victims]:
    """Lemma of a noun for people → whom it names; the more telling kind first where two list a word."""
    entries = read_topic("victims", VictimWords)
    return {noun: entry.victims for entry in reversed(entries) for noun in entry.nouns}


@cache
def standard_of(field: str) -> dict[str, Standard]:
    """Word → standard for one field: `standard_of("verbs")["confirm"]` is `Standard.CONFIRMED`."""
    entries = read_topic("standards", StandardWords)
    return {word: entry.standard for entry in entries for word in getattr(entry, field)}


@cache
def is_counted() -> frozenset[str]:
    """Nouns that a toll can count: people, and words of harm."""
    harm = {word for entry in harm_words() for word in entry.events | entry.harmed}
    return frozenset(victims_of()) | harm
