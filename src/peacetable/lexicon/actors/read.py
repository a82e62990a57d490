"""Reading the registry: the state table and the actor files, each entry checked."""

import csv
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from peacetable.lexicon.actors.entry import ActorEntry, PersonEntry
from peacetable.lexicon.actors.forms import surnames_of
from peacetable.lexicon.actors.known import KnownActor
from peacetable.lexicon.actors.registry import Registry
from peacetable.lexicon.actors.roles import read_roles
from peacetable.lexicon.topic import LexiconError, read_topic
from peacetable.model import ActorKind

ACTOR_TOPICS = ("groups", "organisations", "outlets")


def read_registry(*, extra: Iterable[Path] = ()) -> Registry:
    """The registry that ships with the package, and the same files of each `extra` folder.

    An entry of an extra folder with the id of a shipped one takes its place. `LexiconError` says which entry is
    wrong and how.
    """
    folders = tuple(extra)
    actors = {actor.id: actor for actor in _states()}
    for topic in ACTOR_TOPICS:
        actors |= {entry.key: _known(entry) for entry in read_topic(topic, ActorEntry, extra=folders)}
    for person in read_topic("persons", PersonEntry, extra=folders):
        actors[person.key] = _person(person)
    _check_parents(actors)
    return Registry(actors, read_roles(extra=folders))


def _states() -> Iterator[KnownActor]:
    """The states of `states.tsv`: cells hold several words apart by semicolons."""
    table = files("peacetable.lexicon").joinpath("data", "states.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines(), delimiter="\t"):
        cells = {column: tuple(filter(None, (cell or "").split(";"))) for column, cell in row.items()}
        yield KnownActor(
            id=row["code"],
            name=row["name"],
            kind=ActorKind.STATE,
            aliases=cells["aliases"],
            where=(row["code"],),
            adjectives=cells["adjectives"],
            people=cells["people"] or tuple(_plural(word) for word in cells["adjectives"] if _has_plural(word)),
            capitals=cells["capitals"],
            seats=cells["seats"],
        )


def _has_plural(adjective: str) -> bool:
    return adjective.endswith(("an", "i", "k", "n", "t", "ne", "h")) and not adjective.endswith("sh")


def _plural(adjective: str) -> str:
    return adjective + "s"


def _known(entry: ActorEntry) -> KnownActor:
    return KnownActor(
        id=entry.key,
        name=entry.name,
        kind=entry.kind,
        aliases=entry.aliases,
        type=entry.type,
        where=entry.where,
        adjectives=entry.adjectives,
        dated_seats=entry.seats,
        tenures=entry.of,
        codes=entry.codes,
    )


def _person(entry: PersonEntry) -> KnownActor:
    derived = [surname for name in (entry.name, *entry.aliases) for surname in surnames_of(name)]
    return KnownActor(
        id=entry.key,
        name=entry.name,
        kind=ActorKind.PERSON,
        aliases=entry.aliases,
        tenures=entry.offices,
        surnames=entry.surname or tuple(dict.fromkeys(derived)),
        gender=entry.gender,
        codes=entry.codes,
    )


def _check_parents(actors: dict[str, KnownActor]) -> None:
    """Every party that somebody belongs to, and every state that somebody acts in, is in the registry."""
    for actor in actors.values():
        for party in [*(tenure.party for tenure in actor.tenures), *actor.where]:
            if party not in actors:
                raise LexiconError(f"{actor.id}: expected the id of a registered actor, met {party!r}")
