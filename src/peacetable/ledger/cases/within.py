"""What of a view belongs to a case.

An article belongs where two sides of the case act in its records, or one side and a mediator or a place of the case; it may
belong to several. Of its records those count in which a side or a mediator acts, and all its tolls.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from peacetable.ledger.cases.case import Case
from peacetable.ledger.cases.rename import actors_of, rename
from peacetable.ledger.cast import gather_actors
from peacetable.ledger.entry import Entry
from peacetable.ledger.objects import fold
from peacetable.ledger.view import View
from peacetable.model import Article
from peacetable.model.reading import RECORD_KINDS


def within(view: View, case: Case) -> View:
    """The part of `view` that belongs to `case`, every side under its id in the case."""
    names = _names(view, case)
    involved = {id(article): set[str]() for article in view.articles}
    found: dict[str, list[tuple[Entry[Any], set[str]]]] = {kind: [] for kind in RECORD_KINDS}
    for kind in RECORD_KINDS:
        for entry in getattr(view, kind):
            acting = {_side(view, actor, case, names) for actor in actors_of(entry.record)}
            found[kind].append((entry, acting))
            involved[id(entry.article)] |= acting
    mine = {id(article) for article in view.articles if _belongs(article, involved[id(article)], case)}
    roles = {*case.party_ids, *case.mediators}
    kept: dict[str, Any] = {
        kind: tuple(
            replace(entry, record=rename(entry.record, names))
            for entry, acting in found[kind]
            if id(entry.article) in mine and (kind == "tolls" or acting & roles)
        )
        for kind in RECORD_KINDS
    }
    actors = gather_actors(rename_actor(actor, names) for actor in view.actors.values())
    return replace(view, articles=tuple(a for a in view.articles if id(a) in mine), actors=actors, **kept)


def rename_actor(actor: Any, names: Mapping[str, str]) -> Any:
    """The actor under its side's id; whoever belongs to it belongs to that side."""
    of = names.get(actor.of, actor.of)
    known = names.get(actor.id, actor.id)
    return replace(actor, id=known, of=None if of == known else of)


def _names(view: View, case: Case) -> Mapping[str, str]:
    """The ids on record that mean a side of the case under another id: by that id, a name or an alias."""
    meant = {fold(alias): party.id for party in case.parties for alias in party.aliases}
    sides = {*case.party_ids, *case.mediators}
    found: dict[str, str] = {}
    for actor in view.actors.values():
        known = next((meant[key] for key in map(fold, (actor.id, actor.name, *actor.aliases)) if key in meant), None)
        if known and actor.id not in sides:
            found[actor.id] = known
    return found


def _side(view: View, actor: str, case: Case, names: Mapping[str, str]) -> str:
    """The side that an actor is, speaks for or belongs to; itself where that is none."""
    sides = {*case.party_ids, *case.mediators}
    seen: set[str] = set()
    here: str | None = actor
    while here and here not in seen:
        if (named := names.get(here, here)) in sides:
            return named
        seen.add(here)
        known = view.actors.get(here)
        here = known.of if known else None
    return actor


def _belongs(article: Article, acting: set[str], case: Case) -> bool:
    if not case.covers(article.published):
        return False
    sides = acting & set(case.party_ids)
    if len(sides) != 1:
        return len(sides) > 1
    text = fold(article.text)
    return bool(acting & set(case.mediators)) or any(fold(place) in text for place in case.places)
