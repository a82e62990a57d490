"""Persons: people named with a title, an apposition or a verb of saying, known to the registry or not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peacetable.lexicon.actors import RoleSort, slug
from peacetable.mentions.actors.affiliation import before_title, in_phrase
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.phrases import FULL_NAME, MODIFIERS, NAME, RolesKey, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_NOT_A_NAME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December The A An In On At For And But If It He She They We You As By With From To "
    "Mr Mrs Ms Dr Gen God Christmas Ramadan Eid State Government Ministry Minister President Army Force Forces Council "
    "Committee Party Front Affairs Security National Foreign Defense Defence Ministry Office Department Agency Court "
    "University Institute Center Centre House Street City Province Region County District Commission Mission Group "
    "Movement Alliance Union International Central North South East West Northern Southern Eastern Western Agreement "
    "Plan Peace Talks War General Secretary That This These Those His Her Its Their Our My When While After Before "
    "Resolution Article Chapter Chairman Spokesman Spokesperson Spokeswoman Envoy Ambassador Special New Deputy Prime "
    "Health Interior Information Finance Justice River Valley Bank Sea Island Islands Airport Bridge Camp Hospital "
    "Prison Palace Square Strip Gulf Coast Democratic Republic People Human Rights Watch Red Crescent Cross "
    "Yes No Not Now Then There Here What Who Why How Where Which Whether Asked Meanwhile However Also Both "
    "Under Over Since Until During Between Against Among Neither Either Each Some Many Most All Two Three Four Five "
    "One Six Seven Eight Nine Ten Image Photo Caption Read Published Analysis Opinion Breaking Live Update Editor Report "
    "Q A".split()
)  # fmt: skip
_SAY = (
    r"(?:said|says|told|added|adds|insisted|stressed|wrote|warned|noted|explained|argued|declared|stated|tweeted|"
    r"replied|continued|confirmed|claimed|announced|denied|accused|urged|called|rejected|described|recalled|"
    r"reiterated|acknowledged|admitted|posted|remarked|observed|contends|believes|thinks|argues|asked|tells)"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A person's name in the text: `start:end` with the title, `name` without, and what the words around tell."""

    start: int
    end: int
    name: str
    rule: str
    role: str | None = None
    of: str | None = None


