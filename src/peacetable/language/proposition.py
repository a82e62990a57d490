"""Propositions: what a clause or a noun phrase says, whatever its clothing.

A proposition is a predicate with named arguments and the features of its predication. Rooms above this one see
propositions and never trees. The scheme follows PredPatt (White et al. 2016) in taking predicates and arguments from
Universal Dependencies, and names the arguments by what they do.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from spacy.tokens import Span, Token


class Role(StrEnum):
    """What an argument does in its proposition."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    CONTENT = "content"
    TOPIC = "topic"
    BENEFICIARY = "beneficiary"
    PLACE = "place"
    TIME = "time"
    INSTRUMENT = "instrument"
    MANNER = "manner"
    CONDITION = "condition"
    EXCEPTION = "exception"
    PURPOSE = "purpose"
    CAUSE = "cause"
    OTHER = "other"


class PredicateKind(StrEnum):
    """The clothing that the predicate wears."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    COPULA = "copula"


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument. `span` is the whole phrase without its preposition, `head` its head word, which may stand in

    another clause (a shared subject, the antecedent of a relative pronoun). `rule` is the id of the rule that made it.
    """

    role: Role
    head: Token
    span: Span
    rule: str
    preposition: str | None = None


@dataclass(frozen=True, slots=True)
class Proposition:
    """A predicate with its arguments.

    `head` is the predicate's head word; `lemma` its dictionary form with particle or light verb resolved: "rule_out",
    "break_down"; "made an offer" gives lemma "offer" with `light` "make". For a noun predicate the noun's lemma
    ("withdrawal"); `verb` is the verb that it nominalises where one is known ("withdraw"), for a verb it is the lemma.
    `negated` counts every negation in its own clause (words, "failed to", "no"). `modal` is the modal word's lemma or
    "have_to", "need_to", "ought_to", "be_to" . `is_hypothetical`: it stands in an "if", "unless" or "until" clause.
    """

    head: Token
    span: Span
    lemma: str
    verb: str
    kind: PredicateKind
    arguments: tuple[Argument, ...]
    light: str | None = None
    is_negated: bool = False
    is_passive: bool = False
    modal: str | None = None
    tense: Tense | None = None
    is_perfect: bool = False
    is_progressive: bool = False
    is_hypothetical: bool = False
    is_question: bool = False
    is_imperative: bool = False

    def arguments_as(self, *roles: Role) -> tuple[Argument, ...]:
        """The arguments in any of `roles`, in text order."""
        return tuple(argument for argument in self.arguments if argument.role in roles)

    def argument(self, *roles: Role) -> Argument | None:
        """The first argument in the first of `roles` that has one."""
        for role in roles:
            for argument in self.arguments:
                if argument.role is role:
                    return argument
        return None

    def __repr__(self) -> str:
        told = ", ".join(f"{a.role}={a.span.text!r}" for a in self.arguments)
        return f"Proposition({'not ' if self.is_negated else ''}{self.lemma}: {told})"


@dataclass(frozen=True, slots=True)
class Propositions:
    """All propositions of one document, in text order, found by the index of any word that leads to them.

    Two words may lead to one: "made" and "offer" of "made an offer", "has" and "leave" of "has to leave".
    """

    all: tuple[Proposition, ...]
    by_head: Mapping[int, Proposition] = field(repr=False)

    def __iter__(self) -> Iterator[Proposition]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def at(self, token: Token) -> Proposition | None:
        """The proposition whose predicate is headed by `token`."""
        return self.by_head.get(token.i)

    def within(self, span: Span) -> tuple[Proposition, ...]:
        """The propositions whose predicate stands in `span`."""
        found = {p.head.i: p for i in range(span.start, span.end) if (p := self.by_head.get(i)) is not None}
        return tuple(found.values())
