"""How a term stands with a party: the outlook, and the stances on record that it follows from."""

from dataclasses import dataclass
from enum import StrEnum

from peacetable.ledger import Entry
from peacetable.model import Position, Span, Term


class Outlook(StrEnum):
    """How one term stands with one party, from the hardest to the easiest; `SILENT`: nothing on record."""

    BLOCKED = "blocked"
    AT_ODDS = "at-odds"
    OPEN = "open"
    WELCOME = "welcome"
    SILENT = "silent"


class Reach(StrEnum):
    """What the object of a stance is to the object of a term: the same, the whole of it, or only a part."""

    SAME = "same"
    WHOLE = "whole"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Reason:
    """One stance that bears on a term: what it makes of the term alone, how far it reaches, by which rule and why."""

    entry: Entry[Position]
    outlook: Outlook
    reach: Reach
    rule: str
    why: str
    is_direct: bool = True

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The words in which the party took the stance."""
        return self.entry.evidence


@dataclass(frozen=True, slots=True)
class TermWeight:
    """One term as one party sees it. `reasons` decide it, `beside` bear on it but are outweighed."""

    term: Term
    outlook: Outlook
    reasons: tuple[Reason, ...] = ()
    beside: tuple[Reason, ...] = ()
