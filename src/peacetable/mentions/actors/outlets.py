"""Outlets that the registry does not know: in a dateline, or told something."""

import re
from collections.abc import Iterator

from peacetable.lexicon.actors import NameIndex, Use, slug
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.scene import Scene, learn
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_DATELINE = re.compile(
    r"(?m)^[A-Z][^\n(/]{2,60}"
    r"(?:\((?P<round>[A-Z][A-Za-z ./-]{1,30})\)|/(?P<slash>[A-Z][A-Za-z ./-]{1,30})/)\.?\s*(?:-|[A-Z])"
)
_TOLD = re.compile(
    r"\b(?:told|interview with|speaking to|quoted by|reported by|according to|spoke to|informed) "
    r"(?:local |state |private )?"
    r"(?P<told>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){0,3})(?=[,.;:]|$| on | in | by | that | from | late | earlier |\n)"
)  # fmt: skip
_MASTHEAD = re.compile(
    r"\b(?P<name>(?:[A-Z][A-Za-z-]+ ){1,3}(?:Times|Post|Herald|Tribune|Gazette|News|Monitor|Observer|Chronicle|"
    r"Radio|TV|Television|Broadcasting|Today|Daily|Journal|Telegraph|Press|Mail|Standard|Courier|Dispatch|Wire)|"
    r"Radio(?: [A-Z][A-Za-z-]+){1,2})\b"
)  # fmt: skip
_LONGER = re.compile(r" (?:Television|TV|News|news agency|News Agency|Radio|radio|newspaper|television|channel)\b")
_IS_ACRONYM = re.compile(r"[A-Z]{2,6}")


def find_outlets(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with unknown outlets, wherever the text then names them."""
    names = dict.fromkeys(_outlets(scene, namings))
    hits = NameIndex((name, name) for name in names).find(scene.text)
    added = [
        Naming(hit.start, hit.end, _admit(scene, hit.values[0]), How.NAME, "actor.outlet.unknown")
        for hit in hits
        if not covered(namings, hit.start, hit.end)
    ]
    return merged(namings, [*added, *_lengthened(scene, namings)])


def _lengthened(scene: Scene, namings: list[Naming]) -> Iterator[Naming]:
    """Such as "Bloomberg [Television]", "Yonhap [news agency]": a longer name, which the cast learns."""
    for naming in namings:
        more = _LONGER.match(scene.text, naming.end)
        if more and scene.admit(naming.actor).kind is ActorKind.OUTLET:
            learn(scene, naming.actor, scene.doc.text[naming.start : more.end()])
            yield naming.over(naming.start, more.end(), naming.rule, How.NAME)


def _admit(scene: Scene, name: str) -> str:
    return scene.cast.setdefault(slug(name), Actor(slug(name), name, ActorKind.OUTLET)).id


def _outlets(scene: Scene, namings: list[Naming]) -> Iterator[str]:
    for pattern, groups in ((_DATELINE, ("round", "slash")), (_MASTHEAD, ("name",)), (_TOLD, ("told",))):
        for match in pattern.finditer(scene.text):
            group = next(group for group in groups if match[group])
            name = match[group]
            if covered(namings, *match.span(group)) or slug(name) in scene.registry or slug(name) in scene.cast:
                continue
            if pattern is not _TOLD or _IS_ACRONYM.fullmatch(name) or _is_outlet_word(scene, name):
                yield name


def _is_outlet_word(scene: Scene, name: str) -> bool:
    """One coined word is an outlet's name where it is told something; two are more often a person's or a body's."""
    return " " not in name and name not in scene.words(Use.NOT_IN_A_NAME)
