"""What is counted: the head noun after a number."""

from spacy.tokens import Doc, Token

from peacetable.lexicon.harms import is_counted

REACH = 6
"""Tokens looked at after a number: "43 unarmed Palestinian men, women and children" needs four."""

_STOPS = frozenset(
    "in at on by for from to with and or but who which that was were is are had have has been as after before when "
    "while since into near during, said since would will than between against under".split()
)
_LINKS = frozenset("of the its their his her those these our more other additional people".split()) - {"people"}


_HARMED = frozenset("dead wounded injured killed missing displaced hurt abducted captured".split())
"""They name people by themselves ("10 dead") and tell of people named before ("five civilians dead")."""


def unit_of(doc: Doc, start: int, end: int) -> Token | None:
    """The head of what the number in `start:end` counts, None where no noun follows ("wounding 12")."""
    for token in doc[start:end]:
        if token.dep_ == "nummod" and token.head.i >= end and token.head.i - end <= REACH:
            return token.head
    return _noun_after(doc, end)


def _noun_after(doc: Doc, end: int) -> Token | None:
    """The last noun of the run that follows, links ("of the") and modifiers skipped."""
    best: Token | None = None
    for token in doc[end : min(len(doc), end + REACH)]:
        if best is not None and not _is_noun(token):
            break
        if best is None and not (_may_precede(token) or _is_noun(token) or (token.i > end and token.lower_ == "and")):
            break
        if best is not None and token.lower_ in _HARMED:
            break
        if _is_noun(token):
            best = token
    return best


def _may_precede(token: Token) -> bool:
    if token.lower_ in _LINKS or token.text in {"-", '"', "“", "‘", "'"}:
        return True
    if token.tag_ == "VBD":
        return token.lower_.endswith("ed") and token.i + 1 < len(token.doc) and token.nbor(1).tag_.startswith("NN")
    if token.tag_:
        return token.tag_ in {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "POS"}
    return token.is_alpha and token.lower_ not in _STOPS


def _is_noun(token: Token) -> bool:
    """By its tag; without tags a plural or a word that tolls count."""
    if token.tag_:
        return token.tag_.startswith("NN") or token.lower_ in _HARMED
    word = token.lower_
    return token.is_alpha and word not in _STOPS and (word in is_counted() or (word.endswith("s") and len(word) > 3))
