"""Definite descriptions: "the government", "the rebels", "the president", resolved to whom the text has named.

Left unresolved where more than one would do: a wrong party is worse than none.
"""

import re

from peacetable.lexicon.actors import RoleEntry, RoleSort
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.offices import find_officeholder
from peacetable.mentions.actors.phrases import RolesKey, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.actors.weights import home_state
from peacetable.mentions.mention import How
from peacetable.model import ActorKind

_OF_GOVERNMENT = (
    r"(?:delegation|troops|side|negotiators|forces|officials|soldiers|negotiating team|panel|army|leadership)"
)
_ONLY_STATES = re.compile(
    r"(?:government|army|military|armed forces|presidency|parliament|authorities|cabinet|regime|security forces|"
    r"air force|navy|general staff|(?:foreign|defen[cs]e|interior|health|justice|information) ministry|"
    r"national assembly|army command|high command|military command|ruling council|junta)(?: .*)?"
)
_IN_OFFICE = re.compile(r"(?:military |ruling )?junta|coup leaders|putschists")
_COUNTRYS = re.compile(r"(?:country|nation)'s ")
_PLACED = re.compile(r" (?:in|at) ")
_MODIFIERS = (
    r"(?:(?:former|armed|rebel|Islamist|jihadist|militant|separatist|ruling|main|whole|entire|same|central|federal|"
    r"two|Tuareg|Shiite|Sunni|Kurdish|communist|Maoist|insurgent|extremist|guerrilla|paramilitary|military|top|UN|"
    r"U\.N\.|special|opposition|political|umbrella|country's|nation's|country|regional|acting|outgoing|interim|new|"
    r"senior|visiting|ex-|[A-Z][a-z]+(?:an|ese|ish|i|ic|ch)|[A-Z][A-Za-z.]+-(?:aligned|backed|led|allied|supported|linked|affiliated|run|controlled))"
    r"[ -]?\s?){0,2}?"
)
_GOES_ON = re.compile(r"(?:'s)? (?:of|for|in|at) (?:the )?[A-Za-z]|[-/]\w| [A-Z][a-z]+ [A-Z]|, [A-Z][a-z]+ [A-Z]")
_ARMED = frozenset({"rebel", "jihadist", "militia", "separatist", "communist", "paramilitary", "de-facto", "alliance"})


