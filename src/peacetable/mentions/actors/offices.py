"""Offices: "the Russian foreign minister", "Serbia's president", "the representative of Yemen", "the president"."""

import re
from collections.abc import Iterator

from peacetable.lexicon.actors import RoleEntry, RoleSort, slug
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.phrases import RolesKey, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_SINGLE_OFFICES = frozenset(
    {"president", "prime minister", "foreign minister", "defence minister", "minister", "spokesperson", "envoy", "king",
     "secretary-general", "director general", "chief negotiator", "supreme leader", "foreign policy chief", "governor"}
)  # fmt: skip
"""Offices that one person of a party holds, so that the office alone may stand for the person."""

_HELD_BY_STATES = frozenset(
    {"president", "prime minister", "foreign minister", "defence minister", "king", "supreme leader"}
)
"""Offices whose holders the registry is meant to know: a home state's president needs no naming."""

_OF_BODIES = frozenset({"secretary-general", "director general"})
"""Offices of organisations: a state's director general is one official among many."""

_NAMED_NEXT = re.compile(r"(?: (?:to|of|for|in|at|on) [^,.;\n]{1,50},|,)? (?:[A-Z][a-z'-]+ [A-Z]|[A-Z][a-z]+,)")
"""The office is only the title of a person named right after it."""

_RANK = r"(?:(?:current|acting|interim|own|veteran|top|chief|deputy|senior|permanent|special) ){0,2}?"


def find_offices(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the offices of a party: "Serbia's president", "the representative of Yemen".

    Its holder of that day where the registry or the text tells one, else an actor of its own that speaks for the party.
    """
    role = role_pattern(RolesKey(scene.registry.roles), RoleSort.PERSON)
    after = re.compile(rf"(?:'s?)? {_RANK}(?P<noun>{role})(?![-\w])")
    before = re.compile(rf"\b[Tt]he {_RANK}(?P<noun>{role}) (?P<by>of|for) (?:the )?$")
    return merged(namings, [*_following(scene, namings, after), *_leading(scene, namings, before)])


def _following(scene: Scene, namings: list[Naming], pattern: re.Pattern[str]) -> Iterator[Naming]:
    for naming in namings:
        match = pattern.match(scene.text, naming.end)
        if not match or covered(namings, match.start("noun"), match.end()) or not _is_definite(scene, naming):
            continue
        if _NAMED_NEXT.match(scene.after(match.end(), 80)):
            continue
        before = _person_before(scene, namings, naming)
        actor = before or _holder(scene, naming.actor, match["noun"], scene.doc.text[naming.start : match.end()])
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
        if match and _speaks_for(scene, match) and not scene.after(naming.end, 5).startswith(" and "):
            start = naming.start - width + match.start()
            phrase = scene.doc.text[start : naming.end]
            actor = _holder(scene, naming.actor, match["noun"], phrase, is_representative=True)
            if actor:
                yield Naming(start, naming.end, actor, How.ROLE, "actor.office.of-phrase")


def _person_before(scene: Scene, namings: list[Naming], naming: Naming) -> str | None:
    """Such as "Bertrand Bisimwa, the movement's president": the person whom the office is told of."""
    for person in namings:
        between = scene.text[person.end : naming.start]
        if between in (", ", ", the ") and scene.admit(person.actor).kind is ActorKind.PERSON:
            return person.actor
    return None


def _speaks_for(scene: Scene, match: re.Match[str]) -> bool:
    """A spokesman for a country speaks for it; an envoy for a country is sent there by somebody else."""
    return match["by"] == "of" or _entry(scene, match["noun"]).office == "spokesperson"


def _is_definite(scene: Scene, naming: Naming) -> bool:
    return naming.is_possessive or bool(re.search(r"\b[Tt]he $", scene.before(naming.start, 5)))


def _holder(scene: Scene, party: str, noun: str, phrase: str, *, is_representative: bool = False) -> str | None:
    """The person in this office of this party: of the registry, of the cast, else the role itself as an actor."""
    entry = _entry(scene, noun)
    top = scene.party_of(party)
    if entry.office not in _SINGLE_OFFICES or scene.admit(party).kind is ActorKind.PERSON:
        return None
    if entry.office in _OF_BODIES and scene.admit(party).kind in (ActorKind.STATE, ActorKind.GROUP):
        return None
    if entry.office in _HELD_BY_STATES and (held := _held(scene, top, entry.office)):
        return held
    own = [key for key in scene.cast if scene.party_of(key) == top and _has_office(scene, key, entry)]
    if len(own) == 1 and not is_representative:
        return own[0]
    words = re.sub(r"^(?:the|an?) ", "", re.sub("['’]s?(?= )", "", phrase), flags=re.IGNORECASE)
    return scene.cast.setdefault(slug(words), Actor(slug(words), words, ActorKind.PERSON, (), party, noun)).id


def _entry(scene: Scene, noun: str) -> RoleEntry:
    return scene.registry.roles.by_noun[re.sub(r"\s", " ", noun.lower())]


def _held(scene: Scene, party: str, office: str) -> str | None:
    """The registry's holder of an office on the day of the article, where it knows exactly one."""
    holders = scene.registry.holders(party, office, as_of=scene.as_of)
    return scene.admit(holders[0].id).id if len(holders) == 1 else None


def find_officeholder(
    scene: Scene, match: re.Match[str], entry: RoleEntry, known: list[Naming], home: str | None
) -> str | None:
    """Who "the president" is: the nearest person before with the office, else its holder in the home state that day."""
    if entry.office not in _SINGLE_OFFICES:
        return None
    for naming in reversed(known):
        if naming.end <= match.start() and _has_office(scene, naming.actor, entry):
            return naming.actor
    return _held(scene, home, entry.office) if home and entry.office in _HELD_BY_STATES else None


def _has_office(scene: Scene, actor_id: str, entry: RoleEntry) -> bool:
    """Whether a person's role is the noun's: in the registry's words or in the text's."""
    actor = scene.admit(actor_id)
    if actor.kind is not ActorKind.PERSON or not actor.role:
        return False
    role = actor.role.lower()
    if role.startswith("former "):
        return False
    return role == entry.office or any(re.search(rf"\b{re.escape(other)}\b", role) for other in entry.nouns)
