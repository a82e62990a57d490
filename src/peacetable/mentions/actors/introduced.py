"""Introduced bodies: acronyms in brackets, and groups that the registry does not know but the text names as such."""

import re
from collections.abc import Iterator
from functools import cache

from peacetable.lexicon.actors import NameIndex, Use, slug
from peacetable.lexicon.bodies import body_words
from peacetable.mentions.actors.bodies import Body, find_bodies
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.owned import is_known, parent_of
from peacetable.mentions.actors.scene import Scene, learn
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_CAPITAL = r"[A-Z][A-Za-z'-]*[a-z]"
_BRACKETED = re.compile(
    rf"(?P<long>{_CAPITAL}(?: (?:(?:[a-z]{{1,4}}) ){{0,2}}{_CAPITAL}){{1,8}})(?:'s?)? \((?:the |or )?"
    r"(?P<short>[A-Z][A-Za-z0-9/+-]*[A-Z0-9][A-Za-z0-9-]*|[A-Z][a-z]{3,9})\)"
)
_LED_IN = re.compile(r"\b(?:[Tt]he|[Aa]n?|by|of|from|with|and|to|between|its|their|local|rival) $")
_STARTER = re.compile(r"^(?:The|A|An|In|On|And|But|For) ")


def find_introduced(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the groups that the text itself introduces, wherever it then uses their names or acronyms."""
    names = dict(_spelt_out(scene, namings))
    names |= dict(_bracketed(scene, namings, names))
    names |= dict(_told_by_noun(scene, namings, names))
    names |= dict(_recognised(scene, namings, names))
    hits = NameIndex(names.items()).find(scene.text)
    added = [_naming(scene, hit.start, hit.end, hit.values[0]) for hit in hits]
    added = [one for one in added if not _reaches_over(namings, one.start, one.end)]
    kept = [one for one in namings if not any(new.start <= one.start and one.end <= new.end for new in added)]
    return merged(kept, added)


def _naming(scene: Scene, start: int, end: int, actor: str) -> Naming:
    return Naming(start, end, actor, How.NAME, "actor.introduced", scene.after(end, 1) == "'")


def _spelt_out(scene: Scene, namings: list[Naming]) -> Iterator[tuple[str, str]]:
    """Name → actor, for the names that tell by their words that they are a body's."""
    for body in find_bodies(scene.text):
        if body.name in scene.registry.index.names or _reaches_over(namings, body.start, body.end):
            continue
        inside = [n for n in namings if body.start <= n.start and n.end <= body.end]
        first = next((n for n in inside if n.start == body.start), None)
        if not _is_named(scene, body) or is_known(scene, first, inside, body):
            continue
        yield body.name, _admit(scene, body.name, body.kind, of=parent_of(scene, first, inside))


def _is_named(scene: Scene, body: Body) -> bool:
    """Whether an article or a preposition, a bracket or three words show a name; a line of capitals shows none."""
    line = scene.line_at(body.start)
    if (
        "." not in line
        and len(words := line.split()) > 4
        and sum(word[:1].isupper() for word in words) > 0.7 * len(words)
    ):
        return False
    before = scene.before(body.start, 12)
    if body.leads:
        return before.endswith(("the ", "The "))
    return bool(_LED_IN.search(before)) or scene.after(body.end, 2) == " (" or body.name.count(" ") >= 2


def _bracketed(scene: Scene, namings: list[Naming], names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Short → actor, and long → actor for a new one: "the Permanent Strategic Framework (CSP)"."""
    for match in _BRACKETED.finditer(scene.text):
        short = match["short"]
        known = next((n for n in namings if n.end == match.end("long") and n.how is How.NAME), None)
        if scene.registry.index[short] and not (known and _is_of(scene, short, known)):
            continue
        long = next((name for name in sorted(names, key=len, reverse=True) if match["long"].endswith(name)), None)
        if long and (not known or len(long) > known.end - known.start):
            learn(scene, names[long], short)
            yield short, names[long]
        elif known and not _words(match["long"]) & body_words("never"):
            learn(scene, known.actor, short)
            yield short, known.actor
        elif not covered(namings, *match.span("short")) and (name := _of_initials(match["long"], short)):
            actor = _admit(scene, name, ActorKind.OTHER, aliases=(short,))
            yield from ((form, actor) for form in (short, name))


def _of_initials(long: str, short: str) -> str | None:
    """The part of `long` whose capitals the acronym writes in their order: "Estado Mayor Central" for EMC."""
    letters = re.sub(r"[^A-Z]", "", short)
    words = _STARTER.sub("", long).split(" ")
    capitals = [place for place, word in enumerate(words) if word[0].isupper()]
    if len(letters) < 2 or len(capitals) < len(letters) or set(words) & body_words("never"):
        return None
    chosen = capitals[-len(letters) :]
    return " ".join(words[chosen[0] :]) if "".join(words[place][0] for place in chosen) == letters else None


def _is_of(scene: Scene, short: str, known: Naming) -> bool:
    """Whether the registry files the short form under this actor: "(AP)" after a city is no name of the country."""
    return any(form.actor == known.actor for form in scene.registry.index[short])


def _told_by_noun(scene: Scene, namings: list[Naming], names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Such as "the Twirwaneho militia", "the opposition Democratic Centre party": names that a noun follows."""
    for match in _by_noun().finditer(scene.text):
        name = match["name"]
        known = any(name in other or other in name for other in names)
        if not known and not covered(namings, *match.span("name")) and not _is_people(name):
            yield name, _admit(scene, name, ActorKind.GROUP)


def _recognised(scene: Scene, namings: list[Naming], names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Organisations that the tagger of names found and nothing else explains: acronyms, and names used again."""
    for span in scene.doc.ents:
        start, end = span.start_char, span.end_char
        name = _STARTER.sub("", re.sub(r"'s?$", "", scene.text[start:end]))
        if span.label_ != "ORG" or name in names or covered(namings, start, end) or scene.is_place(start, end):
            continue
        is_acronym = re.fullmatch(r"[A-Z][A-Z0-9-]{1,7}", name) is not None
        is_again = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", scene.text)) > 1
        if (is_acronym or is_again) and name[:1].isupper() and not _is_word(scene, name):
            yield name, _admit(scene, name, ActorKind.OTHER)


def _is_word(scene: Scene, name: str) -> bool:
    """Whether its words are such as begin sentences, or name something else than a body."""
    other = scene.words(Use.NOT_IN_A_NAME) | body_words("never")
    return bool(_words(name) & body_words("never")) or name in other or "\n" in name


@cache
def _by_noun() -> re.Pattern[str]:
    nouns = "|".join(sorted(body_words("follows"), key=len, reverse=True))
    return re.compile(
        r"\b(?:[Tt]he|an?|armed|rebel|local|opposition|ruling|rival) "
        rf"(?P<name>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){{0,3}}) (?:{nouns})\b"
    )


def _is_people(name: str) -> bool:
    """An adjective of people, faith or creed is no group's name: "the Islamist militants", "the Shiite militias"."""
    endings = tuple(word for word in body_words("people") if word[0].islower())
    return name.split(" ")[-1].endswith(endings) or bool(_words(name) & body_words("people"))


def _reaches_over(namings: list[Naming], start: int, end: int) -> bool:
    """Whether a naming covers the stretch, or reaches over one of its ends: "the Sudanese Army" is Sudan's."""
    return any(
        n.start < end and start < n.end and not (start <= n.start and n.end <= end and n.end - n.start < end - start)
        for n in namings
    )


def _admit(scene: Scene, name: str, kind: ActorKind, *, of: str | None = None, aliases: tuple[str, ...] = ()) -> str:
    return scene.cast.setdefault(slug(name), Actor(slug(name), name, kind, aliases, of)).id


def _words(name: str) -> set[str]:
    return set(re.split(r"[ -]", name))
