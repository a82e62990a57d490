"""What NAME.yaml holds: the contract's records with quotations (`ev`) in place of character offsets."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from peacetable.model import (
    CeasefireStatus,
    Measure,
    ProposalStatus,
    QuoteKind,
    Scope,
    Stance,
    Standard,
    TalksLevel,
    TalksOutcome,
    TalksStatus,
    Victims,
)


class Style(StrEnum):
    """How an article is written; `negative` ones hold offers, refusals and truces that are none."""

    WIRE = "wire"
    BROADCASTER = "broadcaster"
    REGIONAL = "regional"
    TRANSLATED = "translated"
    COMMUNIQUE = "communique"
    STATE_MEDIA = "state-media"
    UN_RELEASE = "un-release"
    ANALYSIS = "analysis"
    LIVE_BLOG = "live-blog"
    TRANSCRIPT = "transcript"
    FACTBOX = "factbox"
    BRIEF = "brief"
    ROUNDUP = "roundup"
    WEB = "web"
    FEATURE = "feature"
    NEGATIVE = "negative"


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _as_text(value: object) -> object:
    """EDTF years and numbers that YAML reads as integers."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Quotations = Annotated[list[Annotated[str, Field(min_length=1)]], BeforeValidator(_as_list), Field(min_length=1)]
Text = Annotated[str, BeforeValidator(_as_text)]
Ids = Annotated[list[str], BeforeValidator(_as_list)]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Term(_Entry):
    """One thing asked for or given in a proposal."""

    issue: str
    by: str | None = None
    object: Text | None = None
    ev: Quotations


class Position(_Entry):
    """Where a party stands on one issue."""

    party: str
    issue: str
    stance: Stance
    by: str | None = None
    object: Text | None = None
    date: Text | None = None
    speaker: str | None = None
    via: Ids = []
    ev: Quotations


class Proposal(_Entry):
    """A package of terms put to a counterpart."""

    by: str
    to: Ids = []
    status: ProposalStatus
    date: Text | None = None
    mediators: Ids = []
    terms: list[Term] = Field(min_length=1)
    in_return: list[Term] = []
    ev: Quotations


class Talks(_Entry):
    """A meeting or round."""

    parties: Ids
    mediators: Ids = []
    place: Text | None = None
    date: Text | None = None
    level: TalksLevel | None = None
    round: int | None = None
    status: TalksStatus
    outcome: TalksOutcome | None = None
    ev: Quotations


class Blame(_Entry):
    """Who says that whom broke it."""

    accuser: str
    accused: str


class Ceasefire(_Entry):
    """A ceasefire, truce or pause."""

    parties: Ids
    scope: Scope | None = None
    places: Ids = []
    start: Text | None = None
    end: Text | None = None
    status: CeasefireStatus
    blame: list[Blame] = []
    ev: Quotations


class Toll(_Entry):
    """A count of people harmed."""

    measure: Measure
    victims: Victims
    low: int | None = None
    high: int | None = None
    place: Text | None = None
    since: Text | None = None
    as_of: Text | None = None
    source: str | None = None
    standard: Standard
    ev: Quotations


class Statement(_Entry):
    """A quotation with its speaker; the quotation is its evidence."""

    speaker: str
    for_: str | None = Field(None, alias="for")
    via: Ids = []
    kind: QuoteKind
    date: Text | None = None
    quote: Annotated[str, Field(min_length=1)]


class Annotation(_Entry):
    """An article's annotation: its head, the names of its actors, its records."""

    title: str | None = None
    outlet: str | None = None
    published: Text
    style: Style
    names: dict[str, list[Text]]
    positions: list[Position] = []
    proposals: list[Proposal] = []
    talks: list[Talks] = []
    ceasefires: list[Ceasefire] = []
    tolls: list[Toll] = []
    statements: list[Statement] = []
