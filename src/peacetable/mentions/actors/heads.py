"""Heads: "the front", "the Council", "the Agency", for the body whose name has that word at its head."""

import re
from collections.abc import Sequence

from peacetable.lexicon.bodies import body_words
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.phrases import alternatives
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import ActorKind

_STATES_OWN = frozenset(
    {"army", "force", "forces", "government", "guard", "guards", "command", "team", "group", "fighters"}
)
"""Heads that alone mean a state's own, or a party by its kind: "the army" is no Arakan Army."""

_HEAD = alternatives(tuple(body_words("group") | body_words("body") | {"Bank", "Office", "Tribunal"}))
_DESCRIBED = re.compile(rf"\b[Tt]he (?P<head>{_HEAD})(?![-\w])(?! (?:of|for) [A-Zt])")
_BODIES = (ActorKind.GROUP, ActorKind.IGO, ActorKind.NGO, ActorKind.ORGAN, ActorKind.OTHER)
_REACH = 8
"""Sentences back that a head word may look; on the development articles the name is never further."""


def find_heads(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the head words of bodies named before."""
    found: list[Naming] = []
    for match in _DESCRIBED.finditer(scene.text):
        head = match["head"].lower()
        if head in _STATES_OWN or covered(namings, *match.span("head")) or scene.is_modifier(match.end()):
            continue
        actor = _body(scene, namings, match.start(), head)
        if actor:
            possessive = scene.after(match.end(), 1) == "'"
            found.append(Naming(*match.span(), actor, How.ROLE, "actor.head", possessive))
    return merged(namings, found)


def _body(scene: Scene, namings: Sequence[Naming], position: int, head: str) -> str | None:
    """The nearest body before whose name has this head."""
    sentence = scene.sentence_at(position)
    for naming in reversed(namings):
        near = naming.end <= position and sentence - scene.sentence_at(naming.start) <= _REACH
        if near and scene.admit(naming.actor).kind in _BODIES and _is_head(scene.admit(naming.actor).name, head):
            return naming.actor
    return None


def _is_head(name: str, head: str) -> bool:
    """Whether `head` ends the name, or its part before "of" or "for": Army in "Army of Islam"."""
    core = re.split(r" (?:of|for|in|to|on|against) ", name)[0]
    return core.lower().endswith(f" {head}") or core.lower() == head
