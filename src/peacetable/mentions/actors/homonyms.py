"""Homonyms: one name for several actors, decided by the day, by the rest of the cast, by the words around it."""

import re

from peacetable.lexicon.actors import Form, FormKind, Hit, Use
from peacetable.mentions.actors.scene import Scene

_OF_A_STATE = re.compile(r"(?:[A-Z][a-z]+(?:an|ian|ish|ese|i|en)|'s|National|Supreme|Regional) $")
_US_STATE = re.compile(
    r"\b(?:Atlanta|Savannah|Augusta|Republican|Democratic primary|Senate race|runoff|Kemp|Raffensperger)\b"
)
_CITY_SIGN = re.compile(r"\bCongo-Brazzaville\b|\bBrazzaville\b|\bSassou")
_WORD_BEFORE = re.compile(r"[a-z,] ([A-Z][a-z]+) $")
_WORD_AFTER = re.compile(r" ([A-Z][a-z]+)\b")
_CAPITALISED_AFTER = re.compile(r" [A-Z][a-z]+")
_CAPITALISED_BEFORE = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+ $")


def choose(scene: Scene, hit: Hit[Form], named: set[str]) -> Form | None:
    """The form that `hit` has here, None where it names nobody."""
    nobody = [form for form in hit.values if form.kind is FormKind.NOBODY]
    if nobody:
        return nobody[0]
    word = scene.text[hit.start : hit.end]
    if hit.values[0].kind is FormKind.NAME and _is_inside_name(scene, hit):
        return None
    if word in scene.words(Use.ALSO_A_NAME) and _is_part_of_name(scene, hit):
        return None
    if word == "Security Council" and _OF_A_STATE.search(scene.before(hit.start)):
        return None
    if word in scene.words(Use.ALSO_A_WORD) and _is_shouted(scene, hit):
        return None
    if word == "Georgia" and _US_STATE.search(scene.text) and "Tbilisi" not in scene.text:
        return None
    fitting = [form for form in hit.values if _fits(scene, form, word)]
    return _best(scene, fitting or list(hit.values), named)


def _is_part_of_name(scene: Scene, hit: Hit[Form]) -> bool:
    """Such as "Chad Wolf", "Israel Katz": a capitalised word beside it that is no verb's beginning."""
    return bool(_CAPITALISED_AFTER.match(scene.after(hit.end)) or _CAPITALISED_BEFORE.search(scene.before(hit.start)))


def _is_shouted(scene: Scene, hit: Hit[Form]) -> bool:
    """Whether the whole line is in capitals, and of several words."""
    start = scene.text.rfind("\n", 0, hit.start) + 1
    line = scene.text[start : (scene.text.find("\n", hit.end) + 1 or len(scene.text) + 1) - 1]
    return line.isupper() and len(line.split()) > 2


def _is_inside_name(scene: Scene, hit: Hit[Form]) -> bool:
    """Such as "Fadlallah Burma Nasir": a single word between two that can only be names."""
    before, after = _WORD_BEFORE.search(scene.before(hit.start)), _WORD_AFTER.match(scene.after(hit.end))
    if not before or not after or not scene.text[hit.start : hit.end].istitle():
        return False
    return not (
        {before[1], after[1]} & scene.words(Use.NOT_IN_A_NAME)
        or scene.registry.index[before[1]]
        or scene.registry.index[after[1]]
    )


def _fits(scene: Scene, form: Form, word: str) -> bool:
    """Whether a seat was this actor's on the day of the article."""
    known = scene.registry[form.actor]
    seats = [seat for seat in known.dated_seats if seat.party.replace("_", " ") == word]
    return not seats or any(seat.covers(scene.as_of) for seat in seats)


def _best(scene: Scene, forms: list[Form], named: set[str]) -> Form | None:
    """An actor that the article names outright, before one with a dated seat, before the first."""
    if len(forms) == 1 or not forms:
        return forms[0] if forms else None
    if {form.actor for form in forms} == {"COG", "COD"}:
        return next(f for f in forms if f.actor == _congo(scene, named))
    seated = [form for form in forms if scene.registry[form.actor].dated_seats]
    candidates = [form for form in forms if form.actor in named and form in seated]
    if candidates:
        return candidates[0]
    states = [form for form in forms if form not in seated]
    return states[0] if states and not _rules_alone(seated) else (seated or forms)[0]


def _rules_alone(seated: list[Form]) -> bool:
    """A seat that a government of the registry holds is its own, whatever else the city stands for."""
    return len(seated) == 1 and seated[0].actor.startswith("government-of-")


def _congo(scene: Scene, named: set[str]) -> str:
    return "COG" if "COG" in named and "COD" not in named and _CITY_SIGN.search(scene.text) else "COD"
