"""Whose voice a stretch of a text is in, from one sentence of the narrator to the next."""

from dataclasses import dataclass

from peacetable.claims.utterance import Source


@dataclass(frozen=True, slots=True)
class Voice:
    """The source that a frame gives the word to. `utterance` numbers the direct quotation that it ends in, if it does.

    `is_weak` where the frame names a person without a word of saying ("X took questions.").
    """

    source: Source
    frame: int
    utterance: int | None = None
    is_weak: bool = False
