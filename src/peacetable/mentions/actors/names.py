"""Names: every registered form in the text, settled to the actor it stands for there."""

import re
from collections.abc import Iterator

from peacetable.lexicon.actors import Form, FormKind, Hit
from peacetable.lexicon.joint_names import joint_index
from peacetable.mentions.actors.homonyms import choose
from peacetable.mentions.actors.metonyms import is_party
from peacetable.mentions.actors.naming import Naming, covered
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How

_POSSESSIVE = re.compile(r"'s?\b|'(?=\s)")
_PAN = re.compile(r"(?i)\bpan-$")
"""A "pan-American" road is no American one."""
_HOW = {
    FormKind.NAME: (How.NAME, "actor.name"),
    FormKind.ADJECTIVE: (How.DEMONYM, "actor.demonym.adjective"),
    FormKind.PEOPLE: (How.DEMONYM, "actor.demonym.people"),
    FormKind.CAPITAL: (How.METONYM, "actor.metonym.capital"),
    FormKind.SEAT: (How.METONYM, "actor.metonym.seat"),
}


def find_names(scene: Scene) -> list[Naming]:
    """The namings by registered names, adjectives and seats; cities only where they stand for a party."""
    hits = scene.registry.index.find(scene.text)
    named = {form.actor for hit in hits for form in hit.values if form.kind is FormKind.NAME and len(hit.values) == 1}
    joint = list(_joint(scene))
    return sorted([*joint, *(one for one in _settle(scene, hits, named) if not covered(joint, one.start, one.end))])


def _joint(scene: Scene) -> Iterator[Naming]:
    """Such as "South and North Korea": one naming for each."""
    for hit in joint_index().find(scene.text):
        for actor in hit.values[0]:
            if actor in scene.registry:
                scene.admit(actor)
                yield Naming(hit.start, hit.end, actor, How.NAME, "actor.name.joint", is_possessive(scene, hit.end))


def is_possessive(scene: Scene, end: int) -> bool:
    """Whether an 's, or the bare mark after an s, follows the name that ends at `end`."""
    return bool(_POSSESSIVE.match(scene.text, end))


def _settle(scene: Scene, hits: list[Hit[Form]], named: set[str]) -> Iterator[Naming]:
    for hit in hits:
        form = choose(scene, hit, named)
        if form is None:
            continue
        if form.kind is FormKind.NOBODY:
            scene.places.append((hit.start, hit.end))
            continue
        if form.kind is FormKind.ADJECTIVE and _PAN.search(scene.before(hit.start, 5)):
            continue
        how, rule = _HOW[form.kind]
        possessive = is_possessive(scene, hit.end)
        naming = Naming(hit.start, hit.end, form.actor, how, rule, possessive)
        if form.kind is not FormKind.CAPITAL or is_party(scene, naming):
            scene.admit(form.actor)
            yield naming
        else:
            scene.places.append((hit.start, hit.end))
