"""Affiliating: the party of people whose title names none, once descriptions and pronouns are known.

"his spokesman, Mr Patrick Muyaya" follows the pronoun; "the alliance's spokesperson" the description; an
"Information Minister" or "army spokesman" without more serves the state where the story is at home.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from peacetable.lexicon.actors import RoleSort
from peacetable.lexicon.bodies import body_words
from peacetable.mentions.actors.affiliation import before_title, in_phrase, is_private
from peacetable.mentions.actors.intro import Intro
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.phrases import RolesKey, alternatives, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.actors.weights import home_state
from peacetable.model import ActorKind

_OF_THE_STATE = re.compile(
    r"\b(?:minister|president|army|military|government|presidential|presidency|secretary(?!-| general)|governor|ministry|state|"
    r"attorney general|solicitor general|armed forces|national security|defen[cs]e|prime minister|parliament|"
    r"chief of staff|junta|police|vice president|lawmaker|senator|mp)\b",
    re.IGNORECASE,
)
_NOT_ITS_OWN = re.compile(
    r"\b(?:former|ex|then|analyst|writer|professor|resident|retired|activist|expert|researcher)\b", re.IGNORECASE
)

_BODIES = alternatives(tuple(body_words("body") | {"Union", "Association", "Federation", "Alliance", "Party"}))
_LEFT = re.compile(r"\b(?:former|ex|then|retired|late)\b", re.IGNORECASE)


def affiliate(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """Gives people of the cast the party that their introductions tell, where they have none yet."""
    _prefer_named_parties(scene)
    home = home_state(scene, namings)
    for intro in scene.intros:
        actor = scene.cast.get(intro.actor or "")
        if actor is None or actor.of is not None or _LEFT.search(actor.role or ""):
            continue
        party = (
            _possessor(scene, namings, intro)
            or _told(scene, namings, intro)
            or _by_organ(scene, namings, intro)
            or (home if _serves_home(scene, intro) else None)
        )
        if party and party != actor.id and not is_private(scene, actor.role, party):
            scene.cast[actor.id] = replace(actor, of=party)
    return namings


def _possessor(scene: Scene, namings: Sequence[Naming], intro: Intro) -> str | None:
    """Such as "Kosovo's Avdullah Hoti", "the alliance's Hadi al-Amiri": the party right before the name."""
    return next((n.actor for n in namings if n.end < intro.start and scene.text[n.end : intro.start] == "'s "), None)


def _by_organ(scene: Scene, namings: Sequence[Naming], intro: Intro) -> str | None:
    """Such as "ministry spokesman", "the commission's chair": whose ministry or commission was named last before."""
    if not intro.role:
        return None
    words = f"{scene.before(intro.role_start, 40)}{intro.role}"
    organ = re.search(rf"\b({_organs(scene)})(?:'s?)? (?:[a-z-]+ ){{0,2}}[\w-]+$", words)
    if not organ:
        return None
    noun = organ[1].lower()
    before = [
        n for n in namings if n.end < intro.start and scene.sentence_at(n.start) >= scene.sentence_at(intro.start) - 3
    ]
    owners = [
        n
        for n in before
        if scene.text[n.start : n.end].lower().endswith(noun) or f"{noun} of " in scene.text[n.start : n.end].lower()
    ]
    fitting = [n.actor for n in owners if scene.admit(n.actor).kind is not ActorKind.PERSON]
    return scene.party_of(fitting[-1]) if fitting else None


def _organs(scene: Scene) -> str:
    return f"{role_pattern(RolesKey(scene.registry.roles), RoleSort.ORGAN)}|{_BODIES}"


def _told(scene: Scene, namings: Sequence[Naming], intro: Intro) -> str | None:
    if not intro.role:
        return None
    inside = in_phrase(scene, namings, intro.role_start, intro.role_end)
    return inside or before_title(scene, [n for n in namings if n.end <= intro.role_start], intro.role_start)


def _serves_home(scene: Scene, intro: Intro) -> bool:
    """Whether the role, or the capitalised words before it, are a state's own: "Armed Forces spokesman"."""
    if re.search(r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) $", scene.before(intro.role_start)):
        return False
    before = re.search(r"(?:\b[A-Z][A-Za-z]+ )+$", scene.before(intro.role_start))
    role = f"{before[0] if before else ''}{intro.role}"
    return intro.role is not None and bool(_OF_THE_STATE.search(role)) and not _NOT_ITS_OWN.search(role)


def _prefer_named_parties(scene: Scene) -> None:
    """A person who held two offices that day is here in that of a party which the article names."""
    for actor in list(scene.cast.values()):
        known = scene.registry.get(actor.id)
        current = [t for t in known.tenures if t.covers(scene.as_of)] if known else []
        named = [tenure for tenure in current if tenure.party in scene.cast and tenure.party != actor.of]
        others = {other.of for other in scene.cast.values() if other.id != actor.id}
        if len(current) > 1 and named and actor.of not in others and not _is_named(scene, actor.of):
            scene.cast[actor.id] = replace(actor, of=named[-1].party, role=named[-1].role)


def _is_named(scene: Scene, party: str | None) -> bool:
    known = scene.registry.get(party or "")
    return known is not None and any(name in scene.doc.text for name in known.names)
