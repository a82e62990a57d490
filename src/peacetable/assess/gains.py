"""Gains: what a party gets in return, held against what it demands."""

from collections.abc import Iterator
from dataclasses import dataclass

from peacetable.assess.outlook import Outlook
from peacetable.assess.reach import find_reach
from peacetable.assess.scene import Scene
from peacetable.assess.term import weigh_term
from peacetable.ledger import Entry
from peacetable.model import Position, Stance, Term


@dataclass(frozen=True, slots=True)
class Gain:
    """One thing offered in return. `meets` are the demands of the party that it answers."""

    term: Term
    meets: tuple[Entry[Position], ...]
    is_unwanted: bool = False


@dataclass(frozen=True, slots=True)
class Balance:
    """What the proposal gives the party, and which of its demands on the proposer stay unanswered."""

    gains: tuple[Gain, ...]
    unmet: tuple[Entry[Position], ...]


def find_balance(scene: Scene) -> Balance:
    """Both sides of the account for the receiving party."""
    demands = tuple(_demands(scene))
    gains = tuple(_weigh_gain(scene, term, demands) for term in scene.proposal.in_return)
    met = {id(demand) for gain in gains for demand in gain.meets}
    return Balance(gains, tuple(demand for demand in demands if id(demand) not in met))


def _demands(scene: Scene) -> Iterator[Entry[Position]]:
    """What the party wants of the proposer, or of nobody in particular."""
    for entry in scene.stances:
        by = entry.record.by
        if entry.record.stance is Stance.DEMANDS and (by is None or scene.is_same_actor(by, scene.proposal.by)):
            yield entry


def _weigh_gain(scene: Scene, term: Term, demands: tuple[Entry[Position], ...]) -> Gain:
    meets = tuple(demand for demand in demands if _answers(scene, term, demand.record))
    return Gain(term, meets, is_unwanted=not meets and weigh_term(scene, term).outlook is Outlook.BLOCKED)


def _answers(scene: Scene, term: Term, demand: Position) -> bool:
    reach = find_reach(demand.object, (term.object,), whole=scene.whole(demand.issue, demand.by))
    return demand.issue == term.issue and reach is not None
