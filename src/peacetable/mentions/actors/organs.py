"""Organs: "the Russian foreign ministry", "Egypt's parliament", "the Government of Yemen", "Haftar's forces".

What acts for a party is a mention of that party: the phrase from the party's name to the organ's noun.
"""

import re
from collections.abc import Iterable, Iterator

from peacetable.lexicon.actors import RoleSort, slug
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.phrases import RolesKey, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import Actor, ActorKind

_BETWEEN = (
    r"(?:'s?)?\s(?:(?:own|military|transitional|interim|federal|central|naval|national|senior|main|chief|"
    r"internationally[ -]recogni[sz]ed|"
    r"government|armed|elite|special|regular|occupation|occupying|invading|air|ground|state|security|border|"
    r"ruling|caretaker|unity|provisional|de facto|top|diplomatic|political|Islamist|army|rebel|high-level|"
    r"foreign|defen[cs]e|interior|intelligence|presidential|peace|technical|negotiating|local|regional|allied|"
    r"new|current|outgoing|wartime|coalition|conservative|right-wing|far-right|left-wing|military-led|"
    r"civilian|Western-backed|U\.N\.-recognized|UN-recognised|U\.N\.-backed|UN-backed)\s){0,3}"
)  # fmt: skip
_NOT_AFTER = r"(?![-\w]|\s(?:spokes|minister|adviser|advisor|source|member\b|representative\b))"
_NOT_LEADING = (
    r"(?i:camps?|sides?|teams?|panel|mission|state|units?|aircraft|drones|jets|police|headquarters|office|regime) "
)
_LED = re.compile(
    r"(?:'s?)? (?:(?:own|rival|eastern|western|coalition|interim|military|ground|armed|new|far-right|"
    r"negotiating) ){0,2}"
    r"(?:government|forces|troops|men|fighters|army|cabinet|administration|regime|militia|soldiers|side|camp|"
    r"delegation|loyalists|negotiators|party|movement|group|faction|office|country|ministers|coalition)(?![-\w])",
    re.IGNORECASE,
)
_LED_BY = re.compile(
    r"\b(?:government|forces|troops|administration|regime|army|militia|loyalists|supporters|cabinet) "
    r"(?:of|loyal to|under) $",
    re.IGNORECASE,
)
_STATE_MEDIA = re.compile(
    r"(?:'s?)? (?P<media>(?:state(?:-run|-owned)?|official) (?:media|television|TV|radio|news agency|broadcaster))\b"
)
_POSSESSORS = (ActorKind.STATE, ActorKind.GROUP, ActorKind.IGO, ActorKind.ORGAN)


def find_organs(scene: Scene, namings: Iterable[Naming]) -> list[Naming]:
    """`namings` with those that an organ's noun follows or leads grown over the whole phrase."""
    before = list(namings)
    after = merged(before, _following(scene, before))
    return merged(after, _leading(scene, after))


def _pattern(scene: Scene) -> str:
    return role_pattern(RolesKey(scene.registry.roles), RoleSort.ORGAN, RoleSort.OFFICIALS)


def _following(scene: Scene, namings: list[Naming]) -> Iterator[Naming]:
    """Such as "Russian [foreign ministry]", "Egypt's [parliament]", "GNA [forces]"."""
    organ = re.compile(rf"{_BETWEEN}{_pattern(scene)}{_NOT_AFTER}")
    men = re.compile(
        rf"{_BETWEEN}{role_pattern(RolesKey(scene.registry.roles), RoleSort.GROUP, RoleSort.FIGHTERS)}{_NOT_AFTER}"
    )
    for naming in namings:
        if not _owns_organs(scene, naming):
            continue
        found = organ.match(scene.text, naming.end) or (_is_group(scene, naming) and men.match(scene.text, naming.end))
        if found and "\n" not in found[0]:
            yield naming.over(naming.start, found.end(), "actor.organ.of-party")
            yield from _joined(scene, namings, naming, found.end())


