"""Persons: people named with a title, an apposition or a verb of saying, known to the registry or not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from peacetable.lexicon.actors import RoleSort, slug, surnames_of
from peacetable.mentions.actors.affiliation import before_title, in_phrase, is_private
from peacetable.mentions.actors.intro import Intro
from peacetable.mentions.actors.namewords import trim
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.phrases import FULL_NAME, MODIFIERS, NAME, SAY, RolesKey, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_FORMER = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x|[Rr]etired|[Ll]ate|[Tt]hen|[Oo]usted|[Dd]eposed)[ -](?:[A-Z][\w.-]+ )?$|\b[Ff]ormer "
)

_HEADS = r"(?:heads|headed|leads|led|chairs|chaired|represents|commands|speaks\sfor|spoke\sfor|founded)"
"""What somebody who acts for a party does for it, in a relative clause: "Anne Le Guen, who heads the delegation"."""

_NO_ROLE_BEFORE = (
    r"(?:from|by|with|to|in|on|as|after|when|said|says|told|and|is|was|has|have|had|will|would|but|that|which|where|"
    r"while|before|between|among|against|or|if|under|since|were|are|met|called)"
)
"""Words that end an apposition: what follows them is not what the person is."""


def find_persons(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with every person named in full; the cast gains those it did not know.

    Titles with a single name ("Mr Kiir") are kept in the scene's `intros`: who is meant is known when all full
    names are.
    """
    found = list(_titled(scene, namings))
    found += _apposed(scene, namings)
    taken = [*namings, *_as_namings(found)]
    found += _speaking(scene, taken)
    found += _recognised(scene, [*taken, *_as_namings(found)])
    full = [_cast(scene, one) for one in _roles_first(found) if not one.is_partial]
    scene.intros += [*full, *(one for one in found if one.is_partial)]
    added = [Naming(one.start, one.end, one.actor, How.NAME, one.rule) for one in _widest(full) if one.actor]
    return merged(namings, added)


def _as_namings(found: Sequence[Intro]) -> list[Naming]:
    return [Naming(one.start, one.end, "", How.NAME, one.rule) for one in found]


def _roles_first(found: list[Intro]) -> list[Intro]:
    """The longest names first, so that shorter ones find them; of one name, introductions that tell a party first."""
    return sorted(found, key=lambda one: (-len(one.name), one.of is None, one.start))


def _widest(found: list[Intro]) -> list[Intro]:
    """Each stretch once, the one with the title."""
    return [
        one
        for one in found
        if not any(
            o.start <= one.start and one.end <= o.end and (o.start, o.end) != (one.start, one.end) for o in found
        )
    ]


def _titled(scene: Scene, namings: list[Naming]) -> Iterator[Intro]:
    """Such as "President Salva Kiir", "Brig. Gen. Lul Ruai Koang", "Kremlin spokesperson Dmitry Peskov", "Mr Kiir"."""
    role = role_pattern(RolesKey(scene.registry.roles), RoleSort.PERSON, RoleSort.HONORIFIC)
    pattern = re.compile(rf"\b(?P<title>(?:{MODIFIERS}{{0,2}}{role},?\s){{1,3}})(?P<name>{NAME})")
    for match in pattern.finditer(scene.text):
        name, start = trim(scene, match["name"], match.start("name"), namings)
        title = match["title"].strip(" ,")
        if (
            _is_verb(title)
            or not name
            or start != match.start("name")
            or "\n" in match["title"]
            or not _is_title(match, scene)
        ):
            continue
        of = None if _is_former(scene, match) else before_title(scene, namings, match.start("title"))
        role_span = (match.start("title"), match.start("title") + len(title))
        yield Intro(match.start(), start + len(name), name, "actor.person.title", title, *role_span, of)


def _is_verb(title: str) -> bool:
    """Such as "would judge Putin": a word that is a title only with a capital."""
    return title.split(" ")[-1] in (
        "judge",
        "chief",
        "father",
        "major",
        "marshal",
        "me",
        "rep",
        "engineer",
        "miss",
        "lady",
    )


def _is_former(scene: Scene, match: re.Match[str]) -> bool:
    """Such as "Former Nigerian President": who has left an office speaks for it no more."""
    return bool(_FORMER.search(match["title"]) or _FORMER.search(scene.before(match.start("title"), 25)))


def _is_title(match: re.Match[str], scene: Scene) -> bool:
    """A comma after the role needs a party or an article before it: "a council spokesman, Javid Faisal"."""
    if not match["title"].rstrip().endswith(","):
        return True
    return bool(re.search(r"(?:'s|[a-z]|[A-Z]\w+) (?:\w+ )?$", scene.before(match.start("title"))))


