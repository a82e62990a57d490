"""Claims: that a party takes a stance on an issue, with whose word it is and what proves it."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from peacetable.claims.utterance import Source
from peacetable.model import Stance

UNRESOLVED = ""
"""The issue of a thing that is only pointed at (\"the offer\") until its antecedent is found."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that would be done: an issue named in a text.

    `toward` is false for the issue's opposite ("join the alliance" for neutrality), `is_softened` where it would
    only be considered. `agents` are the parties that would have to act as far as the words say so; `path` the ids of the
    wording and of the predicates passed on the way to it.
    """

    issue: str
    head: Token
    span: Span
    toward: bool
    is_softened: bool
    agents: tuple[str, ...]
    path: tuple[str, ...]
    object: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One party's stance on one thing. `conditions` are the things that it makes this depend on.

    `addressees` are the parties that it is put to. `holder_span` and `cue` are the words for who and how.
    """

    party: str
    stance: Stance
    thing: Thing
    cue: Token
    clause: Span
    source: Source | None
    by: str | None
    rules: tuple[str, ...]
    holder_span: Span | None = None
    addressees: tuple[str, ...] = ()
    conditions: tuple[Thing, ...] = ()
    date: str | None = None
