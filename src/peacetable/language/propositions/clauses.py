"""Adverbial clauses: by which word they are joined, and what they do beside the main predicate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from peacetable.language.proposition import Role
from peacetable.language.propositions.draft import Draft, Link
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Connective, Control, Grammar, RoleName

_SOONER = frozenset({"rather", "sooner"})
_INVERTED = frozenset({"should", "had", "were"})
_LONGEST = 3
"""Words before the marker that may belong to the connective: "on the condition" that."""


@dataclass(frozen=True, slots=True)
class Joint:
    """How a clause is joined: the link it makes, and whether what it says is only supposed."""

    link: Link
    is_hypothetical: bool = False


def find_connective(tree: Tree, i: int, grammar: Grammar) -> str | None:
    """The words that join the clause headed by `i`: "only if", "instead of", "to"; None for a bare participle."""
    marks = [k for k in tree.kids[i] if k < i and _is_marker(tree, k)]
    if not marks:
        return _relative_adverb(tree, i)
    words = " ".join(tree.words(k) for k in marks if tree.word[k] != "to" or len(marks) == 1)
    for length in range(min(_LONGEST, marks[0]), 0, -1):
        longer = " ".join([*tree.word[marks[0] - length : marks[0]], words])
        if longer in grammar.connectives:
            return longer
    return words


def _is_marker(tree: Tree, k: int) -> bool:
    """A marker, or an adverb that is one with what is fixed to it ("instead of")."""
    return tree.rel[k] in ("mark", "case") or (tree.rel[k] == "advmod" and tree.words(k) != tree.word[k])


def join_clause(tree: Tree, i: int, main: Draft, grammar: Grammar, *, frame: Mapping[str, RoleName]) -> Joint:
    """What the adverbial clause headed by `i` does beside `main`."""
    if is_inverted(tree, i):
        return Joint(Link(Role.CONDITION, i, "clause.inverted", "should"), is_hypothetical=True)
    connective = find_connective(tree, i, grammar)
    if connective == "than" and any(tree.word[k] in _SOONER for k in tree.kids[main.head]):
        connective = "rather than"
    if is_joining_word(tree, i, grammar):
        connective, i = tree.word[i], next(tree.kids_as(i, "ccomp"))
    if connective is None:
        return Joint(Link(Role.MANNER, i, "clause.participle"))
    control = grammar.control.get(main.verb)
    if connective == "to" and control is not None and _is_told(main, control):
        return Joint(Link(Role.CONTENT, i, "clause.infinitive", connective))
    if connective in frame:
        return Joint(Link(Role.CONTENT, i, "clause.frame", connective))
    if connective == "for" and tree.tag[i] in ("VB", "TO"):
        return Joint(Link(Role.PURPOSE, i, "clause.purpose", connective))
    for entry in grammar.connectives.get(connective, ()):
        if _holds(entry, main):
            return Joint(Link(Role(entry.role), i, f"clause.{entry.role}", connective), entry.is_hypothetical)
    return Joint(Link(Role.OTHER, i, "clause.other", connective))


def is_joining_word(tree: Tree, i: int, grammar: Grammar) -> bool:
    """Whether a participle only joins its clause: "provided (that) the army leaves"."""
    if tree.word[i] not in grammar.connectives or tree.rel[i] != "advcl":
        return False
    return tree.kid_as(i, "ccomp") is not None and tree.kid_as(i, "nsubj", "aux", "obj") is None


def measured_clause(tree: Tree, i: int, grammar: Grammar) -> Joint | None:
    """The clause under an adverb of measure: "as long as X holds", where `i` is "long"."""
    inner = tree.kid_as(i, "advcl")
    first = next((k for k in tree.kids[i] if k < i and tree.word[k] in ("as", "so")), None)
    if inner is None or first is None:
        return None
    whole = f"{tree.word[first]} {tree.word[i]} as"
    entry = next(iter(grammar.connectives.get(whole, ())), None)
    return Joint(Link(Role(entry.role), inner, f"clause.{entry.role}", whole), entry.is_hypothetical) if entry else None


def _is_told(main: Draft, control: Control) -> bool:
    """Whether an infinitive beside `main` tells what is asked or promised, and is no purpose."""
    return control.infinitive or any(link.preposition in control.oblique for link in main.links if link.preposition)


def _holds(entry: Connective, main: Draft) -> bool:
    return entry.when is None or main.is_negated or main.modal is not None


def is_inverted(tree: Tree, i: int) -> bool:
    """Whether "should", "had" or "were" stands before the subject, and no question mark at the end."""
    first = next((k for k in tree.kids[i] if k < i and tree.rel[k] in ("aux", "cop")), None)
    subject = tree.kid_as(i, "nsubj")
    if first is None or subject is None or first > subject or tree.word[first] not in _INVERTED:
        return False
    return not any(tree.word[k] == "?" for k in tree.kids[i])


def _relative_adverb(tree: Tree, i: int) -> str | None:
    """ "when" and "where" stand as adverbs in their clause."""
    return next((tree.word[k] for k in tree.kids[i] if k < i and tree.tag[k] == "WRB"), None)