def _apposed(scene: Scene, namings: list[Naming]) -> list[Intro]:
    """Such as "Li Chenggang, its trade representative", "Awad Jbara, a contractor from Ohio"; and the role first."""
    role = role_pattern(RolesKey(scene.registry.roles), RoleSort.PERSON)
    after = re.compile(
        rf"\b(?P<name>{FULL_NAME}),\s(?:(?:aged )?\d\d,\s)?"
        rf"(?P<role>(?:(?:who\s(?:is|heads|leads|was)|also|the|an?|its|his|her|their|one of)\s)?"
        rf"(?:(?!{_NO_ROLE_BEFORE}\s)[\w'.-]+\s){{0,6}}?{role})\b(?!\s[A-Z][a-z]+\s[A-Z])(?P<rest>(?:\s(?:of|for|at|with|from|in|to)\s[^,.;:]{{1,60}})?)"
    )
    before = re.compile(
        rf"\b(?P<role>{role})(?P<rest>\s(?:of|for|in|at|with|to|on)\s[^,.;:\"]{{1,50}})?,\s(?P<name>{FULL_NAME})(?=[,.:;]|\s{SAY})"
    )
    heading = re.compile(
        rf"\b(?P<name>{FULL_NAME}),\s(?P<role>who\s{_HEADS})\s(?P<rest>(?:the|its|a)\s[^,.;:]{{3,60}})"
    )
    found: list[Intro] = []
    for pattern, rule in (
        (after, "actor.person.apposition"),
        (before, "actor.person.role-first"),
        (heading, "actor.person.heading"),
    ):
        for match in pattern.finditer(scene.text):
            name, start = trim(scene, match["name"], match.start("name"), namings)
            if len(name.split()) < 2:
                continue
            span = (match.start("role"), match.end("rest") if match["rest"] else match.end("role"))
            of = in_phrase(scene, namings, *span) or before_title(scene, namings, match.start("role"))
            of = None if _FORMER.search(match["role"]) or is_private(scene, match["role"], of) else of
            role = "leader" if pattern is heading else match["role"]
            found.append(Intro(start, start + len(name), name, rule, role, *span, of))
    return found


def _speaking(scene: Scene, taken: list[Naming]) -> list[Intro]:
    """Such as "said Wendy Cutler", "Wendy Cutler said", "Amal Haddad of the HNC called": a full name that speaks."""
    pattern = re.compile(
        rf"(?:\b{SAY}\s(?P<after>{FULL_NAME})\b)|"
        rf"(?:\b(?P<before>{FULL_NAME})(?:,[^,.;]{{3,80}},|(?P<rest> (?:of|from|at|with) [^,.;\n]{{3,60}}?))?\s{SAY}\b)"
    )
    found: list[Intro] = []
    for match in pattern.finditer(scene.text):
        group = "after" if match["after"] else "before"
        name, start = trim(scene, match[group], match.start(group), taken)
        if len(name.split()) >= 2 and not covered(taken, start, start + len(name)):
            of = in_phrase(scene, taken, *match.span("rest")) if match["rest"] else None
            found.append(Intro(start, start + len(name), name, "actor.person.speaking", of=of))
    return found


def _recognised(scene: Scene, taken: list[Naming]) -> list[Intro]:
    """Persons that the tagger of names found, of two words at least, that nothing else explains."""
    found: list[Intro] = []
    for span in scene.doc.ents:
        if span.label_ not in ("PER", "PERSON") or covered(taken, span.start_char, span.end_char):
            continue
        if scene.after(span.end_char, 1) == "-":
            continue
        name, start = trim(scene, scene.text[span.start_char : span.end_char], span.start_char, taken)
        if len(name.split()) >= 2:
            found.append(Intro(start, start + len(name), name, "actor.person.recognised"))
    return found


def _cast(scene: Scene, intro: Intro) -> Intro:
    """The introduction with its person, whom the cast gains where new and learns about where known."""
    actor_id = _known(scene, intro.name) or slug(intro.name)
    role = _plain(intro.role)
    known = scene.cast.get(actor_id) or Actor(
        actor_id, scene.doc.text[intro.end - len(intro.name) : intro.end], ActorKind.PERSON
    )
    if actor_id not in scene.registry or known.of is None:
        of = known.of or (intro.of if intro.of != actor_id else None)
        is_past = (known.role or "former ").startswith("former ")
        known = replace(known, of=of, role=(role or known.role) if is_past else known.role)
    scene.cast[actor_id] = known
    return replace(intro, actor=actor_id)


def _known(scene: Scene, name: str) -> str | None:
    """The person of the registry or the cast that a full name means, if any."""
    for actor in scene.cast.values():
        if actor.kind is ActorKind.PERSON and name in (actor.name, *actor.aliases):
            return actor.id
    ids = [key for key in scene.registry.lookup(name) if scene.registry[key].kind is ActorKind.PERSON]
    if len(ids) == 1:
        return scene.admit(ids[0]).id
    people = [actor for actor in scene.cast.values() if actor.kind is ActorKind.PERSON]
    return next(
        (a.id for a in people if _contains(a.name, name) or name in surnames_of(a.name) or _is_tail(a.name, name)), None
    )


def _is_tail(fuller: str, name: str) -> bool:
    """Such as "Chivukuvuku Neto" of "Isaias Chivukuvuku Neto": what is left without the first name."""
    return " " in name and fuller.endswith(f" {name}")


def _contains(fuller: str, name: str) -> bool:
    """Such as "Rafael Mariano Grossi" contains "Rafael Grossi": the same first and last word, more between."""
    mine, theirs = fuller.split(), name.split()
    return len(theirs) >= 2 and len(mine) > len(theirs) and (mine[0], mine[-1]) == (theirs[0], theirs[-1])


def _plain(role: str | None) -> str | None:
    return re.sub(r"^(?:the|an?|its|his|her|their|also|who is|who was) ", "", role) if role else None
