"""Cues: the places where a text says that somebody speaks."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from peacetable.lexicon.saying import Saying


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of saying (`span`, headed by `head`) with the phrase for who speaks.

    `content` is the clause said, where the grammar gives one; `passer` the phrase for who passes it on ("quoted by
    Reuters"); `hearer` who is told. `times` say when.
    """

    head: Token
    span: Span
    saying: Saying
    rule: str
    speaker: Span | None = None
    content: Span | None = None
    passer: Span | None = None
    hearer: Span | None = None
    times: tuple[Span, ...] = ()
