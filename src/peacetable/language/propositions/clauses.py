"""Adverbial clauses: by which word they are joined, and what they do beside the main predicate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from peacetable.language.proposition import Role
from peacetable.language.propositions.draft import Draft, Link
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Connective, Grammar, RoleName

_INVERTED = frozenset({"should", "had", "were"})
_ONLY = frozenset({"only", "even"})


@dataclass(frozen=True, slots=True)
class Joint:
    """How a clause is joined: the link it makes, and whether what it says is only supposed."""

    link: Link
    is_hypothetical: bool = False


def find_connective(tree: Tree, i: int) -> str | None:
    """The words that join the clause headed by `i`: "only if", "instead of", "to"; None for a bare participle."""
    marks = [k for k in tree.kids[i] if k < i and tree.rel[k] in ("mark", "case")]
    if not marks:
        return _relative_adverb(tree, i)
    before = marks[0] - 1
    only = f"{tree.word[before]} " if before >= 0 and tree.word[before] in _ONLY else ""
    return only + " ".join(tree.words(k) for k in marks if tree.word[k] != "to" or len(marks) == 1)


def join_clause(tree: Tree, i: int, main: Draft, grammar: Grammar, *, frame: Mapping[str, RoleName]) -> Joint:
    """What the adverbial clause headed by `i` does beside `main`."""
    connective = find_connective(tree, i)
    if connective is None:
        return _bare_clause(tree, i)
    if connective in frame:
        return Joint(Link(Role.CONTENT, i, "clause.frame", connective))
    if connective == "for" and tree.tag[i] in ("VB", "TO"):
        return Joint(Link(Role.PURPOSE, i, "clause.purpose", connective))
    for entry in grammar.connectives.get(connective, ()):
        if _holds(entry, main):
            return Joint(Link(Role(entry.role), i, f"clause.{entry.role}", connective), entry.is_hypothetical)
    return Joint(Link(Role.OTHER, i, "clause.other", connective))


def measured_clause(tree: Tree, i: int, grammar: Grammar) -> Joint | None:
    """The clause under an adverb of measure: "as long as X holds", where `i` is "long"."""
    inner = tree.kid_as(i, "advcl")
    first = next((k for k in tree.kids[i] if k < i and tree.word[k] in ("as", "so")), None)
    if inner is None or first is None:
        return None
    whole = f"{tree.word[first]} {tree.word[i]} as"
    entry = next(iter(grammar.connectives.get(whole, ())), None)
    return Joint(Link(Role(entry.role), inner, f"clause.{entry.role}", whole), entry.is_hypothetical) if entry else None


def _holds(entry: Connective, main: Draft) -> bool:
    return entry.when is None or main.is_negated or main.modal is not None


def _bare_clause(tree: Tree, i: int) -> Joint:
    """A clause that no word joins: "should they refuse" supposes, "to gain time" and "blaming Kyiv" tell how."""
    first = next((k for k in tree.kids[i] if k < i and tree.rel[k] in ("aux", "cop")), None)
    subject = tree.kid_as(i, "nsubj")
    if first is not None and subject is not None and first < subject and tree.word[first] in _INVERTED:
        return Joint(Link(Role.CONDITION, i, "clause.inverted", tree.word[first]), is_hypothetical=True)
    return Joint(Link(Role.MANNER, i, "clause.participle"))


def _relative_adverb(tree: Tree, i: int) -> str | None:
    """ "when" and "where" stand as adverbs in their clause."""
    return next((tree.word[k] for k in tree.kids[i] if k < i and tree.tag[k] == "WRB"), None)
