"""Weights: how much of the story each party has, and which state is at home in it."""

import re
from collections import defaultdict
from collections.abc import Iterable

from peacetable.lexicon.actors import FormKind
from peacetable.lexicon.places import gazetteer
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import ActorKind

_WEIGHT = {How.NAME: 1.0, How.METONYM: 1.5, How.DEMONYM: 0.7, How.ROLE: 1.5, How.PRONOUN: 0.3}
_HOME_LEAD = 1.3
"""A state is at home when it has this many times the weight of the next one: "the government" is then its own.

Chosen on fourteen development articles: at 2.0 stories of two states lose theirs, at 1.0 mediators win some.
"""
_LEAD = 2.5
"""What a dateline adds; no more, since talks are held abroad."""

_FIRST = 1.0
"""What being named first adds: headlines and first sentences name whose story it is."""

_DATELINE = re.compile(
    r"(?m)^(?:([A-Z][A-Z' -]{3,20})(?=[,:( ])|"
    r"([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?=(?:, [A-Z0-9][\w. ]{2,20})? ?(?:--?|/|\([A-Z]) ))"
)
_HOME_LEAST = 2.5
"""A state that is mentioned once is not where a story is at home."""


def party_weights(scene: Scene, namings: Iterable[Naming]) -> dict[str, float]:
    """How often each state and group is mentioned, itself or by its people; metonyms and organs count more."""
    weights: dict[str, float] = defaultdict(float)
    for naming in namings:
        if scene.after(naming.end, 1) == "-":
            continue
        party = scene.party_of(naming.actor)
        if party in scene.cast and scene.admit(party).kind in (ActorKind.STATE, ActorKind.GROUP):
            weights[party] += _WEIGHT[naming.how]
    return weights


def home_state(scene: Scene, namings: Iterable[Naming]) -> str | None:
    """The state whose government, army and president need no adjective here; None where two might.

    Groups add weight to the states that they act in.
    """
    weights = party_weights(scene, namings)
    states: dict[str, float] = defaultdict(float)
    for party, weight in weights.items():
        known = scene.registry.get(party)
        if scene.admit(party).kind is ActorKind.STATE:
            states[party] += weight
        elif known and known.where:
            states[known.where[0]] += weight
    for first in list(states)[:1]:
        states[first] += _FIRST
    if lead := _lead(scene):
        states[lead] += _LEAD
    ranked = heaviest(states)[:2]
    if not ranked or ranked[0][0] not in scene.registry or ranked[0][1] < _HOME_LEAST:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _HOME_LEAD * ranked[1][1] else None


def _lead(scene: Scene) -> str | None:
    """The state of the cast in which the dateline's town lies: "BAMAKO:", "Blantyre, May 3 -"."""
    dateline = _DATELINE.search(scene.text)
    if dateline is None:
        return None
    town = (dateline[1] or dateline[2]).strip()
    forms = scene.registry.index[town.title()]
    seats = [form.actor for form in forms if form.kind in (FormKind.CAPITAL, FormKind.NAME)]
    around = [place.country for place in gazetteer().named(town.title())[:1]]
    return next((state for state in (*seats, *around) if state in scene.cast and _is_state(scene, state)), None)


def _is_state(scene: Scene, actor: str) -> bool:
    return scene.admit(actor).kind is ActorKind.STATE


def heaviest(weights: dict[str, float]) -> list[tuple[str, float]]:
    """The parties with their weights, the heaviest first."""
    return sorted(weights.items(), key=lambda item: -item[1])
