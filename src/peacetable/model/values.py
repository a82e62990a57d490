"""The closed vocabularies of the contract, one enumeration a field.

Members are strings, so `Stance.DEMANDS == "demands"` and they print as the contract spells them.
"""

from enum import StrEnum


class ActorKind(StrEnum):
    STATE = "state"
    ORGAN = "organ"
    GROUP = "group"
    IGO = "igo"
    NGO = "ngo"
    PERSON = "person"
    OUTLET = "outlet"
    OTHER = "other"


class RemovedKind(StrEnum):
    """Why a stretch of text is not part of the story."""

    REPEATED_TITLE = "repeated-title"
    APPEAL = "appeal"
    NAVIGATION = "navigation"
    COPYRIGHT = "copyright"
    CAPTION = "caption"


class QuoteKind(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """Where a party stands on an issue. `is_for` is the side: everything but a rejection leans towards the thing."""

    DEMANDS = "demands"
    OFFERS = "offers"
    ACCEPTS = "accepts"
    OPEN = "open"
    CONDITIONAL = "conditional"
    REJECTS = "rejects"

    @property
    def is_for(self) -> bool:
        return self is not Stance.REJECTS


class ProposalStatus(StrEnum):
    TABLED = "tabled"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    COUNTERED = "countered"


class TalksLevel(StrEnum):
    LEADERS = "leaders"
    MINISTERS = "ministers"
    DELEGATIONS = "delegations"
    INDIRECT = "indirect"
    TECHNICAL = "technical"


class TalksStatus(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    BROKEN_OFF = "broken-off"


class TalksOutcome(StrEnum):
    AGREEMENT = "agreement"
    PARTIAL = "partial"
    NONE = "none"


class Scope(StrEnum):
    GENERAL = "general"
    LOCAL = "local"
    HUMANITARIAN = "humanitarian"


class Purpose(StrEnum):
    """What a ceasefire is for, as the ETH/PRIO data on ceasefires ask it."""

    HUMANITARIAN = "humanitarian"
    HOLIDAY = "holiday"
    TALKS = "talks"


class CeasefireStatus(StrEnum):
    PROPOSED = "proposed"
    AGREED = "agreed"
    IN_EFFECT = "in-effect"
    VIOLATED = "violated"
    COLLAPSED = "collapsed"
    EXPIRED = "expired"
    REJECTED = "rejected"


class Measure(StrEnum):
    KILLED = "killed"
    INJURED = "injured"
    DISPLACED = "displaced"
    MISSING = "missing"
    CAPTURED = "captured"
    HARMED = "harmed"


class Victims(StrEnum):
    CIVILIANS = "civilians"
    CHILDREN = "children"
    SOLDIERS = "soldiers"
    POLICE = "police"
    FIGHTERS = "fighters"
    AID_WORKERS = "aid-workers"
    JOURNALISTS = "journalists"
    PEOPLE = "people"


class Standard(StrEnum):
    """How sure the source of a toll is of it."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    CLAIMED = "claimed"
    ESTIMATED = "estimated"


class Factuality(StrEnum):
    ASSERTED = "asserted"
    DENIED = "denied"
    PLANNED = "planned"
    DEMANDED = "demanded"
    HYPOTHETICAL = "hypothetical"


class Verdict(StrEnum):
    """How a proposal stands with its receiver, from the easiest to the hardest; `UNKNOWN` is no judgement."""

    ACCEPTABLE = "acceptable"
    NEGOTIABLE = "negotiable"
    DOUBTFUL = "doubtful"
    NON_STARTER = "non-starter"
    UNKNOWN = "unknown"
