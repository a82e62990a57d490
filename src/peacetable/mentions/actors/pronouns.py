"""Pronouns: he, she, it, they and who, for the actor that the sentence before them puts first.

First and second person are left to whoever knows the speaker of a quotation. Inside a quotation a pronoun looks only
at what the quotation itself has named.
"""

import re
from collections.abc import Sequence

from peacetable.mentions.actors.naming import Naming, covered
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import ActorKind

_PRONOUN = re.compile(r"\b(?P<word>[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself|[Ii]t|[Ii]ts|[Ii]tself|[Tt]hey|[Tt]hem|[Tt]heir|[Tt]hemselves|who|whose|whom)\b(?!-)")  # fmt: skip
_EXPLETIVE = re.compile(
    r" (?:is|was|'s|'d be|will be|would be|has been|had been|may be|might be|could be|remains?|remained|seems?|seemed|"
    r"appears?|appeared|took|takes|emerged|turned out|became|becomes)(?: not| n't| still| also| only| now| yet| never)? "
    r"(?:clear|unclear|possible|impossible|likely|unlikely|important|necessary|time|hard|difficult|easy|true|not|"
    r"essential|vital|known|unknown|said|reported|believed|understood|hoped|expected|up|too|a|an|the|at|in|from|on|"
    r"that|whether|to|for|because|when|something|who|what|[A-Z])\b"
)
_MASCULINE, _FEMININE, _THING, _PLURAL = "m", "f", "it", "they"
_KIND = {
    **dict.fromkeys(("he", "him", "his", "himself"), _MASCULINE),
    **dict.fromkeys(("she", "her", "hers", "herself"), _FEMININE),
    **dict.fromkeys(("it", "its", "itself"), _THING),
    **dict.fromkeys(("they", "them", "their", "themselves"), _PLURAL),
}
_REACH = 4
"""Sentences back that he and she may look: reported speech keeps one speaker for a paragraph or more."""


def find_pronouns(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """The namings by pronoun, each of one actor; those without a clear antecedent are left out."""
    found: list[Naming] = []
    for match in _PRONOUN.finditer(scene.text):
        if covered(namings, *match.span()):
            continue
        known = sorted([*namings, *found])
        word = match["word"].lower()
        actor = _relative(scene, match, known) if word.startswith("who") else _personal(scene, match, known, word)
        if actor:
            rule = "actor.pronoun.relative" if word.startswith("who") else "actor.pronoun"
            found.append(
                Naming(match.start(), match.end(), actor, How.PRONOUN, rule, word in ("his", "her", "its", "their"))
            )
    return sorted([*namings, *found])


def _relative(scene: Scene, match: re.Match[str], known: Sequence[Naming]) -> str | None:
    """ "Mr Kurti, who": the naming right before, or right before an apposition between commas."""
    before = [n for n in known if n.end <= match.start()]
    if not before:
        return None
    between = scene.text[before[-1].end : match.start()]
    is_near = re.fullmatch(r",? (?:all of |both of |one of |some of )?", between)
    return before[-1].actor if is_near else None


def _personal(scene: Scene, match: re.Match[str], known: Sequence[Naming], word: str) -> str | None:
    kind = _KIND[word]
    if kind == _THING and (
        _EXPLETIVE.match(scene.text, match.end()) or word == "it" and scene.is_quoted(match.start())
    ):
        return None
    fitting = [n for n in known if n.end <= match.start() and _agrees(scene, n, kind)]
    if scene.is_quoted(match.start()):
        opening = scene.text.rfind('"', 0, match.start())
        fitting = [n for n in fitting if n.start > opening]
    reach = _REACH if kind in (_MASCULINE, _FEMININE) else 1
    return _antecedent(scene, match.start(), fitting, reach)


def _antecedent(scene: Scene, position: int, fitting: Sequence[Naming], reach: int) -> str | None:
    """The subject of the nearest sentence that has a fitting actor; in the pronoun's own sentence the nearest subject."""
    sentence = scene.sentence_at(position)
    for number in range(sentence, max(-1, sentence - reach - 1), -1):
        here = [n for n in fitting if scene.sentence_at(n.start) == number and (number < sentence or n.end < position)]
        if here:
            subjects = [n for n in here if is_subject(scene, n)]
            return (subjects or here)[0].actor if number < sentence else (subjects or here)[-1 if subjects else 0].actor
    return None


def is_subject(scene: Scene, naming: Naming) -> bool:
    """Whether a naming is the subject of its clause; without a parse, whether a verb may follow it at once."""
    span = scene.doc.char_span(naming.start, naming.end, alignment_mode="expand")
    if span is not None and scene.doc.has_annotation("DEP"):
        return bool(span.root.dep_.startswith(("nsubj", "csubj")))
    return bool(
        re.match(
            r"(?:,[^,.;]{2,90},)? (?:[a-z]+ly )?(?:has|have|had|is|was|are|were|will|would|did|does|do|says?|said|[a-z]+(?:ed|s|es))\b",
            scene.after(naming.end, 110),
        )
    )


def _agrees(scene: Scene, naming: Naming, kind: str) -> bool:
    """Whether a pronoun of this kind may stand for the naming's actor."""
    actor = scene.cast[naming.actor]
    if naming.how is How.DEMONYM and naming.rule == "actor.demonym.adjective":
        return False
    if actor.kind is ActorKind.PERSON:
        return kind in (_MASCULINE, _FEMININE) and gender_of(scene, actor.id) in (kind, None)
    if actor.kind is ActorKind.OUTLET:
        return False
    if kind == _PLURAL:
        return actor.kind is ActorKind.GROUP or naming.rule == "actor.sides" or naming.rule == "actor.demonym.people"
    return kind == _THING and naming.rule != "actor.sides"


def gender_of(scene: Scene, actor_id: str) -> str | None:
    """What the registry or the titles in the text tell of a person's gender."""
    known = scene.registry.get(actor_id)
    if known:
        return known.gender
    for intro in scene.intros:
        if (
            intro.actor == actor_id
            or intro.name == scene.cast[actor_id].name
            or (intro.is_partial and intro.name in scene.cast[actor_id].name.split())
        ):
            told = _told(scene, intro.role or "")
            if told:
                return told
    return None


def _told(scene: Scene, role: str) -> str | None:
    """The gender that a title tells: "Mrs", "spokeswoman"."""
    words = role.lower().replace(",", "").split()
    genders = [entry.gender for word in words if (entry := scene.registry.roles.by_noun.get(word)) and entry.gender]
    return genders[0] if genders else None