def find_persons(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with every person named in full or with a title; the cast gains those it did not know."""
    found = list(_titled(scene, namings))
    found += _apposed(scene, [*namings, *_as_namings(found)], namings)
    found += _speaking(scene, [*namings, *_as_namings(found)])
    found += _recognised(scene, [*namings, *_as_namings(found)])
    return merged(namings, [_cast(scene, one) for one in sorted(found, key=lambda one: -len(one.name))])


def _as_namings(found: Sequence[Found]) -> list[Naming]:
    return [Naming(one.start, one.end, "", How.NAME, one.rule) for one in found]


def _titled(scene: Scene, namings: list[Naming]) -> Iterator[Found]:
    """ "President Salva Kiir", "Brig. Gen. Lul Ruai Koang", "Kremlin spokesperson Dmitry Peskov", "Mr Kiir"."""
    role = role_pattern(RolesKey(scene.registry.roles), RoleSort.PERSON, RoleSort.HONORIFIC)
    pattern = re.compile(rf"\b(?P<title>(?:{MODIFIERS}{{0,2}}{role},?\s){{1,3}})(?P<name>{NAME})")
    for match in pattern.finditer(scene.text):
        name = _trim(scene, match["name"], match.start("name"), namings)
        if name and "\n" not in match["title"] and _is_title(match["title"], match.start("title"), scene):
            title = match["title"].strip(" ,")
            of = before_title(scene, namings, match.start("title"))
            yield Found(match.start(), match.start("name") + len(name), name, "actor.person.title", title, of)


def _is_title(title: str, start: int, scene: Scene) -> bool:
    """A comma after the role needs a party or an article before it: "a council spokesman, Javid Faisal"."""
    return not title.rstrip().endswith(",") or bool(re.search(r"(?:'s|[a-z]|[A-Z]\w+) (?:\w+ )?$", scene.before(start)))


def _apposed(scene: Scene, taken: list[Naming], namings: list[Naming]) -> list[Found]:
    """ "Li Chenggang, its trade representative", "Awad Jbara, a contractor from Ohio"; and the role first."""
    role = role_pattern(RolesKey(scene.registry.roles), RoleSort.PERSON)
    after = re.compile(
        rf"\b(?P<name>{FULL_NAME}),\s(?P<role>(?:(?:who\s(?:is|heads|leads|was)|also|the|an?|its|his|her|their|one of)\s)?"
        rf"(?:[\w'.-]+\s){{0,6}}?(?P<noun>{role}))\b(?P<rest>(?:\s(?:of|for|at|with|from|in|to)\s[^,.;:]{{1,60}})?)"
    )
    before = re.compile(
        rf"\b(?P<role>{role})(?P<rest>\s(?:of|for|in|at|with)\s[^,.;:\"]{{1,50}})?,\s(?P<name>{FULL_NAME})(?=[,.:;]|\s{_SAY})"
    )
    found: list[Found] = []
    for pattern, rule in ((after, "actor.person.apposition"), (before, "actor.person.role-first")):
        for match in pattern.finditer(scene.text):
            name = _trim(scene, match["name"], match.start("name"), taken)
            start = match.start("name") + match["name"].find(name) if name else -1
            if not name or len(name.split()) < 2 or covered(taken, start, start + len(name)):
                continue
            end = match.end("rest") if match["rest"] else match.end("role")
            of = in_phrase(scene, namings, match.start("role"), end) or before_title(
                scene, namings, match.start("role")
            )
            found.append(Found(start, start + len(name), name, rule, match["role"], of))
    return found


def _speaking(scene: Scene, taken: list[Naming]) -> list[Found]:
    """ "said Wendy Cutler", "Wendy Cutler said": a full name beside a verb of saying."""
    pattern = re.compile(
        rf"(?:\b{_SAY}\s(?P<after>{FULL_NAME})\b)|(?:\b(?P<before>{FULL_NAME})(?:,[^,.;]{{3,80}},)?\s{_SAY}\b)"
    )
    found: list[Found] = []
    for match in pattern.finditer(scene.text):
        group = "after" if match["after"] else "before"
        name = _trim(scene, match[group], match.start(group), taken)
        start = match.start(group) + match[group].find(name) if name else -1
        if name and len(name.split()) >= 2 and not covered(taken, start, start + len(name)):
            found.append(Found(start, start + len(name), name, "actor.person.speaking"))
    return found


def _recognised(scene: Scene, taken: list[Naming]) -> list[Found]:
    """Persons that the tagger of names found, of two words at least, that nothing else explains."""
    people = [span for span in scene.doc.ents if span.label_ in ("PER", "PERSON")]
    return [
        Found(span.start_char, span.end_char, scene.text[span.start_char : span.end_char], "actor.person.recognised")
        for span in people
        if len(span.text.split()) >= 2
        and not covered(taken, span.start_char, span.end_char)
        and _trim(scene, scene.text[span.start_char : span.end_char], span.start_char, taken)
    ]


def _trim(scene: Scene, name: str, start: int, taken: Sequence[Naming]) -> str:
    """`name` without leading and trailing words that are no name, cut where another actor's begins; "" if none is left."""
    for naming in taken:
        if start <= naming.start < start + len(name) and not _is_person(scene, naming):
            name = name[: naming.start - start]
    name = re.sub(r"'s?$", "", name.strip())
    words = name.split()
    while words and words[-1].rstrip(".") in _NOT_A_NAME:
        words.pop()
    while words and words[0].rstrip(".") in _NOT_A_NAME:
        words.pop(0)
    inner = any(word in _NOT_A_NAME for word in words) or any(word.isupper() and len(word) > 2 for word in words)
    return "" if inner else " ".join(words)


def _is_person(scene: Scene, naming: Naming) -> bool:
    actor = scene.cast.get(naming.actor)
    return actor is not None and actor.kind is ActorKind.PERSON


def _cast(scene: Scene, found: Found) -> Naming:
    """The naming of a found person; the cast gains the person where it is new."""
    known = _known(scene, found)
    actor_id = known or slug(found.name)
    if known is None:
        scene.cast[actor_id] = Actor(actor_id, found.name, ActorKind.PERSON, (), found.of, _plain(found.role))
    return Naming(found.start, found.end, actor_id, How.NAME, found.rule)


def _known(scene: Scene, found: Found) -> str | None:
    """The person of the registry or the cast that the name means, if any."""
    for actor in scene.cast.values():
        if actor.kind is ActorKind.PERSON and found.name in (actor.name, *actor.aliases):
            return actor.id
    ids = [key for key in scene.registry.lookup(found.name) if scene.registry[key].kind is ActorKind.PERSON]
    return scene.admit(ids[0]).id if len(ids) == 1 and len(found.name.split()) > 1 else None


def _plain(role: str | None) -> str | None:
    return re.sub(r"^(?:the|an?|its|his|her|their) ", "", role) if role else None
