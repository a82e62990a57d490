"""Introduced groups: acronyms in brackets, and groups that the registry does not know but the text names as such."""

import re
from collections.abc import Iterator

from peacetable.lexicon.actors import NameIndex, slug
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.scene import Scene, learn
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_SMALL = r"(?:of|for|the|and|in|on|de|des|du|la|le|les|pour|et|y|del|to|al)"
_CAPITAL = r"[A-Z][A-Za-z'-]*[a-z]"
_LONG = rf"{_CAPITAL}(?: (?:{_SMALL} ){{0,2}}{_CAPITAL}){{1,8}}"
_BRACKETED = re.compile(
    rf"(?P<long>{_LONG})(?:'s?)? \((?:the )?"
    rf"(?P<short>[A-Z][A-Za-z0-9/+-]*[A-Z0-9][A-Za-z0-9-]*|[A-Z][a-z]{{3,9}})\)"
)
_GROUP_HEAD = (
    r"(?:Front|Army|Movement|Forces?|Brigades?|Coalition|Alliance|Militia|Party|Union|League|Council|Congress|"
    r"Organi[sz]ation|Battalion|Battalions|Command|Defen[cs]e Forces?|Guards?|Fighters|Tigers|Resistance|"
    r"Confederation|Platform|Bloc|Legion)"
)  # fmt: skip
_BODY_HEAD = (
    r"(?:Agency|Commission|Committee|Ministry|Association|Network|Centre|Center|Institute|Authority|Bureau|"
    r"Foundation|Society|Federation|Administration|Government|Watch|Monitor|Observatory|Office|Service|Fund)"
)  # fmt: skip
_NOT_A_GROUP = re.compile(
    r"\b(?:Agreement|Accord|Treaty|Plan|Plant|Forum|Zone|Act|Law|Resolution|Convention|Protocol|War|Station|Airport|"
    r"Pact|Charter|Process|Dialogue|Initiative|Summit|Conference|Statute|Guarantees?|Memorandum|Programme|Program)\b"
)  # fmt: skip
_UNBRACKETED = re.compile(
    rf"(?:\b[Tt]he )(?P<long>(?:{_CAPITAL} (?:{_SMALL} ){{0,2}}){{1,5}}{_GROUP_HEAD}"
    rf"(?: (?:of|for) (?:the )?{_CAPITAL}(?: {_CAPITAL})*)?)\b"
)
_BY_NOUN = re.compile(
    r"\b(?:[Tt]he|an?|armed|rebel|local) (?P<long>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){0,3}) "
    r"(?:rebels|rebel group|militias?|militants?|fighters|insurgents|armed group|group|movement|separatists|faction|"
    r"guerrillas|cartel|gang|brigade)\b"
)  # fmt: skip


def find_introduced(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the groups that the text itself introduces, wherever it then uses their names or acronyms."""
    names = dict(_bracketed(scene, namings))
    names |= dict(_unknown(scene, namings, names))
    hits = NameIndex(names.items()).find(scene.text)
    added = [_naming(scene, hit.start, hit.end, hit.values[0]) for hit in hits]
    return merged(namings, [one for one in added if not _inside(namings, one)])


def _naming(scene: Scene, start: int, end: int, actor: str) -> Naming:
    return Naming(start, end, actor, How.NAME, "actor.introduced", scene.after(end, 1) == "'")


def _inside(namings: list[Naming], one: Naming) -> bool:
    """Whether a registered name already covers it, or overlaps it."""
    return any(
        n.start < one.end and one.start < n.end and not (one.start <= n.start and n.end <= one.end) for n in namings
    )


def _bracketed(scene: Scene, namings: list[Naming]) -> Iterator[tuple[str, str]]:
    """Short → actor, and long → actor for a new one: "the Permanent Strategic Framework (CSP)"."""
    for match in _BRACKETED.finditer(scene.text):
        known = next((n for n in namings if n.end == match.end("long") and n.how is How.NAME), None)
        if scene.registry.index[match["short"]] and not (known and _is_of(scene, match["short"], known)):
            continue
        if known and not _NOT_A_GROUP.search(match["long"]):
            learn(scene, known.actor, match["short"])
            yield match["short"], known.actor
        elif not covered(namings, *match.span("short")) and (
            actor := _admit(scene, _strip(match["long"]), match["short"])
        ):
            yield match["short"], actor
            yield _strip(match["long"]), actor


def _is_of(scene: Scene, short: str, known: Naming) -> bool:
    """Whether the registry files the short form under this actor: "(AP)" after a city is no name of the country."""
    return any(form.actor == known.actor for form in scene.registry.index[short])


def _admit(scene: Scene, name: str, *aliases: str) -> str | None:
    """The id of a new group of this name, None where its words do not tell a group."""
    if _NOT_A_GROUP.search(name) or slug(name) in scene.registry:
        return None
    if re.search(rf"\b{_GROUP_HEAD}\b", name):
        kind = ActorKind.GROUP
    elif re.search(rf"\b{_BODY_HEAD}\b", name):
        kind = ActorKind.OTHER
    else:
        return None
    return scene.cast.setdefault(slug(name), Actor(slug(name), name, kind, aliases)).id


def _unknown(scene: Scene, namings: list[Naming], names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Such as "the Amhara People's Front", "the Twirwaneho militia": names headed or followed by a group's noun."""
    for match in _UNBRACKETED.finditer(scene.text):
        name = _strip(match["long"])
        if name not in names and not _touched(namings, *match.span("long")) and (actor := _admit(scene, name)):
            yield name, actor
    for match in _BY_NOUN.finditer(scene.text):
        name = match["long"]
        if name not in names and not covered(namings, *match.span("long")) and not _is_people(name):
            yield name, scene.cast.setdefault(slug(name), Actor(slug(name), name, ActorKind.GROUP)).id


def _touched(namings: list[Naming], start: int, end: int) -> bool:
    """Whether a naming begins the phrase or reaches over its end: "the Sudanese Army" is Sudan's."""
    return any(n.start <= start < n.end or n.start < end < n.end or (n.end >= end and n.start < end) for n in namings)


def _is_people(name: str) -> bool:
    """An adjective of people, faith or creed is no group's name: "the Islamist militants", "the Shiite militias"."""
    return bool(
        re.search(r"(?:ist|ite|ish|an|ese|ic|i|ian|led|backed|Arab|Muslim|Christian|Kurd|Sunni|Shia)$", name)
    ) or name in {"Tuareg"}


def _strip(name: str) -> str:
    return re.sub(r"^(?:The|A|An|In|On|And|But|For) ", "", name)
