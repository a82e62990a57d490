"""Words of names: which capitalised words can be part of a person's name."""

import re
from collections.abc import Sequence

from peacetable.lexicon.actors import Use
from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.scene import Scene
from peacetable.model import ActorKind

_TITLES_THAT_ARE_NAMES = frozenset({"major", "judge", "prince", "pope", "king", "me", "marshal", "engineer", "bishop"})


def trim(scene: Scene, name: str, start: int, taken: Sequence[Naming]) -> tuple[str, int]:
    """`name` and its start without words at its ends that are no name, cut where another actor begins.

    The name is empty where nothing of a name is left.
    """
    for naming in taken:
        if start <= naming.start < start + len(name) and not _is_person(scene, naming):
            name = name[: naming.start - start]
        elif naming.start < start < naming.end and not _is_person(scene, naming):
            return "", start
    if scene.is_place(start, start + len(name)):
        return "", start
    name = re.sub(r"'s?$", "", name.rstrip())
    words = name.split(" ")
    other = scene.words(Use.NOT_IN_A_NAME)
    while words and words[-1].rstrip(".") in other:
        words.pop()
    while len(words) > 1 and (words[0].rstrip(".") in other or _is_title(scene, words[0])):
        start += len(words.pop(0)) + 1
    is_other = any(word in other or (word.isupper() and len(word) > 2) for word in words)
    return ("" if is_other else " ".join(words)), start


def _is_title(scene: Scene, word: str) -> bool:
    return scene.registry.roles.is_honorific(word.lower()) and word.lower() not in _TITLES_THAT_ARE_NAMES


def _is_person(scene: Scene, naming: Naming) -> bool:
    actor = scene.cast.get(naming.actor)
    return actor is not None and actor.kind is ActorKind.PERSON
