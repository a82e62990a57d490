"""Allegiance: the side of people whose own words leave it to the text around them.

"Foreign Minister Deonarine Sukhraj" serves the state that was spoken of last, "rebel negotiator Saul Cienfuegos" the one
group of the story, "Wesley Armour, who negotiates for the Portadown lodge" the lodge. Read last, for whoever still has no side.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from peacetable.mentions.actors.intro import Intro
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.actors.weights import heaviest, party_weights
from peacetable.mentions.mention import How
from peacetable.model import ActorKind

_SERVES = re.compile(
    r"\b(?:minister|ministry|president|presidential|presidency|premier|government|army|military|cabinet|secretary|"
    r"governor|junta|palace|maj|gen|col|brig|lt|colonel|general|ambassador|spokes\w+|negotiators?|delegates?|delegation|"
    r"commander|leader|advis[eo]r|official|envoy|deputy|head|chief|member|representative)\b",
    re.IGNORECASE,
)
_REBEL = re.compile(
    r"\b(?:rebels?|guerrillas?|insurgents?|separatists?|militants?|fighters?|comandante)\b", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\b(?:former|ex|then|retired|late|analyst|professor|historian|expert|researcher|resident|farmer|teacher|trader|lawyer|"
    r"economist|fellow|lecturer|editor|journalist|mediators?|facilitator|special|un|u\.n\.|united nations|independent|"
    r"priest|bishop|doctor|shopkeeper|mother|father|student|driver)\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:speaks?|spoke|speaking|negotiat\w+|talks?|acts?|appear\w*)[a-z ]{0,20} for (?:the )?$|"
    r"\b(?:represent\w*|leads?|led|heads?|headed|command\w*|runs?) (?:the )?(?:[A-Z]?[a-z]+ (?:of|in|for) (?:the )?)?$|"
    r"\bon behalf of (?:the )?$"
)
_REACH = 320
"""Characters back in which the side spoken of last is looked for: about two sentences."""
_BEHIND = 120
"""Characters behind a name in which a relative clause tells whom it speaks for."""
_SIDES = (ActorKind.STATE, ActorKind.GROUP)


def find_allegiances(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """Gives a side to the people of the cast that have none, where their role or the text before them tells it."""
    weights = party_weights(scene, namings)
    groups = [party for party, _ in heaviest(weights) if scene.admit(party).kind is ActorKind.GROUP]
    for intro in scene.intros:
        actor = scene.cast.get(intro.actor or "")
        if actor is None or actor.of is not None or actor.kind is not ActorKind.PERSON:
            continue
        side = _said_to_speak_for(scene, namings, intro) or _by_role(scene, namings, intro, groups)
        if side and side != actor.id:
            scene.cast[actor.id] = replace(actor, of=side)
    return namings


def _said_to_speak_for(scene: Scene, namings: Sequence[Naming], intro: Intro) -> str | None:
    """Whom a clause right behind the name says that it speaks for."""
    for naming in namings:
        if intro.end < naming.start <= intro.end + _BEHIND and _FOR.search(scene.text[intro.end : naming.start]):
            return naming.actor if scene.admit(naming.actor).kind is not ActorKind.OUTLET else None
    return None


def _by_role(scene: Scene, namings: Sequence[Naming], intro: Intro, groups: Sequence[str]) -> str | None:
    """The side that the role serves: a rebel's is the story's one group, an official's the side spoken of last."""
    role = f"{scene.text[intro.start : intro.end]} {intro.role or ''}"
    if _ASIDE.search(role):
        return None
    if _REBEL.search(role) or _REBEL.search(scene.before(intro.start, 12)):
        return groups[0] if len(groups) == 1 else next(_sides_before(scene, namings, intro, (ActorKind.GROUP,)), None)
    return next(_sides_before(scene, namings, intro, _SIDES), None) if _SERVES.search(role) else None


def _sides_before(scene: Scene, namings: Sequence[Naming], intro: Intro, kinds: tuple[ActorKind, ...]) -> Iterator[str]:
    """The sides named before a person, the nearest first; where somebody only lives or comes from is none."""
    for naming in reversed(namings):
        if intro.start - _REACH <= naming.start and naming.end <= intro.start and naming.how is not How.PRONOUN:
            party = scene.party_of(naming.actor)
            if party in scene.cast and scene.admit(party).kind in kinds:
                yield party
