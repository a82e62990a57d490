"""Definite descriptions: "the government", "the rebels", "the president", resolved to whom the text has named.

Left unresolved where more than one would do: a wrong party is worse than none.
"""

import re
from collections.abc import Iterator

from peacetable.lexicon.actors import RoleEntry, RoleSort, slug
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.phrases import RolesKey, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.actors.weights import home_state
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_STATE_ORGANS = frozenset(
    "government army military armed forces presidency parliament authorities cabinet administration regime security "
    "forces troops air force navy general staff foreign ministry defence ministry defense ministry interior ministry "
    "health ministry ruling council national assembly palace state government forces government troops police "
    "officials government officials army command high command leadership junta military government transitional "
    "government interim government security council".split()
)
_ONLY_STATES = re.compile(
    r"(?:government|army|military|armed forces|presidency|parliament|authorities|cabinet|regime|security forces|"
    r"air force|navy|general staff|(?:foreign|defen[cs]e|interior|health|justice|information) ministry|"
    r"national assembly|government (?:forces|troops|side|soldiers|officials|negotiators)|army command|high command|"
    r"military government|transitional government|interim government|central government|federal government|"
    r"army general staff|military command|ruling council)",
    re.IGNORECASE,
)
_MODIFIERS = (
    r"(?:(?:former|armed|rebel|Islamist|jihadist|militant|separatist|ruling|main|whole|entire|same|central|federal|"
    r"two|Tuareg|Shiite|Sunni|Kurdish|communist|Maoist|insurgent|extremist|guerrilla|paramilitary|military|top|UN|"
    r"U\.N\.|special|opposition|political|umbrella|country's|nation's|country|regional|acting|outgoing|interim|new|"
    r"senior|visiting|ex-)[ -]?\s?){0,2}"
)
_GOES_ON = re.compile(
    r"(?:'s)? (?:of|for|in|at) (?:the )?[A-Za-z]|[-/]\w|(?: [a-z]+)? [A-Z][a-z]+ [A-Z]|, [A-Z][a-z]+ [A-Z]"
)
_ARMED = frozenset({"rebel", "jihadist", "militia", "separatist", "communist", "paramilitary", "de-facto", "alliance"})
_SINGLE_OFFICES = frozenset(
    {"president", "prime minister", "foreign minister", "defence minister", "minister", "spokesperson", "envoy", "king",
     "secretary-general", "director general", "chief negotiator", "supreme leader", "foreign policy chief", "governor"}
)  # fmt: skip
_HELD_BY_STATES = frozenset({"president", "prime minister", "foreign minister", "defence minister", "king"})


