"""Affiliating: the party of people whose title names none, once descriptions and pronouns are known.

"his spokesman, Mr Patrick Muyaya" follows the pronoun; "the alliance's spokesperson" the description; an
"Information Minister" or "army spokesman" without more serves the state where the story is at home.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from peacetable.mentions.actors.affiliation import before_title, in_phrase
from peacetable.mentions.actors.intro import Intro
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.actors.weights import home_state

_OF_THE_STATE = re.compile(
    r"\b(?:minister|president|army|military|government|presidential|presidency|secretary|governor|ministry|state|"
    r"attorney general|solicitor general|armed forces|national security|defen[cs]e|prime minister|parliament|"
    r"chief of staff|police|vice president|lawmaker|senator|mp)\b",
    re.IGNORECASE,
)
_NOT_ITS_OWN = re.compile(
    r"\b(?:former|ex|then|analyst|writer|professor|resident|retired|activist|expert|researcher)\b", re.IGNORECASE
)


def affiliate(scene: Scene, namings: Sequence[Naming]) -> None:
    """Gives people of the cast the party that their introductions tell, where they have none yet."""
    home = home_state(scene, namings)
    for intro in scene.intros:
        actor = scene.cast.get(intro.actor or "")
        if actor is None or actor.of is not None or not intro.role:
            continue
        party = _told(scene, namings, intro) or (home if _serves_home(intro.role) else None)
        if party and party != actor.id:
            scene.cast[actor.id] = replace(actor, of=party)


def _told(scene: Scene, namings: Sequence[Naming], intro: Intro) -> str | None:
    inside = in_phrase(scene, namings, intro.role_start, intro.role_end)
    return inside or before_title(scene, [n for n in namings if n.end <= intro.role_start], intro.role_start)


def _serves_home(role: str) -> bool:
    return bool(_OF_THE_STATE.search(role)) and not _NOT_ITS_OWN.search(role)
