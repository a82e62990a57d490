"""The registry: every actor known before reading, found by id, by name, and by office held on a day."""

from collections.abc import Iterator, Mapping
from datetime import date

from peacetable.lexicon.actors.forms import Form, FormKind, forms_of
from peacetable.lexicon.actors.index import NameIndex
from peacetable.lexicon.actors.known import KnownActor
from peacetable.lexicon.actors.roles import Roles
from peacetable.model import Actor

NOBODY = Form("", FormKind.NOBODY)
"""What is filed under a phrase that holds an actor's name but is no actor: "the Gulf of Oman"."""


class Registry:
    """States, groups, organisations, outlets and persons, and the words that stand for them.

    >>> from peacetable.lexicon.actors import read_registry
    >>> read_registry().lookup("the Kremlin")
    ('RUS',)
    """

    def __init__(self, actors: Mapping[str, KnownActor], roles: Roles) -> None:
        self.actors = actors
        self.roles = roles
        surnames = {surname for actor in actors.values() for surname in actor.surnames}
        named = [pair for actor in actors.values() for pair in _unmistakable(actor, surnames)]
        self.index: NameIndex[Form] = NameIndex([*named, *((phrase, NOBODY) for phrase in roles.nobody)])
        self._surnames = self._by_surname()
        self._holders = self._by_office()

    def __len__(self) -> int:
        return len(self.actors)

    def __contains__(self, key: object) -> bool:
        return key in self.actors

    def __getitem__(self, key: str) -> KnownActor:
        return self.actors[key]

    def get(self, key: str) -> KnownActor | None:
        """The actor with this id, if registered."""
        return self.actors.get(key)

    def actor(self, key: str, *, as_of: date | None = None) -> Actor:
        """The actor as the contract writes it, with the party and role of that day."""
        return self.actors[key].as_actor(as_of)

    def lookup(self, name: str) -> tuple[str, ...]:
        """The ids that `name` may mean, surnames included; a leading "the" is set aside."""
        plain = name.removeprefix("the ").removeprefix("The ").strip()
        forms = [*self.index[name], *self.index[plain]]
        found = [form.actor for form in forms if form.actor] + [a.id for a in self.with_surname(plain)]
        return tuple(dict.fromkeys([*([plain] if plain in self.actors else []), *found]))

    def with_surname(self, surname: str) -> tuple[KnownActor, ...]:
        """The persons who may be meant by a surname alone."""
        return self._surnames.get(surname, ())

    def holders(self, party: str, role: str, *, as_of: date | None) -> tuple[KnownActor, ...]:
        """Who held an office of a party on a day; nobody where no day is given, since that would be a guess."""
        if as_of is None:
            return ()
        return tuple(person for person in self._holders.get((party, role), ()) if _holds(person, party, role, as_of))

    def explain(self, name: str, *, as_of: date | None = None) -> Iterator[str]:
        """Lines that tell who `name` may be: names, parents or offices by date, words that stand for it."""
        for key in self.lookup(name):
            yield from _told(self.actors[key], as_of)

    def collisions(self) -> dict[str, tuple[str, ...]]:
        """The names that several actors share, with their ids: what context has to decide."""
        filed = {name: tuple(dict.fromkeys(f.actor for f in forms)) for name, forms in self.index.names.items()}
        return {name: ids for name, ids in filed.items() if len(ids) > 1}

    def _by_surname(self) -> dict[str, tuple[KnownActor, ...]]:
        found: dict[str, tuple[KnownActor, ...]] = {}
        for actor in self.actors.values():
            for surname in actor.surnames:
                found[surname] = (*found.get(surname, ()), actor)
        return found

    def _by_office(self) -> dict[tuple[str, str], tuple[KnownActor, ...]]:
        found: dict[tuple[str, str], tuple[KnownActor, ...]] = {}
        for actor in self.actors.values():
            for office in {(t.party, t.role) for t in actor.tenures if t.role and actor.surnames}:
                found[office] = (*found.get(office, ()), actor)
        return found


def _unmistakable(actor: KnownActor, surnames: set[str]) -> Iterator[tuple[str, Form]]:
    """The forms of an actor but surnames, and but an acronym in small letters that is one: SADR is not Sadr."""
    for name, form in forms_of(actor):
        is_respelt = form.kind is FormKind.NAME and name not in actor.names
        if form.kind is not FormKind.SURNAME and not (is_respelt and name in surnames):
            yield name, form


def _holds(person: KnownActor, party: str, role: str, as_of: date) -> bool:
    return any(t.party == party and t.role == role and t.covers(as_of) for t in person.tenures)


def _told(actor: KnownActor, as_of: date | None) -> Iterator[str]:
    yield f"{actor.id}  {actor.name} ({actor.kind})"
    for title, words in (
        ("also", actor.aliases),
        ("adjective", actor.adjectives),
        ("seats", (*actor.capitals, *actor.seats, *(s.party.replace("_", " ") for s in actor.dated_seats))),
    ):
        if words:
            yield f"  {title}: {', '.join(words)}"
    for tenure in actor.tenures:
        held = "now" if tenure.covers(as_of) else ""
        since, until = tenure.since or "", tenure.until or ""
        yield f"  {tenure.role or 'of'} · {tenure.party} · {since}/{until} {held}".rstrip()
