"""Pronouns: he, she, it, they and who, for an actor that the text has put before them.

First and second person are left to whoever knows the speaker of a quotation. Inside a quotation a pronoun looks only
at what the quotation itself has named. It and they need a parse: their antecedent is the subject before them, and
where that subject is no actor ("the truce ... it"), they are none either.
"""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from peacetable.mentions.actors.gender import gender_of
from peacetable.mentions.actors.naming import Naming, covered
from peacetable.mentions.actors.scene import Scene
from peacetable.mentions.mention import How
from peacetable.model import ActorKind

_PRONOUN = re.compile(
    r"\b(?P<word>[Hh]e|[Hh]im|[Hh]is|[Hh]imself|[Ss]he|[Hh]er|[Hh]ers|[Hh]erself|[Ii]t|[Ii]ts|[Ii]tself|"
    r"[Tt]hey|[Tt]heir|[Tt]hemselves|who|whose|whom)\b(?!-)"
)
_MASCULINE, _FEMININE, _THING, _PLURAL = "m", "f", "it", "they"
_KIND = {
    **dict.fromkeys(("he", "him", "his", "himself"), _MASCULINE),
    **dict.fromkeys(("she", "her", "hers", "herself"), _FEMININE),
    **dict.fromkeys(("it", "its", "itself"), _THING),
    **dict.fromkeys(("they", "their", "themselves"), _PLURAL),
}
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_REACH = 4
"""Sentences back that he and she may look: reported speech keeps one speaker for a paragraph or more."""


def find_pronouns(scene: Scene, namings: list[Naming]) -> list[Naming]:
    """`namings` with the pronouns that have a clear antecedent."""
    found: list[Naming] = []
    for match in _PRONOUN.finditer(scene.text):
        if covered(namings, *match.span()):
            continue
        word = match["word"].lower()
        actor = _antecedent(scene, match, word, sorted([*namings, *found]))
        if actor:
            rule = "actor.pronoun.relative" if word.startswith("who") else "actor.pronoun.personal"
            found.append(Naming(*match.span(), actor, How.PRONOUN, rule, word in _POSSESSIVE))
    return sorted([*namings, *found])


def _antecedent(scene: Scene, match: re.Match[str], word: str, known: Sequence[Naming]) -> str | None:
    before = [n for n in known if n.end <= match.start()]
    if word.startswith("who"):
        return _relative(scene, match, before)
    kind = _KIND[word]
    if scene.is_quoted(match.start()):
        opening = scene.text.rfind('"', 0, match.start())
        before = [n for n in before if n.start > opening]
    if kind in (_MASCULINE, _FEMININE):
        return _person(scene, match, [n for n in before if _agrees(scene, n, kind)])
    return _thing(scene, match, before, kind) if scene.is_parsed else None


def _relative(scene: Scene, match: re.Match[str], before: Sequence[Naming]) -> str | None:
    """ "Mr Kurti, who": the naming right before."""
    if not before:
        return None
    is_near = re.fullmatch(r",? (?:all of |both of |one of |some of )?", scene.text[before[-1].end : match.start()])
    return before[-1].actor if is_near else None


def _person(scene: Scene, match: re.Match[str], fitting: Sequence[Naming]) -> str | None:
    """The subject of the nearest sentence that names a fitting person; in the pronoun's own, the last subject."""
    sentence = scene.sentence_at(match.start())
    is_object = match["word"].lower() == "him" or scene.relation(*match.span()) in ("obj", "iobj")
    for number in range(sentence, max(-1, sentence - _REACH - 1), -1):
        here = [n for n in fitting if scene.sentence_at(n.start) == number]
        subjects = [n for n in here if is_subject(scene, n)]
        if number == sentence and is_object and len({n.actor for n in here}) == 1:
            here, subjects = [], []
        if here:
            return (subjects or here)[-1 if number == sentence and subjects else 0].actor
    return None


def _thing(scene: Scene, match: re.Match[str], before: Sequence[Naming], kind: str) -> str | None:
    """The actor of the last subject before it and they; None where that subject is no actor.

    For its and their the phrase may also be the last naming of the clause: "accused the army and its allies".
    """
    relation = scene.relation(*match.span())
    word = match["word"].lower()
    if word in ("it", "they") and not relation.startswith("nsubj"):
        return None
    if word == "it" and _is_expletive(scene, match):
        return None
    sentence = scene.sentence_at(match.start())
    if word in _POSSESSIVE and before and _joins(scene, before[-1], match.start()):
        return before[-1].actor if _agrees(scene, before[-1], kind) else None
    for subject in reversed([t for t in scene.subjects if t.idx + len(t) <= match.start()]):
        far = sentence - scene.sentence_at(subject.idx)
        if far > 1:
            return None
        naming = _naming_at(before, subject)
        if naming is None and subject.pos_ != "PRON":
            return None
        if naming is not None and _agrees(scene, naming, kind):
            return naming.actor
    return None


def _joins(scene: Scene, naming: Naming, position: int) -> bool:
    """ "the army and its", "Rwanda with its": the naming right before the possessive."""
    return bool(re.fullmatch(r",? (?:and|with|or|of|on) ", scene.text[naming.end : position]))


def _naming_at(namings: Sequence[Naming], token: Token) -> Naming | None:
    """The narrowest naming over a token."""
    over = [n for n in namings if n.start <= token.idx < n.end]
    return min(over, key=lambda n: n.end - n.start) if over else None


def _is_expletive(scene: Scene, match: re.Match[str]) -> bool:
    """ "It is not clear whether", "it was unclear": nothing that could act."""
    after = scene.after(match.end(), 60)
    return bool(re.match(r"(?:'s| is| was| would be| will be| has been| remains| seems| appears| takes| took)\b", after)) and not re.match(
        r" (?:is|was|has been|will be|would be)(?: \w+ly| still| also| not| now)? (?:\w+ing|\w+ed|ready|willing|open|prepared|committed|able|unable|opposed)\b", after
    )  # fmt: skip


def is_subject(scene: Scene, naming: Naming) -> bool:
    """Whether a naming is the subject of its clause; without a parse, whether a verb may follow it at once."""
    if scene.is_parsed:
        return scene.relation(naming.start, naming.end).startswith("nsubj")
    verb = r"(?:has|have|had|is|was|are|were|will|would|did|does|do|says?|said|[a-z]+(?:ed|s|es))\b"
    return bool(re.match(rf"(?:,[^,.;]{{2,90}},)? (?:[a-z]+ly )?{verb}", scene.after(naming.end, 110)))


def _agrees(scene: Scene, naming: Naming, kind: str) -> bool:
    """Whether a pronoun of this kind may stand for the naming's actor."""
    actor = scene.cast[naming.actor]
    if naming.rule == "actor.demonym.adjective":
        return False
    if actor.kind is ActorKind.PERSON:
        return kind in (_MASCULINE, _FEMININE) and gender_of(scene, actor.id) in (kind, None)
    if kind == _PLURAL:
        return actor.kind is ActorKind.GROUP or naming.how is not How.NAME
    return kind == _THING and naming.rule != "actor.sides"
