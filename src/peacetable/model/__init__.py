"""The nouns: frozen typed records, the article they come from, and the evidence that proves them.

Nothing here reads, writes or computes; every other room imports from this one. The records are those of the
output contract: a `Reading` holds one article and everything that it says about a negotiation.
"""

from peacetable.model.actor import Actor
from peacetable.model.article import Article, Removed
from peacetable.model.evidence import Span
from peacetable.model.reading import Reading
from peacetable.model.records import (
    Blame,
    Ceasefire,
    Event,
    Participant,
    Position,
    Proposal,
    Statement,
    Talks,
    Term,
    Toll,
)
from peacetable.model.values import (
    ActorKind,
    CeasefireStatus,
    Factuality,
    Measure,
    ProposalStatus,
    Purpose,
    QuoteKind,
    RemovedKind,
    Scope,
    Stance,
    Standard,
    TalksLevel,
    TalksOutcome,
    TalksStatus,
    Verdict,
    Victims,
)

__all__ = [
    "Actor",
    "ActorKind",
    "Article",
    "Blame",
    "Ceasefire",
    "CeasefireStatus",
    "Event",
    "Factuality",
    "Measure",
    "Participant",
    "Position",
    "Proposal",
    "ProposalStatus",
    "Purpose",
    "QuoteKind",
    "Reading",
    "Removed",
    "RemovedKind",
    "Scope",
    "Span",
    "Stance",
    "Standard",
    "Statement",
    "Talks",
    "TalksLevel",
    "TalksOutcome",
    "TalksStatus",
    "Term",
    "Toll",
    "Verdict",
    "Victims",
]