def find_led(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with what a leader leads, which stands for the leader's party."""
    added = [led for naming in namings for led in (*_led(scene, naming), *_led_by(scene, naming))]
    return merged(namings, added)


def _led_by(scene: Scene, naming: Naming) -> Iterator[Naming]:
    """Such as "the government of President Gustavo Petro", "forces of Gen. Haftar"."""
    party = scene.party_of(naming.actor)
    found = _LED_BY.search(scene.before(naming.start, 60))
    if found and party != naming.actor and scene.admit(naming.actor).kind is ActorKind.PERSON:
        start = naming.start - min(60, naming.start) + found.start()
        yield Naming(start, naming.end, party, How.ROLE, "actor.organ.of-leader")


def _led(scene: Scene, naming: Naming) -> Iterator[Naming]:
    """Such as "Assad's government", "Haftar's men", "his cabinet": what a leader leads is the leader's party."""
    found = _LED.match(scene.text, naming.end)
    party = scene.party_of(naming.actor)
    if found and party != naming.actor and naming.is_possessive:
        yield Naming(naming.start, found.end(), party, How.ROLE, "actor.organ.of-leader")


def _joined(scene: Scene, namings: list[Naming], naming: Naming, end: int) -> Iterator[Naming]:
    """Such as "[Russian and] Ukrainian diplomats": the phrase stands for the first party too."""
    for other in namings:
        if scene.text[other.end : naming.start] in (" and ", " and the ") and _owns_organs(scene, other):
            yield other.over(other.start, end, "actor.organ.joined")


def _is_group(scene: Scene, naming: Naming) -> bool:
    return scene.admit(naming.actor).kind is ActorKind.GROUP


def _owns_organs(scene: Scene, naming: Naming) -> bool:
    """Whether an organ may follow: after a possessive pronoun, only one that is a party's."""
    known = scene.cast.get(naming.actor)
    return known is not None and known.kind in _POSSESSORS and (naming.how is not How.PRONOUN or naming.is_possessive)


def _leading(scene: Scene, namings: list[Naming]) -> Iterator[Naming]:
    """Such as "the [Government of] Yemen", "the [leaders of] Kosovo and Serbia", "[general staff in] Bishkek"."""
    sorts = (RoleSort.ORGAN, RoleSort.OFFICIALS, RoleSort.FIGHTERS)
    noun = role_pattern(RolesKey(scene.registry.roles), *sorts)
    organ = re.compile(rf"\b(?!{_NOT_LEADING}){noun} (?:of|for|from) (?:the )?$")
    seated = re.compile(rf"\b(?!{_NOT_LEADING}){noun} (?:of|for|from|in) $")
    for naming in namings:
        if scene.admit(naming.actor).kind not in _POSSESSORS or naming.is_possessive:
            continue
        is_capital = naming.rule == "actor.metonym.capital"
        found = (seated if is_capital else organ).search(scene.before(naming.start, 70))
        if found:
            start = naming.start - min(70, naming.start) + found.start()
            other = _second(scene, namings, naming) if _is_plural(found[0]) else None
            end = other.end if other else naming.end
            yield from (one.over(start, end, "actor.organ.of-phrase") for one in (naming, other) if one)


def _second(scene: Scene, namings: list[Naming], naming: Naming) -> Naming | None:
    """The party joined to one by "and": of "the leaders of Kosovo and Serbia" the second."""
    return next((n for n in namings if scene.text[naming.end : n.start] in (" and ", " and the ")), None)


def _is_plural(words: str) -> bool:
    """Such as "leaders of": the phrase may belong to several, "the government of" to one."""
    return re.split(r" (?:of|for|from) ", words)[0].endswith("s")


def find_media(scene: Scene, namings: Iterable[Naming]) -> list[Naming]:
    """`namings` with "Syrian state media", "Russian state television": outlets without a name."""
    before = list(namings)
    return merged(before, _media(scene, before))


def _media(scene: Scene, namings: list[Naming]) -> Iterator[Naming]:
    for naming in namings:
        found = _STATE_MEDIA.match(scene.text, naming.end)
        if found and scene.admit(naming.actor).kind is ActorKind.STATE:
            adjectives = scene.registry[naming.actor].adjectives
            words = scene.doc.text[naming.start : naming.end]
            name = f"{adjectives[0] if adjectives else words} {found['media']}"
            key = slug(name)
            scene.cast.setdefault(key, Actor(key, name, ActorKind.OUTLET))
            yield Naming(naming.start, found.end(), key, How.ROLE, "actor.media.of-state")
            for again in re.finditer(rf"(?<![A-Za-z] )\b{found['media']}\b|(?<=[a-z] ){found['media']}\b", scene.text):
                if not covered(namings, *again.span()) and again.start() != found.start("media"):
                    yield Naming(*again.span(), key, How.ROLE, "actor.media.again")