def find_definite(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the definite descriptions that stand for one known actor."""
    home = home_state(scene, namings)
    sorts = (RoleSort.ORGAN, RoleSort.OFFICIALS, RoleSort.GROUP, RoleSort.PERSON)
    noun = role_pattern(RolesKey(scene.registry.roles), *sorts)
    pattern = re.compile(rf"\b[Tt]he (?P<mod>{_MODIFIERS})(?P<noun>{noun})(?P<more>(?: {_OF_GOVERNMENT})?)(?![-\w])")
    found: list[Naming] = []
    for match in pattern.finditer(scene.text):
        if covered(namings, *match.span("noun")) or scene.is_modifier(match.end()):
            continue
        actor = _resolve(scene, match, sorted([*namings, *found]), home)
        if actor:
            possessive = scene.after(match.end(), 1) == "'"
            found.append(Naming(*match.span(), actor, How.ROLE, "actor.definite", possessive))
    return merged(namings, found)


def _resolve(scene: Scene, match: re.Match[str], known: list[Naming], home: str | None) -> str | None:
    entry = scene.registry.roles.by_noun[re.sub(r"\s", " ", match["noun"].lower())]
    goes_on = _GOES_ON.match(scene.after(match.end()))
    if entry.sort is RoleSort.PERSON:
        return None if goes_on else find_officeholder(scene, match, entry, known, home)
    if goes_on and not _PLACED.match(scene.after(match.end())):
        return None
    whole = f"{match['mod']}{match['noun']}".strip().lower()
    if _COUNTRYS.match(match["mod"]):
        return _nearest_state(scene, match, known)
    if entry.sort is RoleSort.GROUP and not _IN_OFFICE.fullmatch(whole):
        return _apposed(scene, match, known) or _group(scene, match, entry, known)
    return _government(scene, match, known, home) if _ONLY_STATES.search(whole) else None


def _apposed(scene: Scene, match: re.Match[str], known: list[Naming]) -> str | None:
    """Such as "the FDLR, the militia whose": the description of the group right before the comma."""
    before = [n for n in known if n.end == match.start() - 2 and scene.text[n.end : match.start()] == ", "]
    fitting = [n for n in before if scene.admit(n.actor).kind in (ActorKind.GROUP, ActorKind.IGO, ActorKind.NGO)]
    return fitting[0].actor if fitting and not scene.after(match.end(), 5).startswith(" and ") else None


def _nearest_state(scene: Scene, match: re.Match[str], known: list[Naming]) -> str | None:
    """Such as "the country's leadership": the last state named as such before it."""
    named = [n for n in known if n.end <= match.start() and n.how in (How.NAME, How.METONYM)]
    states = [n for n in named if scene.admit(n.actor).kind is ActorKind.STATE]
    near = [n for n in states if scene.sentence_at(match.start()) - scene.sentence_at(n.start) <= 1]
    chosen = [n for n in near if not n.is_possessive] or near
    return chosen[-1].actor if chosen else None


def _government(scene: Scene, match: re.Match[str], known: list[Naming], home: str | None) -> str | None:
    """The home state; where there is none, the only state of this sentence, else of the one before."""
    if home:
        return home
    sentence = scene.sentence_at(match.start())
    for number in (sentence, sentence - 1):
        states = {
            scene.party_of(n.actor)
            for n in known
            if n.start < match.start() and scene.sentence_at(n.start) == number and _is_acting_state(scene, n)
        }
        if states:
            return states.pop() if len(states) == 1 else None
    return None


def _is_acting_state(scene: Scene, naming: Naming) -> bool:
    """A state by name, capital or organ, or one of its people; not by an adjective alone ("Russian mercenaries")."""
    return naming.how is not How.DEMONYM and _is_state(scene, naming.actor)


def _is_state(scene: Scene, actor_id: str) -> bool:
    party = scene.party_of(actor_id)
    return party in scene.cast and scene.admit(party).kind is ActorKind.STATE


def _group(scene: Scene, match: re.Match[str], entry: RoleEntry, known: list[Naming]) -> str | None:
    """The nearest group before that the noun fits; where none is before, the only one of the article."""
    states = {form.actor for form in scene.registry.index[match["mod"].strip()]}
    fitting = [n for n in known if _fits(scene, n.actor, entry) and (not states or _acts_in(scene, n.actor, states))]
    before = [n for n in fitting if n.end <= match.start()]
    if not before:
        everywhere = {n.actor for n in fitting}
        return everywhere.pop() if len(everywhere) == 1 else None
    nearest = before[-1]
    far = scene.sentence_at(match.start()) - scene.sentence_at(nearest.start)
    return nearest.actor if far <= _reach(before) else None


def _acts_in(scene: Scene, actor_id: str, states: set[str]) -> bool:
    """Such as "the Lebanese group": one that is active in that state."""
    known = scene.registry.get(actor_id)
    return known is not None and bool(states & set(known.where))


def _reach(before: list[Naming]) -> int:
    """How many sentences back a description may look: far where only one group is about, near where several."""
    return 40 if len({naming.actor for naming in before}) == 1 else 3


def _fits(scene: Scene, actor_id: str, entry: RoleEntry) -> bool:
    known = scene.registry.get(actor_id)
    if known is None:
        actor = scene.cast.get(actor_id)
        return actor is not None and actor.kind is ActorKind.GROUP and bool(_ARMED & set(entry.types))
    return known.type is not None and known.type in entry.types
