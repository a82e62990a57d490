"""Short forms: surnames, single names after a title, and the well known by surname alone."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from peacetable.lexicon.actors import NameIndex, Tenure, Use, slug, surnames_of
from peacetable.mentions.actors.intro import Intro
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_ABOUT_TO_BE = timedelta(days=100)
"""From an election to the office: eleven weeks in the United States, less elsewhere."""

_NAME_GOES_ON = re.compile(r"(?:-| )([A-Z][a-z]+)")
_NAME_BEFORE = re.compile(r"(?:^|[^.!?:\"'\n] ?)\b([A-Z][a-z'-]+) $")


def find_short_forms(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the later, shorter mentions of each person."""
    titled = [naming for intro in scene.intros if intro.is_partial for naming in _titled(scene, intro)]
    namings = merged(namings, titled)
    namings = merged(namings, _of_cast(scene, namings))
    return merged(namings, _of_registry(scene, namings))


def _titled(scene: Scene, intro: Intro) -> Iterator[Naming]:
    """Such as "Mr Kiir", "Gen Wanlop": a person of the cast, else of the registry, else somebody new."""
    actor_id = _in_cast(scene, intro.name) or _in_registry(scene, intro.name, is_titled=True)
    if actor_id is not None and actor_id in scene.registry:
        scene.admit(actor_id)
    if actor_id is None:
        actor_id = slug(intro.name)
        if actor_id in scene.cast or actor_id in scene.registry or not _is_honorific(scene, intro.role or ""):
            return
        scene.cast[actor_id] = Actor(actor_id, intro.name, ActorKind.PERSON, (), intro.of, intro.role)
    yield Naming(intro.start, intro.end, actor_id, How.NAME, "actor.person.short")


def _is_honorific(scene: Scene, role: str) -> bool:
    """Whether the title is one that only a name follows: an office might stand before a verb in a headline."""
    roles, words = scene.registry.roles, role.lower()
    return roles.is_honorific(words) or (words not in roles.by_noun and roles.is_honorific(words.split(" ")[-1]))


def _in_cast(scene: Scene, word: str) -> str | None:
    """The person of the cast whose surname, or first name, the word is; else a name between: Mr Iriarte Paz is Mr Iriarte."""
    people = [actor for actor in scene.cast.values() if actor.kind is ActorKind.PERSON]
    by_surname = [actor.id for actor in people if word in _surnames(scene, actor)]
    by_first = [actor.id for actor in people if actor.name.split()[0] == word]
    by_middle = [actor.id for actor in people if word in actor.name.split()[1:-1]]
    matching = by_surname or by_first or by_middle
    return matching[0] if len(matching) == 1 else None


def _surnames(scene: Scene, actor: Actor) -> tuple[str, ...]:
    known = scene.registry.get(actor.id)
    return known.surnames if known else surnames_of(scene.admit(actor.id).name)


def _of_cast(scene: Scene, namings: list[Naming]) -> Iterator[Naming]:
    """Surnames of people whom the article names in full, the nearest before where two share one."""
    people = [actor for actor in scene.cast.values() if actor.kind is ActorKind.PERSON]
    known = [(surname, actor.id) for actor in people for surname in _surnames(scene, actor)]
    shouted = [(surname.upper(), actor) for surname, actor in known if len(surname) > 3]
    index = NameIndex([*known, *shouted])
    for hit in index.find(scene.text):
        if covered(namings, hit.start, hit.end) or _is_other_name(scene, hit.start, hit.end):
            continue
        chosen = hit.values[0] if len(hit.values) == 1 else _nearest(namings, hit.start, hit.values)
        if chosen:
            yield Naming(hit.start, hit.end, chosen, How.NAME, "actor.person.surname", _has_s(scene, hit.end))


def _of_registry(scene: Scene, namings: list[Naming]) -> Iterator[Naming]:
    """Surnames of people in office whose party the article names: "Putin", in a text about Russia."""
    words = {match[0].removesuffix("'s") for match in re.finditer(r"[A-Z][a-z'-]{3,}(?: [A-Z][a-z'-]+)?", scene.text)}
    words |= {word.split(" ")[0] for word in words} | {word.split(" ")[-1] for word in words}
    known = {
        w: found
        for w in words
        if w not in scene.words(Use.COMMON_SURNAME) and (found := _in_registry(scene, w, is_titled=False))
    }
    for hit in NameIndex(known.items()).find(scene.text):
        if not covered(namings, hit.start, hit.end) and not _is_other_name(scene, hit.start, hit.end):
            scene.admit(hit.values[0])
            yield Naming(
                hit.start, hit.end, hit.values[0], How.NAME, "actor.person.surname-known", _has_s(scene, hit.end)
            )


def _in_registry(scene: Scene, surname: str, *, is_titled: bool) -> str | None:
    """The one person of this surname in office on the day, for a party of the cast."""
    parties = {scene.party_of(key) for key in scene.cast} | set(scene.cast)
    fitting = [
        person.id
        for person in scene.registry.with_surname(surname)
        if any(_is_current(t, scene.as_of) and t.party in parties for t in person.tenures)
    ]
    if len(fitting) == 1 and (is_titled or surname not in scene.words(Use.COMMON_SURNAME)):
        return fitting[0]
    return None


def _is_current(tenure: Tenure, as_of: date | None) -> bool:
    """In office, or about to be: a president-elect is called by the surname too."""
    return tenure.covers(as_of) or (as_of is not None and tenure.covers(as_of + _ABOUT_TO_BE))


def _is_other_name(scene: Scene, start: int, end: int) -> bool:
    """Whether the word is part of a longer name: another capitalised word touches it."""
    other = scene.words(Use.NOT_IN_A_NAME)
    after = _NAME_GOES_ON.match(scene.after(end, 30))
    if after and after[1] not in other:
        return True
    before = _NAME_BEFORE.search(scene.before(start, 30))
    return bool(before and before[1] not in other and not before[1].endswith("'s"))


def _nearest(namings: list[Naming], position: int, ids: tuple[str, ...]) -> str | None:
    before = [naming for naming in namings if naming.actor in ids and naming.start < position]
    return before[-1].actor if before else None


def _has_s(scene: Scene, end: int) -> bool:
    return scene.after(end, 2).startswith("'")
