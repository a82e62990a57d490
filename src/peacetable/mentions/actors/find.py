"""Finding the actors of an article: names first, then people, short forms, descriptions, pronouns."""

from collections.abc import Callable, Mapping

from spacy.tokens import Doc

from peacetable.lexicon.actors import Registry
from peacetable.mentions.actors.affiliate import affiliate
from peacetable.mentions.actors.allegiance import find_allegiances
from peacetable.mentions.actors.definite import find_definite
from peacetable.mentions.actors.heads import find_heads
from peacetable.mentions.actors.introduced import find_introduced
from peacetable.mentions.actors.names import find_names
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.offices import find_offices
from peacetable.mentions.actors.organs import find_led, find_media, find_organs
from peacetable.mentions.actors.outlets import find_outlets
from peacetable.mentions.actors.persons import find_persons
from peacetable.mentions.actors.pronouns import find_pronouns
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.actors.short import find_short_forms
from peacetable.mentions.actors.sides import find_sides
from peacetable.mentions.mention import ActorMention
from peacetable.model import Actor, Article

Step = Callable[[Scene, list[Naming]], list[Naming]]

STEPS: tuple[Step, ...] = (
    find_introduced,
    find_media,
    find_organs,
    find_persons,
    find_short_forms,
    find_led,
    find_outlets,
    find_offices,
    affiliate,
    find_heads,
    find_definite,
    find_offices,
    find_sides,
    find_pronouns,
    find_organs,
    find_led,
    affiliate,
    find_allegiances,
)
"""Each step adds to the namings of those before it: descriptions need the names, pronouns need the
descriptions. Offices and organs come again for what the later steps found: "the group's spokesman", "his government".
"""


def find_actors(article: Article, doc: Doc, registry: Registry) -> tuple[tuple[ActorMention, ...], Mapping[str, Actor]]:
    """Every mention of an actor in `doc`, in text order, and the cast: each actor mentioned, by id.

    `doc.text` is `article.text`. Affiliations are those of the day the article was published.
    """
    scene = Scene(article, doc, registry)
    namings = find_names(scene)
    for step in STEPS:
        namings = step(scene, namings)
    return _mentions(doc, namings), _mentioned(scene, namings)


def _mentioned(scene: Scene, namings: list[Naming]) -> Mapping[str, Actor]:
    """The cast without those whom nothing names in the end: the actors mentioned, and the parties they belong to."""
    kept: dict[str, Actor] = {}
    for naming in namings:
        actor: str | None = naming.actor
        while actor and actor not in kept and actor in scene.cast:
            kept[actor] = scene.admit(actor)
            actor = kept[actor].of
    return kept


def _mentions(doc: Doc, namings: list[Naming]) -> tuple[ActorMention, ...]:
    """The namings as mentions over tokens."""
    found = []
    for naming in sorted(namings):
        span = doc.char_span(naming.start, naming.end, alignment_mode="expand")
        if span is not None:
            found.append(ActorMention(span, naming.actor, naming.how, naming.rule))
    return tuple(found)
