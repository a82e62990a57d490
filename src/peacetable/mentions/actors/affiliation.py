"""Affiliation: whom a person belongs to or speaks for, from the words beside the name or the role."""

import re
from collections.abc import Sequence

from peacetable.lexicon.actors import RoleSort
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.phrases import MODIFIERS, RolesKey, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.model import ActorKind

_SMALL = (
    r"(?:[Pp]eople's|[Nn]ational|[Ff]ederal|[Ii]slamist|[Rr]uling|[Ii]nfrastructure|[Hh]ealth|[Ii]nformation|[Ff]inance|"
    r"[Ii]nterior|[Jj]ustice|[Ee]nergy|[Aa]ffairs|of|the|[Ss]tate|[Pp]rime|[Gg]eneral|[Ss]taff|[Cc]abinet|[Nn]avy|"
    r"[Aa]ir|[Ff]orce|[Pp]eace|[Oo]ffice|[Dd]epartment|[Dd]elegation|[Cc]ouncil|[Ss]ecurity|[Ee]mbassy|[Pp]arty|[Ff]action|"
    r"[Mm]ovement|[Gg]roup|[Rr]ebels?|[Mm]ilitia|[Aa]lliance|[Mm]ission|[Cc]ivilian|[Ii]ntelligence)"
)  # fmt: skip
"""Words that may stand between a party and the title of its people."""

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
            return naming.actor if _link(scene).fullmatch(between) and _can_have_people(scene, naming) else None
    return None


def in_phrase(scene: Scene, namings: Sequence[Naming], start: int, end: int) -> str | None:
    """The party named in an apposition: after "of", "for", "at", "with", "from", "in" best, else the first."""
    inside = [n for n in namings if start <= n.start and n.end <= end and _can_have_people(scene, n)]
    inside = [n for n in inside if not _SENT_TO.search(scene.before(n.start, 40))]
    linked = [n for n in inside if re.search(r"\b(?:of|for|at|with|from|in) (?:the )?$", scene.before(n.start, 12))]
    chosen = (linked or inside)[:1]
    return chosen[0].actor if chosen else None


def is_private(scene: Scene, role: str | None, of: str | None) -> bool:
    """Such as "Paul Tein, a farmer in Mali": who lives in a state does not speak for it."""
    entry = scene.registry.roles.by_noun.get((role or "").lower().rpartition(" ")[2])
    is_state = of is not None and scene.admit(of).kind is ActorKind.STATE
    return is_state and entry is not None and entry.office == "private"


def _link(scene: Scene) -> re.Pattern[str]:
    """What may stand between a party and a title: its organ and modifiers of the title, nothing that is a verb."""
    organ = role_pattern(RolesKey(scene.registry.roles), RoleSort.ORGAN)
    return re.compile(rf"(?:'s?)?,?[ -]?(?:(?:{MODIFIERS}|{organ}(?:'s)? |{_SMALL} |[A-Za-z]+-[a-z]+ ){{0,4}})")


def _can_have_people(scene: Scene, naming: Naming) -> bool:
    return scene.admit(naming.actor).kind not in _NO_PARTY
