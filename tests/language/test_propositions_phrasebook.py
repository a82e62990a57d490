"""Paraphrase invariance: every sentence of a group in `phrasebook/propositions.md` gives the group's proposition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from spacy.language import Language

from peacetable.language import ModelMissing, find_propositions, load
from peacetable.language.proposition import Argument, Proposition, Propositions, Role

PHRASEBOOK = Path(__file__).parents[1] / "phrasebook" / "propositions.md"
CORE = (Role.AGENT, Role.PATIENT, Role.RECIPIENT, Role.CONTENT)
FLAGS = {
    "hypothetical": "is_hypothetical",
    "question": "is_question",
    "imperative": "is_imperative",
    "passive": "is_passive",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """One proposition as the phrasebook writes it."""

    verb: str
    is_negated: bool
    arguments: frozenset[tuple[str, str]]
    features: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Case:
    group: str
    wanted: tuple[Wanted, ...]
    sentence: str
    is_given: bool
    known_failing: str | None


def read_wanted(text: str) -> Wanted:
    told, _, features = text.partition("|")
    match = re.fullmatch(r"(not )?([\w-]+)\((.*)\)", told.strip())
    assert match, f"expected verb(role=head, ...), met {text!r}"
    pairs = [tuple(part.strip().split("=")) for part in match[3].split(",") if part.strip()]
    roles = {role.value for role in Role}
    flags = [tuple((part.strip() + "=").split("=")[:2]) for part in features.split(",") if part.strip()]
    return Wanted(
        verb=match[2],
        is_negated=bool(match[1]),
        arguments=frozenset((role, head) for role, head in pairs if role in roles),
        features=frozenset([*flags, *((name, value) for name, value in pairs if name not in roles)]),
    )


def read_cases() -> Iterator[Case]:
    group, wanted, is_given = "", (), True
    for line in PHRASEBOOK.read_text(encoding="utf-8").split("\n# ", 1)[1].splitlines():
        if line.startswith("## "):
            group = line[3:]
        elif line.startswith("`"):
            wanted, is_given = tuple(map(read_wanted, line.strip("` ").split(";"))), True
        elif line == "Not":
            is_given = False
        elif line.startswith("- "):
            failing = re.match(r"- \(known failing: ([^)]*)\) ", line)
            sentence = line[failing.end() if failing else 2 :]
            yield Case(group, wanted, sentence, is_given, failing[1] if failing else None)


def heads_of(argument: Argument, found: Propositions) -> set[str]:
    """The names by which an argument's head may be called: its word, its lemma, the verb of its proposition."""
    clause = found.at(argument.head)
    names = {argument.head.lower_, argument.head.lemma_.lower()}
    return names | {clause.verb, clause.lemma} if clause else names


def has_arguments(proposition: Proposition, wanted: Wanted, found: Propositions) -> bool:
    named = [(a.role, heads_of(a, found)) for a in proposition.arguments]
    if not all(any(role == r and head in heads for r, heads in named) for role, head in wanted.arguments):
        return False
    core = [(role, heads) for role, heads in named if role in CORE]
    return all(any(role == r and head in heads for r, head in wanted.arguments) for role, heads in core)


def has_features(proposition: Proposition, wanted: Wanted) -> bool:
    for name, value in wanted.features:
        actual = getattr(proposition, FLAGS.get(name, name))
        if actual is not True and actual != value:
            return False
    return True


def gives(found: Propositions, wanted: Wanted) -> bool:
    return any(
        p.verb == wanted.verb
        and p.is_negated == wanted.is_negated
        and has_arguments(p, wanted, found)
        and has_features(p, wanted)
        for p in found
    )


@pytest.fixture(scope="module")
def nlp() -> Language:
    try:
        return load()
    except ModelMissing as missing:
        pytest.skip(f"the language model is not there: {missing}")


def parameters() -> Iterator[object]:
    for case in read_cases():
        marks = [pytest.mark.xfail(reason=case.known_failing, strict=False)] if case.known_failing else []
        yield pytest.param(case, id=f"{case.group}: {case.sentence}", marks=marks)


@pytest.mark.parametrize("case", parameters())
def test_propositions_phrasebook(case: Case, nlp: Language) -> None:
    found = find_propositions(nlp(case.sentence))
    given = all(gives(found, wanted) for wanted in case.wanted)
    assert given is case.is_given, "\n".join(map(repr, found))
