"""Cases without files: formed from the parties that talk to or about each other.

Each record names a set of parties: who offers to whom, who meets, whose truce it is, who demands something of whom. Sets
that share two parties are of one case, so that a third side joins the two that it sits with, while a state that has two
disputes has two cases.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from peacetable.ledger.cases.case import Case, CaseParty
from peacetable.ledger.cases.rename import actors_of
from peacetable.ledger.entry import Entry
from peacetable.ledger.view import View
from peacetable.model import ActorKind, Ceasefire, Position, Proposal, Talks

# Who reports or speaks for another is no side.
_NO_SIDES = (ActorKind.PERSON, ActorKind.OUTLET)


def form_cases(view: View, *, articles: int = 1) -> tuple[Case, ...]:
    """The cases of a view, the one with most articles first; those with fewer than `articles` are left out."""
    told: dict[frozenset[str], set[str]] = {}
    for text, parties in _sets(view):
        told.setdefault(parties, set()).add(text)
    merged: list[tuple[set[str], set[str]]] = []
    for parties, texts in sorted(told.items(), key=lambda item: (-len(item[0]), sorted(item[0]))):
        near = next((known for known in merged if len(known[0] & parties) > 1), None)
        if near is None:
            merged.append((set(parties), set(texts)))
        else:
            near[0].update(parties)
            near[1].update(texts)
    counted = Counter({tuple(sorted(parties)): len(texts) for parties, texts in merged})
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(_case(view, parties) for parties, count in ranked if count >= articles)


def _case(view: View, parties: tuple[str, ...]) -> Case:
    return Case(
        id="--".join(parties).lower(),
        name=", ".join(view.name(party) for party in parties),
        parties=tuple(CaseParty(id=party) for party in parties),
    )


def _sets(view: View) -> Iterator[tuple[str, frozenset[str]]]:
    """For each record, its article's text and the two or more parties that it brings together."""
    entries: list[Entry[Any]] = [*view.positions, *view.proposals, *view.talks, *view.ceasefires]
    for entry in entries:
        parties = frozenset(p for actor in _sides(entry.record) if _is_party(view, p := view.party_of(actor)))
        if len(parties) > 1:
            yield entry.article.text, parties


def _sides(record: Position | Proposal | Talks | Ceasefire) -> Iterator[str]:
    if isinstance(record, Position):
        return (actor for actor in (record.party, record.by) if actor)
    if isinstance(record, Proposal):
        return iter((record.by, *record.to))
    mediators = set(record.mediators) if isinstance(record, Talks) else set()
    return (actor for actor in actors_of(record) if actor not in mediators)


def _is_party(view: View, actor: str) -> bool:
    known = view.actors.get(actor)
    return known is None or known.kind not in _NO_SIDES
