"""Phrases with a preposition: which role their noun has beside a predicate."""

from __future__ import annotations

from collections.abc import Mapping

from peacetable.language.proposition import Role
from peacetable.language.propositions.draft import Draft, Link
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar, RoleName, Sort

_LIFTED = frozenset({"from", "into", "out of"})
"""Prepositions of a way: what moves is the patient, but the way belongs to the deed."""
_ARTICLES = frozenset({"the", "a", "an"})


def gerund_on_patient(tree: Tree, draft: Draft, frame: Mapping[str, RoleName]) -> Link | None:
    """ "accuses them of shelling the town", where the parser hung the shelling on "them"."""
    patient = draft.link(Role.PATIENT, Role.RECIPIENT)
    if patient is None or patient.head < draft.head:
        return None
    for k in tree.kids_as(patient.head, "acl"):
        mark = tree.kid_as(k, "mark", "case")
        if mark is not None and tree.tag[k] in ("VBG", "VBN") and frame.get(tree.word[mark]) == "content":
            return Link(Role.CONTENT, k, "lifted.gerund", tree.word[mark])
    return None


def find_preposition(tree: Tree, i: int) -> str | None:
    """The words of the preposition before `i`, "out of" and "instead of" in full; None where there is none."""
    words = [tree.words(k) for k in tree.kids[i] if k < i and tree.rel[k] == "case"]
    return " ".join(words) or None


def see_through(tree: Tree, i: int, grammar: Grammar) -> int:
    """The noun that is meant: "demands" of "a series of demands", else `i` itself."""
    if grammar.sorts.get(tree.lemma[i]) != "measure":
        return i
    return next((k for k in tree.kids_as(i, "nmod") if k > i and find_preposition(tree, k) == "of"), i)


def sort_of(tree: Tree, i: int, grammar: Grammar) -> Sort | None:
    """Whether the words tell a time, a place, an actor or a means. "2015" and "February 24" are times."""
    words = (i, *(k for k in tree.kids[i] if tree.rel[k] in ("compound", "nmod", "nummod") and abs(k - i) <= 2))
    if any(grammar.sorts.get(tree.lemma[w]) == "time" for w in words) or _is_year(tree.word[i]):
        return "time"
    if grammar.sorts.get(tree.word[i]) == "means" and tree.kid_as(i, "det", "nmod", "acl") is None:
        return "means"
    if tree.ent[i] in ("LOC", "GPE"):
        return "place"
    return "actor" if tree.ent[i] or tree.tag[i] == "PRP" else None


def adjunct_link(tree: Tree, i: int, grammar: Grammar, *, frame: Mapping[str, RoleName], source: str) -> Link:
    """The argument that the phrase at `i` makes: by the predicate's own frame, else by its preposition."""
    preposition = find_preposition(tree, i)
    if preposition is None:
        role = Role.TIME if sort_of(tree, i, grammar) == "time" else Role.OTHER
        return Link(role, i, f"{source}.bare")
    if tree.word[i] == "condition" and (clause := tree.kid_as(i, "acl", "ccomp")) is not None:
        return Link(Role.CONDITION, clause, f"{source}.clause", f"{preposition} condition")
    if inner := _inner_noun(tree, i, preposition, grammar):
        return Link(inner[1], inner[0], f"{source}.complex", inner[2])
    if preposition == "out of" and "out of" not in frame and "of" in frame:
        preposition = "of"
    sort = sort_of(tree, i, grammar)
    if preposition in frame and sort != "time":
        return Link(Role(frame[preposition]), i, f"{source}.frame", preposition)
    known = grammar.prepositions
    role_name = known.get((preposition, sort)) or known.get((preposition, None)) or "other"
    return Link(Role(role_name), i, f"{source}.preposition", preposition)


def is_inside_preposition(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether the noun at `i` is part of a preposition: "exchange" of "in exchange for"."""
    preposition = find_preposition(tree, i) if tree.word[i] in grammar.inner_nouns else None
    return preposition is not None and _inner_noun(tree, i, preposition, grammar) is not None


def lift_modifiers(tree: Tree, draft: Draft, grammar: Grammar) -> None:
    """Takes over what the parser hung on the patient: "free X in exchange for Y", "withdraw the troops from Z"."""
    patient = draft.link(Role.PATIENT)
    if patient is None or patient.head < draft.head or grammar.nominals.get(tree.lemma[patient.head]):
        return
    for k in tree.kids_as(patient.head, "nmod"):
        preposition = find_preposition(tree, k)
        if preposition and (inner := _inner_noun(tree, k, preposition, grammar)):
            draft.add(Link(inner[1], inner[0], "lifted.complex", inner[2]))
        elif preposition in _LIFTED:
            draft.add(adjunct_link(tree, k, grammar, frame={}, source="lifted"))


def _inner_noun(tree: Tree, i: int, first: str, grammar: Grammar) -> tuple[int, Role, str] | None:
    """The noun inside "in exchange for X" and its kind, where `i` is "exchange"."""
    article = "".join(f"{tree.word[k]} " for k in tree.kids[i] if k < i and tree.word[k] in _ARTICLES)
    for k in tree.kids[i]:
        second = find_preposition(tree, k) if k > i else None
        whole = f"{first} {article}{tree.word[i]} {second}"
        if second and (role := grammar.prepositions.get((whole, None))):
            return k, Role(role), whole
    return None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")
