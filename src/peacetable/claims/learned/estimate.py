"""What the heads say of one article, each with its probability."""

from dataclasses import dataclass

from spacy.tokens import Span

from peacetable.claims.learned.holders import Holder
from peacetable.model import Stance


@dataclass(frozen=True, slots=True)
class Leaning:
    """A party's stance on an issue in a sentence. `chance` is that of the stance's side, for or against.

    `by` would have to act: the holder's own party, another in the sentence, or None where the head finds nobody.
    """

    holder: Holder
    sentence: Span
    issue: str
    stance: Stance
    chance: float
    by: str | None
    object: Span | None


@dataclass(frozen=True, slots=True)
class Estimates:
    """All estimates of an article, in text order; `model` names the version that made them, None where there are no heads."""

    leanings: tuple[Leaning, ...] = ()
    model: str | None = None
