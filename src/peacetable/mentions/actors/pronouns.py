"""Pronouns: he, she, it, they and who, for an actor that the text has put before them.

First and second person are left to whoever knows the speaker of a quotation. Inside a quotation a pronoun looks only
at what the quotation itself has named. It and they need a parse: their antecedent is the subject before them, and
where that subject is no actor ("the truce ... it"), they are none either.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from peacetable.language.subjects import governing_subjects, is_main_subject
from peacetable.lexicon.actors import RoleSort
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
        rule = "actor.pronoun.relative" if word.startswith("who") else "actor.pronoun.personal"
        for actor in _antecedents(scene, match, word, sorted([*namings, *found])):
            found.append(Naming(*match.span(), actor, How.PRONOUN, rule, word in _POSSESSIVE))
    return sorted([*namings, *found])


def _antecedents(scene: Scene, match: re.Match[str], word: str, known: Sequence[Naming]) -> tuple[str, ...]:
    """The actors that a pronoun stands for: one, or for they several that one phrase has named."""
    before = [n for n in known if n.end <= match.start()]
    if word.startswith("who"):
        return _only(_relative(scene, match, before))
    kind = _KIND[word]
    if scene.is_quoted(match.start()):
        opening = scene.text.rfind('"', 0, match.start())
        before = [n for n in before if n.start > opening]
    if kind in (_MASCULINE, _FEMININE):
        return _only(_person(scene, match, [n for n in before if _agrees(scene, n, kind)]))
    return _things(scene, match, before, kind) if scene.is_parsed else ()


def _only(actor: str | None) -> tuple[str, ...]:
    return (actor,) if actor else ()


def _relative(scene: Scene, match: re.Match[str], before: Sequence[Naming]) -> str | None:
    """Such as "Mr Kurti, who": the naming right before."""
    if not before:
        return None
    is_near = re.fullmatch(r",? (?:all of |both of |one of |some of )?", scene.text[before[-1].end : match.start()])
    return before[-1].actor if is_near else None


def _person(scene: Scene, match: re.Match[str], fitting: Sequence[Naming]) -> str | None:
    """The last fitting subject of this sentence, else the main one of the nearest that names a fitting person."""
    sentence = scene.sentence_at(match.start())
    fitting = [n for n in fitting if scene.text[n.end : match.start()] != ", "]
    here = [n for n in fitting if scene.sentence_at(n.start) == sentence]
    if _is_somebody_else(scene, match.start(), here):
        return None
    is_object = match["word"].lower() == "him" or scene.relation(*match.span()) in ("obj", "iobj")
    if is_object:
        others = [n for n in here if scene.relation(n.start, n.end) not in ("nsubj", "nsubj:pass", "conj")]
        if len({n.actor for n in others}) == 1:
            return others[0].actor
        fitting = [n for n in fitting if n.actor not in {one.actor for one in here}]
    elif here:
        subjects = [n for n in here if is_subject(scene, n)]
        return (subjects[-1] if subjects else here[0]).actor
    for number in range(sentence - 1, max(-1, sentence - _REACH - 1), -1):
        earlier = [n for n in fitting if scene.sentence_at(n.start) == number]
        if earlier:
            return _most_prominent(scene, earlier).actor
    return None


def _is_somebody_else(scene: Scene, position: int, here: Sequence[Naming]) -> bool:
    """Whether the last subject before is a person without a name: "a Western diplomat said, though he ..."."""
    sentence = scene.sentence_at(position)
    before = [t for t in scene.subjects if t.idx < position and scene.sentence_at(t.idx) == sentence]
    people = [t for t in before if t.lower_ == "one" or _is_human(scene, t) or _namings_at(here, t)]
    return bool(people) and not _namings_at(here, people[-1])


def _is_human(scene: Scene, token: Token) -> bool:
    entry = scene.registry.roles.by_noun.get(token.lower_)
    return entry is not None and entry.sort is RoleSort.PERSON


def _most_prominent(scene: Scene, namings: Sequence[Naming]) -> Naming:
    """The main subject of a sentence, else its last subject, else the first named."""
    main = [n for n in namings if _is_main_subject(scene, n)]
    subjects = [n for n in namings if is_subject(scene, n)]
    return (main[-1:] or subjects[-1:] or list(namings))[0]


def _is_main_subject(scene: Scene, naming: Naming) -> bool:
    return any(naming.start <= t.idx < naming.end and is_main_subject(t) for t in scene.subjects)


def _things(scene: Scene, match: re.Match[str], before: Sequence[Naming], kind: str) -> tuple[str, ...]:
    """The actors of the nearest subject that governs it and they; none where that subject is no actor.

    In its own sentence the subjects of the clauses around it count, in the one before the main one.
    """
    word = match["word"].lower()
    token = scene.token_at(match.start())
    if token is None or (word in ("it", "they") and not token.dep_.startswith(("nsubj", "expl"))):
        return ()
    if word == "it" and _is_expletive(scene, match):
        return ()
    if word in _POSSESSIVE and before and _joins(scene, before[-1], match.start()):
        return (before[-1].actor,) if _agrees(scene, before[-1], kind) else ()
    for subject in (*governing_subjects(token), *_main_subjects_before(scene, match.start())):
        over = _namings_at(before, subject)
        if not over and subject.pos_ != "PRON":
            return ()
        if fitting := tuple(dict.fromkeys(n.actor for n in over if _agrees(scene, n, kind))):
            return fitting if kind == _PLURAL else fitting[:1]
    return ()


def _main_subjects_before(scene: Scene, position: int) -> Iterator[Token]:
    """The main subjects of the sentence before, the last first."""
    number = scene.sentence_at(position) - 1
    before = [t for t in scene.subjects if scene.sentence_at(t.idx) == number and is_main_subject(t)]
    return reversed(before)


def _joins(scene: Scene, naming: Naming, position: int) -> bool:
    """Such as "the army and its", "Rwanda with its": the naming right before the possessive."""
    return bool(re.fullmatch(r",? (?:and|with|or|of|on) ", scene.text[naming.end : position]))


def _namings_at(namings: Sequence[Naming], token: Token) -> list[Naming]:
    """The namings over a token, the narrowest first."""
    return sorted((n for n in namings if n.start <= token.idx < n.end), key=lambda n: n.end - n.start)


_EXPECTS_NOBODY = re.compile(
    r"(?:'s| is| was| would be| will be| has been| remains| seems| appears| takes| took)\b"
    r"(?! (?:(?:\w+ly|still|also|not|now) )?"
    r"(?:(?!something|nothing|anything|everything)\w+ing|\w+ed|ready|willing|open|able|unable)\b)"
)
"""What follows an "it" that stands for nobody; not "it was ready to", "it is seeking"."""


def _is_expletive(scene: Scene, match: re.Match[str]) -> bool:
    """Such as "It is not clear whether", "it was an offer": nothing that could act."""
    return bool(_EXPECTS_NOBODY.match(scene.after(match.end(), 60)))


def is_subject(scene: Scene, naming: Naming) -> bool:
    """Whether a naming is the subject of its clause; without a parse, whether a verb may follow it at once."""
    if scene.is_parsed:
        return scene.relation(naming.start, naming.end).startswith("nsubj")
    verb = r"(?:has|have|had|is|was|are|were|will|would|did|does|do|says?|said|[a-z]+(?:ed|s|es))\b"
    return bool(re.match(rf"(?:,[^,.;]{{2,90}},)? (?:[a-z]+ly )?{verb}", scene.after(naming.end, 110)))


def _agrees(scene: Scene, naming: Naming, kind: str) -> bool:
    """Whether a pronoun of this kind may stand for the naming's actor."""
    actor = scene.admit(naming.actor)
    if naming.rule == "actor.demonym.adjective":
        return False
    if actor.kind is ActorKind.PERSON:
        return kind in (_MASCULINE, _FEMININE) and gender_of(scene, actor.id) in (kind, None)
    if kind in (_MASCULINE, _FEMININE):
        return False
    if naming.how is How.PRONOUN:
        return _KIND.get(scene.text[naming.start : naming.end].lower(), kind) == kind
    is_many = _is_plural(scene, naming)
    if kind == _PLURAL:
        return is_many or actor.kind is ActorKind.GROUP
    return not is_many


def _is_plural(scene: Scene, naming: Naming) -> bool:
    """Such as "Israeli troops", "the Americans", "both sides"."""
    words = scene.text[naming.start : naming.end]
    many = naming.rule in ("actor.sides", "actor.organ.joined")
    return many or (naming.how in (How.ROLE, How.DEMONYM) and words.endswith("s") and not words.endswith("'s"))
