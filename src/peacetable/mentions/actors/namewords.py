"""Words of names: which capitalised words can be part of a person's name."""

import re
from collections.abc import Sequence

from peacetable.mentions.actors.naming import Naming
from peacetable.mentions.actors.scene import Scene
from peacetable.model import ActorKind

NOT_A_NAME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August "
    "September October November December The A An In On At For And But If It He She They We You As By With From To I "
    "Mr Mrs Ms Dr Gen God Christmas Ramadan Eid State Government Ministry Minister President Army Force Forces Council "
    "Committee Party Front Affairs Security National Foreign Defense Defence Office Department Agency Court Staff "
    "University Institute Center Centre House Street City Province Region County District Commission Mission Group "
    "Movement Alliance Union International Central North South East West Northern Southern Eastern Western Agreement "
    "Plan Peace Talks War General Secretary That This These Those His Her Its Their Our My When While After Before "
    "Resolution Article Chapter Chairman Spokesman Spokesperson Spokeswoman Envoy Ambassador Special New Deputy Prime "
    "Health Interior Information Finance Justice River Valley Bank Sea Island Islands Airport Bridge Camp Hospital "
    "Prison Palace Square Strip Gulf Coast Democratic Republic People Human Rights Watch Red Crescent Cross "
    "Yes No Not Now Then There Here What Who Why How Where Which Whether Asked Meanwhile However Also Both "
    "Under Over Since Until During Between Against Among Neither Either Each Some Many Most All Two Three Four Five "
    "One Six Seven Eight Nine Ten Image Photo Caption Read Published Analysis Opinion Breaking Live Update Editor Report "
    "Chief Commander Leader Q Conference Summit Forum Declaration Accord Treaty Zone Square World Day Week Reporters "
    "Speaking Earlier Later Yesterday Today Tomorrow Last Next Another Other Former Acting Senior Top Joint Border "
    "Police Military Navy Air Brigade Division Regiment Liberation Assembly Parliament Senate Congress Cabinet "
    "Islamic Muslim Christian Jewish Orthodox Catholic Arab Arabs Kurdish Western Nations Kingdom Federation According "
    "Despite Because Although Though Once Only Even Still Just Perhaps So Yet Nor Or Instead Nevertheless Nonetheless".split()
)  # fmt: skip
"""Capitalised words that are no part of a personal name, though they stand beside one or begin a sentence."""


_TITLES_THAT_ARE_NAMES = frozenset({"major", "judge", "prince", "pope", "king", "me", "marshal", "engineer", "bishop"})


def trim(scene: Scene, name: str, start: int, taken: Sequence[Naming]) -> tuple[str, int]:
    """`name` and its start without the words at its ends that are no name, cut where another actor's begins.

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
    while words and words[-1].rstrip(".") in NOT_A_NAME:
        words.pop()
    while len(words) > 1 and (words[0].rstrip(".") in NOT_A_NAME or _is_title(scene, words[0])):
        start += len(words.pop(0)) + 1
    is_other = any(word in NOT_A_NAME or (word.isupper() and len(word) > 2) for word in words)
    return ("" if is_other else " ".join(words)), start


def _is_title(scene: Scene, word: str) -> bool:
    return scene.registry.roles.is_honorific(word.lower()) and word.lower() not in _TITLES_THAT_ARE_NAMES


def _is_person(scene: Scene, naming: Naming) -> bool:
    actor = scene.cast.get(naming.actor)
    return actor is not None and actor.kind is ActorKind.PERSON
