"""Affiliation: whom a person belongs to or speaks for, from the words beside the name or the role."""

import re
from collections.abc import Sequence

from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.scene import Scene
from peacetable.model import ActorKind

_LINK = re.compile(
    r"(?:'s?)?(?:,? (?:[a-z][\w-]*|Foreign|Health|Defen[cs]e|Information|Interior|Prime|Deputy|Army)){0,4}[ -]?$|'s "
)
_SENT_TO = re.compile(
    r"(?:envoy|representative|coordinator|adviser|rapporteur|ambassador|chief)s? (?:for|to|in|on) (?:the )?$"
)
"""An envoy for Syria is not Syria's: the party is somebody else, named elsewhere or not at all."""

_NO_PARTY = (ActorKind.OUTLET,)


def before_title(scene: Scene, namings: Sequence[Naming], start: int) -> str | None:
    """The party named right before a title: "[Ukrainian] President", "[Kremlin] spokesperson", "[SPLM-IO] deputy"."""
    for naming in reversed(namings):
        if naming.end <= start and start - naming.end <= 45:
            between = scene.text[naming.end : start]
            return naming.actor if _LINK.fullmatch(between) and _can_have_people(scene, naming) else None
    return None


def in_phrase(scene: Scene, namings: Sequence[Naming], start: int, end: int) -> str | None:
    """The party named in an apposition: after "of", "for", "at", "with", "from", "in" best, else the first."""
    inside = [n for n in namings if start <= n.start and n.end <= end and _can_have_people(scene, n)]
    inside = [n for n in inside if not _SENT_TO.search(scene.before(n.start, 40))]
    linked = [n for n in inside if re.search(r"\b(?:of|for|at|with|from|in) (?:the )?$", scene.before(n.start, 12))]
    chosen = (linked or inside)[:1]
    return chosen[0].actor if chosen else None


def _can_have_people(scene: Scene, naming: Naming) -> bool:
    return scene.cast[naming.actor].kind not in _NO_PARTY
