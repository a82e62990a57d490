"""Sides: "both sides", "the warring parties", "the mediators": one naming for each party meant."""

import re
from collections.abc import Iterator

from peacetable.lexicon.actors import RoleSort
from peacetable.mentions.actors.naming import Naming, covered, merged
from peacetable.mentions.actors.phrases import RolesKey, role_pattern
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.actors.weights import heaviest, party_weights
from peacetable.mentions.mention import How
from peacetable.model import ActorKind

_ALONE = (
    r"(?:[Tt]he (?:sides|parties|belligerents|warring parties|parties to the conflict|combatants|pair)|[Tt]wo sides|"
    r"[Ee]ach side|[Ee]ither side|[Nn]either side|[Nn]either leader|[Ee]ach other|[Oo]ne another)"
)
_OF_STATE = re.compile(
    r"'s (?:two |three )?(?:warring|rival|opposing|main) "
    r"(?:parties|sides|factions|generals|leaders|governments|camps)\b"
)
_PAIR_LEAD = 1.25
"""The second party needs this many times the weight of the third for the two to be "the two sides"."""


def find_sides(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the phrases for both parties, and for those between them."""
    nouns = role_pattern(RolesKey(scene.registry.roles), RoleSort.SIDES)
    pattern = re.compile(
        rf"\b(?:[Bb]oth(?: the| of the)? {nouns}|"
        rf"[Tt]he (?:two|rival|warring|opposing|conflicting) {nouns}|{_ALONE})(?![-\w])"
    )
    found: list[Naming] = []
    for match in pattern.finditer(scene.text):
        if covered(namings, *match.span()) or re.match(
            r" (?:of|to) (?!the (?:conflict|war|agreement|accord|deal|talks|dispute))", scene.after(match.end())
        ):
            continue
        for party in _pair(scene, namings, match.start()):
            found.append(Naming(match.start(), match.end(), party, How.ROLE, "actor.sides"))
    return merged(namings, [*found, *_of_state(scene, namings), *_mediators(scene, namings)])


def _of_state(scene: Scene, namings: list[Naming]) -> Iterator[Naming]:
    """Such as "Yemen's warring parties": the state and the one group of the text that fights in it."""
    for naming in namings:
        match = _OF_STATE.match(scene.text, naming.end)
        if match and scene.admit(naming.actor).kind is ActorKind.STATE:
            groups = [key for key in party_weights(scene, namings) if _fights_in(scene, key, naming.actor)]
            if len(groups) == 1:
                both = (naming.actor, *groups)
                yield from (Naming(naming.start, match.end(), one, How.ROLE, "actor.sides") for one in both)


def _fights_in(scene: Scene, group: str, state: str) -> bool:
    known = scene.registry.get(group)
    return known is not None and known.kind is ActorKind.GROUP and state in known.where


def _pair(scene: Scene, namings: list[Naming], position: int) -> tuple[str, ...]:
    """The two parties that this sentence or the one before names; else the two heaviest of the article, where clear."""
    sentence = scene.sentence_at(position)
    for number in (sentence, sentence - 1):
        near = _principals(scene, [n for n in namings if scene.sentence_at(n.start) == number and n.start < position])
        if len(near) == 2:
            return tuple(near)
    before = [naming for naming in namings if naming.start < position]
    return _heaviest_pair(scene, before) or _heaviest_pair(scene, namings)


def _heaviest_pair(scene: Scene, namings: list[Naming]) -> tuple[str, ...]:
    """The two heaviest parties, where the third is clearly lighter."""
    ranked = heaviest(party_weights(scene, namings))[:3]
    is_clear = len(ranked) == 2 or (len(ranked) == 3 and ranked[1][1] >= _PAIR_LEAD * ranked[2][1])
    return tuple(party for party, _ in ranked[:2]) if is_clear else ()


def _principals(scene: Scene, namings: list[Naming]) -> list[str]:
    return list(dict.fromkeys(party_weights(scene, namings)))


def _mediators(scene: Scene, namings: list[Naming]) -> Iterator[Naming]:
    """Such as "the mediators": whoever the text says mediates, hosts or facilitates, if it is one."""
    pattern = re.compile(
        r"\b(?:[Tt]he|[Oo]ne of the|[Ss]ome of the) (?:mediators?|facilitators?|"
        r"mediation team|go-betweens?|intermediaries)(?![-\w])"
    )
    said = list(dict.fromkeys(_mediating(scene, namings)))
    if said:
        for match in pattern.finditer(scene.text):
            if not covered(namings, *match.span()) and not re.match(r" (?:of|for|from) ", scene.after(match.end())):
                yield from (
                    Naming(match.start(), match.end(), party, How.ROLE, "actor.mediators") for party in said[:3]
                )


def _mediating(scene: Scene, namings: list[Naming]) -> Iterator[str]:
    """The actors that the text calls mediators: "the IGAD mediators", "under the mediation of Angola"."""
    for naming in namings:
        around = (scene.before(naming.start, 45), scene.text[naming.start : naming.end], scene.after(naming.end, 40))
        leads = re.search(r"(?:mediat(?:ed|ion)|facilitat(?:ed|ion)|brokered) (?:by|of) (?:the )?$", around[0])
        follows = re.match(
            r"(?:'s?)?[ -](?:mediat|facilitat|brokered)|, (?:the |a |which )?(?:[\w-]+ ){0,3}(?:mediat|facilitat)",
            around[2],
        )
        is_said = leads or follows or re.search(r"\b(?:mediat|facilitat)", around[1])
        if is_said and scene.admit(naming.actor).kind is not ActorKind.OUTLET:
            yield scene.party_of(naming.actor)
