"""The records of a reading: what one article says about a negotiation.

Field names, values and meanings are those of the output contract. Parties are actor ids; dates are EDTF strings
(ISO 8601-2); `evidence` is never empty; `rules` are the ids of the rules and lexicon entries behind the record,
or the version of the heads; a position's `confidence` is what the heads give it, None where they were not asked.
"""

from dataclasses import dataclass

from peacetable.model.evidence import Span
from peacetable.model.values import (
    CeasefireStatus,
    Factuality,
    Measure,
    ProposalStatus,
    Purpose,
    QuoteKind,
    Scope,
    Stance,
    Standard,
    TalksLevel,
    TalksOutcome,
    TalksStatus,
    Victims,
)

HEADS = "heads-"
"""What the version of the heads begins with, where it stands among the rules of a record."""

Evidence = tuple[Span, ...]
Rules = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what. `for_` is the party spoken for; `via` the outlets or speakers it passed through, nearest first."""

    speaker: str
    kind: QuoteKind
    quote: str
    evidence: Evidence
    for_: str | None = None
    via: tuple[str, ...] = ()
    date: str | None = None
    rules: Rules = ()


@dataclass(frozen=True, slots=True)
class Term:
    """What is to be done on one issue, and who would have to do it."""

    issue: str
    evidence: Evidence
    by: str | None = None
    object: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer put to another party: what is asked, and what is given in return."""

    by: str
    evidence: Evidence
    terms: tuple[Term, ...]
    in_return: tuple[Term, ...] = ()
    to: tuple[str, ...] = ()
    date: str | None = None
    status: ProposalStatus = ProposalStatus.TABLED
    mediators: tuple[str, ...] = ()
    rules: Rules = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Where a party stands on one issue. `by` would have to act; `object` is the place, group or thing at issue."""

    party: str
    issue: str
    stance: Stance
    evidence: Evidence
    by: str | None = None
    object: str | None = None
    date: str | None = None
    speaker: str | None = None
    via: tuple[str, ...] = ()
    rules: Rules = ()
    confidence: float | None = None

    @property
    def is_by_heads_alone(self) -> bool:
        """Whether no rule stands behind it, only the learned heads: likely enough to show, not to rest a verdict on."""
        return bool(self.rules) and all(rule.startswith(HEADS) for rule in self.rules)


@dataclass(frozen=True, slots=True)
class Talks:
    """A meeting or round between parties."""

    parties: tuple[str, ...]
    status: TalksStatus
    evidence: Evidence
    mediators: tuple[str, ...] = ()
    place: str | None = None
    date: str | None = None
    level: TalksLevel | None = None
    round: int | None = None
    outcome: TalksOutcome | None = None
    rules: Rules = ()


@dataclass(frozen=True, slots=True, order=True)
class Blame:
    """Who says that whom broke it."""

    accuser: str
    accused: str


@dataclass(frozen=True, slots=True)
class Ceasefire:
    """A ceasefire, truce or pause, at the furthest stage that the article reports.

    Beyond the contract: who mediated it, what it is for, whether it was put in writing, whether anybody watches over it.
    None where the text does not tell.
    """

    parties: tuple[str, ...]
    status: CeasefireStatus
    evidence: Evidence
    scope: Scope | None = None
    places: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    blame: tuple[Blame, ...] = ()
    mediators: tuple[str, ...] = ()
    purpose: Purpose | None = None
    is_written: bool | None = None
    is_monitored: bool | None = None
    rules: Rules = ()


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of harm to people, by one source. `high` is None for "at least", `low` None for "up to"."""

    measure: Measure
    victims: Victims
    low: int | None
    high: int | None
    evidence: Evidence
    place: str | None = None
    since: str | None = None
    as_of: str | None = None
    source: str | None = None
    standard: Standard = Standard.REPORTED
    rules: Rules = ()


@dataclass(frozen=True, slots=True, order=True)
class Participant:
    """An actor in an event, with the characters that mention it there."""

    actor: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """A PLOVER event (Halterman et al. 2023): type in upper case, mode where the codebook has one."""

    event: str
    factuality: Factuality
    evidence: Evidence
    sources: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    mode: str | None = None
    date: str | None = None
    place: str | None = None
    attributed_to: str | None = None
    rules: Rules = ()
