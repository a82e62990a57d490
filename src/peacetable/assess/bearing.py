"""Bearing: what one stance of a party makes of one term, by the term's own issue or by entailment from another."""

from collections.abc import Iterator
from typing import Literal

from peacetable.assess.outlook import Outlook, Reach, Reason
from peacetable.assess.reach import find_reach
from peacetable.assess.scene import Scene
from peacetable.ledger import Entry
from peacetable.lexicon.entailments import Effect, Entailment
from peacetable.model import Position, Stance, Term

_EFFECT = {
    Effect.RULES_OUT: Outlook.BLOCKED,
    Effect.AT_ODDS: Outlook.AT_ODDS,
    Effect.LEANS_TO: Outlook.OPEN,
}
_WELCOMES = frozenset({Stance.ACCEPTS, Stance.OFFERS, Stance.DEMANDS})


def find_reasons(scene: Scene, term: Term) -> Iterator[Reason]:
    """Every stance in force that bears on `term`, in the order of the record."""
    for entry in scene.stances:
        reason = _by_issue(scene, term, entry)
        if reason:
            yield reason
        else:
            yield from _by_entailment(scene, term, entry)


def _by_issue(scene: Scene, term: Term, entry: Entry[Position]) -> Reason | None:
    """The stance is on the term's issue, on one that it falls under, or on one that falls under it."""
    position = entry.record
    kinship = _kinship(scene, position.issue, term.issue)
    if kinship is None or _are_apart(scene, position, term):
        return None
    reach = _reach(scene, position, term)
    if reach is None or not _is_tellable(term, position, reach):
        return None
    if kinship == "issue":
        return _reason(entry, _own(scene, position, term), reach, kinship, "")
    if kinship == "parent":
        return _reason(entry, _above(position), Reach.WHOLE, kinship, f"{term.issue} falls under {position.issue}")
    return _reason(entry, _above(position), Reach.PART, kinship, f"{position.issue} falls under {term.issue}")


def _kinship(scene: Scene, issue: str, of: str) -> Literal["issue", "parent", "child"] | None:
    if issue == of:
        return "issue"
    if issue in scene.knowledge.above(of):
        return "parent"
    return "child" if of in scene.knowledge.above(issue) else None


def _reason(entry: Entry[Position], outlook: Outlook, reach: Reach, kinship: str, why: str) -> Reason:
    stance = entry.record.stance
    side = stance if kinship == "issue" or stance is Stance.REJECTS else "leans"
    return Reason(entry, outlook, reach, f"weigh.{kinship}.{side}", why, is_direct=kinship == "issue")


def _are_apart(scene: Scene, position: Position, term: Term) -> bool:
    """Whether the stance and the term ask different parties to act."""
    known = position.by is not None and term.by is not None
    return known and not scene.is_same_actor(position.by, term.by)


def _is_tellable(term: Term, position: Position, reach: Reach) -> bool:
    """`other` holds things that have nothing in common, so only the same object makes them one."""
    return "other" not in (term.issue, position.issue) or reach is Reach.SAME


def _own(scene: Scene, position: Position, term: Term) -> Outlook:
    if position.stance is Stance.REJECTS:
        return Outlook.BLOCKED
    if position.stance in _WELCOMES and scene.is_same_actor(position.by, term.by):
        return Outlook.WELCOME
    return Outlook.OPEN


def _above(position: Position) -> Outlook:
    return Outlook.BLOCKED if position.stance is Stance.REJECTS else Outlook.OPEN


def _by_entailment(scene: Scene, term: Term, entry: Entry[Position]) -> Iterator[Reason]:
    for rule in scene.knowledge.entailments.get(entry.record.issue, ()):
        reach = _entails(scene, rule, entry.record, term)
        if reach:
            yield Reason(entry, _EFFECT[rule.effect], reach, rule.id, rule.why, is_direct=False)


def _entails(scene: Scene, rule: Entailment, position: Position, term: Term) -> Reach | None:
    """How far the stance reaches the term by `rule`; None where it does not, or reaches only a part."""
    applies = position.stance in rule.stances and term.issue in rule.reaches
    if not applies or not _fits_actor(scene, rule, position, term):
        return None
    if rule.concerns == "counterpart":
        reach = find_reach(position.object, scene.counterpart_objects(), whole=scene.whole(position.issue))
    else:
        reach = _reach(scene, position, term)
    return None if reach is Reach.PART else reach


def _fits_actor(scene: Scene, rule: Entailment, position: Position, term: Term) -> bool:
    if rule.actor == "any":
        return True
    if rule.actor == "other":
        return position.by is not None and not scene.is_party(position.by) and scene.is_party(term.by)
    return not _are_apart(scene, position, term)


def _reach(scene: Scene, position: Position, term: Term) -> Reach | None:
    whole = scene.whole(position.issue, position.by, term.by)
    return find_reach(position.object, scene.objects_of(term), whole=whole)
