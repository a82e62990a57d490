"""What the heads say of one article, each with its probability."""

from dataclasses import dataclass

from spacy.tokens import Span

from peacetable.claims.learned.holders import Holder
from peacetable.model import CeasefireStatus, Scope, Stance, TalksLevel, TalksOutcome, TalksStatus


@dataclass(frozen=True, slots=True)
class Leaning:
    """A party's stance on an issue in a sentence. `chance` is that of the stance's side, for or against.

    `term` and `in_return` are the chances that the thing is asked for, or given, in a proposal of the party.
    `by` would have to act: the holder's own party, another in the sentence, or None where the head finds nobody.
    """

    holder: Holder
    sentence: Span
    issue: str
    stance: Stance
    chance: float
    term: float
    in_return: float
    by: str | None
    object: Span | None


@dataclass(frozen=True, slots=True)
class Meeting:
    """Talks that a sentence tells."""

    sentence: Span
    status: TalksStatus
    chance: float
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    level: TalksLevel | None
    outcome: TalksOutcome | None


@dataclass(frozen=True, slots=True)
class Truce:
    """A ceasefire that a sentence tells. `blame` are pairs of accuser and accused."""

    sentence: Span
    status: CeasefireStatus
    chance: float
    parties: tuple[str, ...]
    scope: Scope | None
    accusers: tuple[str, ...]
    accused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Estimates:
    """All estimates of an article, in text order; `model` names the version that made them."""

    leanings: tuple[Leaning, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    truces: tuple[Truce, ...] = ()
    model: str | None = None