def find_definite(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the definite descriptions that stand for one known actor."""
    home = home_state(scene, namings)
    sorts = (RoleSort.ORGAN, RoleSort.OFFICIALS, RoleSort.GROUP, RoleSort.PERSON)
    noun = role_pattern(RolesKey(scene.registry.roles), *sorts)
    pattern = re.compile(rf"\b[Tt]he (?P<mod>{_MODIFIERS})(?P<noun>{noun})(?![-\w])")
    found: list[Naming] = []
    for match in pattern.finditer(scene.text):
        if covered(namings, match.start(), match.end()):
            continue
        known = sorted([*namings, *found])
        actor = _resolve(scene, match, known, home)
        if actor:
            found.append(
                Naming(
                    match.start(), match.end(), actor, How.ROLE, "actor.definite", scene.after(match.end(), 1) == "'"
                )
            )
    return merged(namings, found)


def _resolve(scene: Scene, match: re.Match[str], known: list[Naming], home: str | None) -> str | None:
    entry = scene.registry.roles.by_noun[re.sub(r"\s", " ", match["noun"].lower())]
    if entry.sort is RoleSort.PERSON:
        return None if _GOES_ON.match(scene.after(match.end())) else _person(scene, match, entry, known, home)
    if _GOES_ON.match(scene.after(match.end())) and not re.match(r" (?:in|at) ", scene.after(match.end())):
        return None
    if entry.sort is RoleSort.GROUP:
        return _group(scene, match, entry, known)
    whole = f"{match['mod']}{match['noun']}".strip().lower()
    if _ONLY_STATES.fullmatch(match["noun"].lower()) or _ONLY_STATES.search(whole):
        return _government(scene, match, known, home)
    return None


def _government(scene: Scene, match: re.Match[str], known: list[Naming], home: str | None) -> str | None:
    """The home state; where there is none, the only state of this sentence, else of the one before."""
    if home:
        return home
    sentence = scene.sentence_at(match.start())
    for number in (sentence, sentence - 1):
        states = {
            scene.party_of(n.actor)
            for n in known
            if n.start < match.start() and scene.sentence_at(n.start) == number and _is_state(scene, n.actor)
        }
        if states:
            return states.pop() if len(states) == 1 else None
    return None


def _is_state(scene: Scene, actor_id: str) -> bool:
    party = scene.party_of(actor_id)
    return party in scene.cast and scene.cast[party].kind is ActorKind.STATE


def _group(scene: Scene, match: re.Match[str], entry: RoleEntry, known: list[Naming]) -> str | None:
    """The nearest group before that the noun fits; where none is before, the only one of the article."""
    fitting = [n for n in known if _fits(scene, n.actor, entry)]
    before = [n for n in fitting if n.end <= match.start()]
    if not before:
        everywhere = {n.actor for n in fitting}
        return everywhere.pop() if len(everywhere) == 1 else None
    nearest = before[-1]
    far = scene.sentence_at(match.start()) - scene.sentence_at(nearest.start)
    return nearest.actor if far <= _reach(before) else None


def _reach(before: list[Naming]) -> int:
    """How many sentences back a description may look: far where only one group is about, near where several."""
    return 40 if len({naming.actor for naming in before}) == 1 else 3


def _fits(scene: Scene, actor_id: str, entry: RoleEntry) -> bool:
    known = scene.registry.get(actor_id)
    if known is None:
        actor = scene.cast.get(actor_id)
        return actor is not None and actor.kind is ActorKind.GROUP and bool(_ARMED & set(entry.types))
    return known.type is not None and known.type in entry.types


def _person(scene: Scene, match: re.Match[str], entry: RoleEntry, known: list[Naming], home: str | None) -> str | None:
    """The nearest person before who has the office; else who held it for the home state that day; else the role."""
    if entry.office not in _SINGLE_OFFICES:
        return None
    noun = match["noun"].lower()
    for naming in reversed(known):
        if naming.end <= match.start() and _has_office(scene, naming.actor, entry, noun):
            return naming.actor
    holders = (
        scene.registry.holders(home, entry.office, as_of=scene.as_of)
        if home and entry.office in _HELD_BY_STATES
        else ()
    )
    return scene.admit(holders[0].id).id if len(holders) == 1 else None


def _has_office(scene: Scene, actor_id: str, entry: RoleEntry, noun: str) -> bool:
    """Whether a person's role is the noun's: in the registry's words or in the text's."""
    actor = scene.cast[actor_id]
    if actor.kind is not ActorKind.PERSON or not actor.role:
        return False
    role = actor.role.lower()
    return role == entry.office or any(re.search(rf"\b{re.escape(other)}\b", role) for other in entry.nouns)


def find_offices(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with "the Russian foreign minister", "Serbia's president", "the representative of Yemen": the office of a party.

    Its holder of that day where the registry or the text tells one, else an actor of its own that speaks for the party.
    """
    role = role_pattern(RolesKey(scene.registry.roles), RoleSort.PERSON)
    after = re.compile(
        rf"(?:'s?)? (?:(?:current|acting|interim|own|veteran|top|chief|deputy|senior) ){{0,2}}(?P<noun>{role})(?![-\w])"
    )
    before = re.compile(
        rf"\b[Tt]he (?:(?:permanent|special|deputy|acting|chief) ){{0,2}}(?P<noun>{role}) (?:of|for) (?:the )?$"
    )
    return merged(namings, [*_following(scene, namings, after), *_leading(scene, namings, before)])


def _following(scene: Scene, namings: list[Naming], pattern: re.Pattern[str]) -> Iterator[Naming]:
    for naming in namings:
        match = pattern.match(scene.text, naming.end)
        if not match or covered(namings, match.start("noun"), match.end()) or not _is_definite(scene, naming):
            continue
        if re.match(r",? (?:[A-Z][a-z]+ [A-Z]|[A-Z][a-z]+,)", scene.after(match.end())):
            continue
        actor = _holder(scene, naming.actor, match["noun"], scene.doc.text[naming.start : match.end()])
        if actor:
            yield Naming(
                naming.end + 1 if naming.is_possessive else match.start("noun"),
                match.end(),
                actor,
                How.ROLE,
                "actor.office.of-party",
            )


def _leading(scene: Scene, namings: list[Naming], pattern: re.Pattern[str]) -> Iterator[Naming]:
    for naming in namings:
        width = min(60, naming.start)
        match = pattern.search(scene.before(naming.start, 60))
        if match and not scene.after(naming.end, 5).startswith((" and ", ", ")):
            start = naming.start - width + match.start()
            phrase = scene.doc.text[start : naming.end]
            actor = _holder(scene, naming.actor, match["noun"], phrase, is_representative=True)
            if actor:
                yield Naming(start, naming.end, actor, How.ROLE, "actor.office.of-phrase")


def _is_definite(scene: Scene, naming: Naming) -> bool:
    return naming.is_possessive or bool(re.search(r"\b[Tt]he $", scene.before(naming.start, 5)))


def _holder(scene: Scene, party: str, noun: str, phrase: str, *, is_representative: bool = False) -> str | None:
    """The person in this office of this party: of the registry, of the cast, else the role itself as an actor."""
    entry = scene.registry.roles.by_noun[re.sub(r"\s", " ", noun.lower())]
    party = scene.party_of(party) if scene.cast[party].kind is not ActorKind.PERSON else party
    if entry.office not in _SINGLE_OFFICES:
        return None
    holders = scene.registry.holders(party, entry.office or "", as_of=scene.as_of) if entry.office != "envoy" else ()
    if len(holders) == 1 and entry.office in _HELD_BY_STATES:
        return scene.admit(holders[0].id).id
    own = [
        a.id
        for a in scene.cast.values()
        if a.kind is ActorKind.PERSON and scene.party_of(a.id) == party and _has_office(scene, a.id, entry, noun)
    ]
    if len(own) == 1 and not is_representative:
        return own[0]
    words = re.sub(r"^(?:the|an?) ", "", phrase.replace("'s", "").replace("’s", ""), flags=re.IGNORECASE)
    key = slug(words)
    return scene.cast.setdefault(key, Actor(key, words, ActorKind.PERSON, (), party, noun)).id
