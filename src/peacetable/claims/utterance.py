"""Utterances: stretches of a text that are somebody's words, with the chain that they passed through."""

from dataclasses import dataclass

from spacy.tokens import Span

from peacetable.model import Actor, QuoteKind


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it. `speaker` is an actor id, `party` whom the speaker speaks for, `via` who passed it on, nearest first.

    `described` is the actor where the text has no name for it ("a Western diplomat"), so that no cast holds it.
    """

    speaker: str
    party: str | None
    via: tuple[str, ...] = ()
    span: Span | None = None
    described: Actor | None = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """Somebody's words. `content` are the stretches said (a quotation interrupted by "he said" has two);

    `quote` is the text between quotation marks, or None for indirect speech; `cue` the verb or phrase of saying.
    """

    source: Source
    kind: QuoteKind
    content: tuple[Span, ...]
    rule: str
    quote: Span | None = None
    cue: Span | None = None
    date: str | None = None
