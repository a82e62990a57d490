"""Owned bodies: whether a capitalised phrase is an organ of the party named at its start, or a body of its own."""

import re
from collections.abc import Sequence

from peacetable.lexicon.actors import RoleSort
from peacetable.lexicon.bodies import body_words
from peacetable.mentions.actors.bodies import Body
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import ActorKind

_BODIES = (ActorKind.IGO, ActorKind.GROUP, ActorKind.NGO)


def is_known(scene: Scene, first: Naming | None, inside: Sequence[Naming], body: Body) -> bool:
    """Whether the phrase is an organ of a known party, or holds a known body: "Russian and European Union"."""
    holds = any(n.end == body.end and n is not first and " " in scene.text[n.start : n.end] for n in inside)
    is_joined = " and " in body.name and holds
    return is_joined or (is_organ_of(scene, first, body) if first else is_of_party(scene, inside, body))


def is_organ_of(scene: Scene, first: Naming, body: Body) -> bool:
    """Such as "the Malian Defence Council", "the South Sudan Army": the state acts; "the Malawi Law Society" is its own."""
    kind = scene.admit(first.actor).kind
    if kind is ActorKind.PERSON:
        return True
    rest = scene.text[first.end : body.end].strip()
    if kind is not ActorKind.STATE and re.match(r"(?:of|for|on|in|against|and) ", rest):
        return True
    if rest.lower() in scene.registry.roles.nouns(RoleSort.ORGAN):
        return True
    head = next((word for word in reversed(rest.split(" ")) if word in body_words("of-state")), None)
    return first.how is How.DEMONYM and head is not None and rest.endswith(head)


def is_of_party(scene: Scene, inside: Sequence[Naming], body: Body) -> bool:
    """Such as "Government of Yemen", "Fighters of the CSP": one word, and whose it is."""
    for naming in inside:
        is_rest = re.fullmatch(r"[\w'-]+ (?:of|for|in) (?:the )?", scene.text[body.start : naming.start])
        if is_rest and naming.end == body.end and scene.admit(naming.actor).kind is not ActorKind.PERSON:
            return True
    return False


def parent_of(scene: Scene, first: Naming | None, inside: Sequence[Naming]) -> str | None:
    """The organisation that the name begins with: the United Nations of "UN Verification Mission"."""
    if first and len(inside) >= 1 and scene.admit(first.actor).kind in _BODIES:
        return first.actor
    return None
