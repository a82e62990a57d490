"""Cues: the places where a text says that somebody speaks."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from peacetable.lexicon.saying import Saying


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of saying (`span`, headed by `head`) with the phrase for who speaks.

    `contents` are the clauses said, where the grammar gives them; `passer` the phrase for who passes it on ("quoted by
    Reuters"); `hearer` who is told; `times` say when. `is_bare`: the verb has no object either;
    `is_loose`: it is a participle that may be none of its own ("Asked about it, …").
    """

    head: Token
    span: Span
    saying: Saying
    rule: str
    speaker: Span | None = None
    contents: tuple[Span, ...] = ()
    passer: Span | None = None
    hearer: Span | None = None
    times: tuple[Span, ...] = ()
    is_bare: bool = True
    is_loose: bool = False

    @property
    def is_citing(self) -> bool:
        """Whether its verb's object is who speaks: "citing a source", "quoted her as saying"."""
        return self.head.lemma_.lower() in ("cite", "quote")

    def holds(self, start: int, end: int) -> bool:
        """Whether tokens `start:end` stand in what is said. A closing mark may stand outside."""
        return any(span.start <= start and end <= span.end + 1 for span in self.contents)
