"""Standing: what a view has in force, sorted for weighing, so that many proposals are weighed on one look at it."""

from collections.abc import Mapping
from dataclasses import dataclass

from peacetable.ledger import Entry, Offer, View
from peacetable.model import Position, Proposal


@dataclass(frozen=True, slots=True)
class Standing:
    """The positions in force by party, organs and people with their party, and the offers by each account."""

    view: View
    positions: tuple[Entry[Position], ...]
    by_party: Mapping[str, tuple[Entry[Position], ...]]
    offers: Mapping[Proposal, Offer]

    @classmethod
    def of(cls, view: View) -> "Standing":
        """What `view` has in force. A verdict rests on what rules found: their way can be followed and disputed."""
        positions = tuple(entry for entry in view.in_force() if not entry.record.is_by_heads_alone)
        grouped: dict[str, list[Entry[Position]]] = {}
        for entry in positions:
            grouped.setdefault(view.party_of(entry.record.party), []).append(entry)
        offers = {account: offer for offer in view.offers() for account in offer.accounts()}
        return cls(view, positions, {party: tuple(own) for party, own in grouped.items()}, offers)

    def of_party(self, party: str) -> tuple[Entry[Position], ...]:
        """What `party` stands by."""
        return self.by_party.get(self.view.party_of(party), ())
