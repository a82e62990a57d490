"""Where the phrase of an argument begins and ends: without its preposition, its conjuncts and edge punctuation."""

from __future__ import annotations

from peacetable.language.propositions.tree import Tree

Bounds = tuple[int, int]
"""First token and one past the last."""

_EDGE = frozenset({"case", "mark", "cc", "punct", "conj", "parataxis", "discourse", "dep", "list"})
"""Dependents that a phrase does not take along, with everything under them."""
_CLAUSE_PARTS = frozenset({"nsubj", "csubj", "cop", "aux", "mark", "expl", "advcl", "ccomp", "vocative"})
_RELATIVE = frozenset({"acl:relcl", "advcl:relcl", "appos"})


def phrase_bounds(tree: Tree, i: int, *, is_clause: bool) -> Bounds:
    """The phrase headed by `i`; a clause keeps its subject and auxiliaries, a noun that is said to be one does not."""
    dropped = _EDGE if is_clause else _EDGE | _CLAUSE_PARTS
    start, end = _reach_left(tree, i, dropped), _reach_right(tree, i, dropped)
    return _trim(tree, i, start, end)


def bare_bounds(tree: Tree, i: int) -> Bounds:
    """The noun phrase headed by `i` without relative clauses and appositions."""
    dropped = _EDGE | _CLAUSE_PARTS | _RELATIVE
    return _trim(tree, i, _reach_left(tree, i, dropped), _reach_right(tree, i, dropped))


def _is_dropped(tree: Tree, k: int, dropped: frozenset[str]) -> bool:
    return tree.rel[k] in dropped or tree.dep[k] in dropped


def _reach_left(tree: Tree, i: int, dropped: frozenset[str]) -> int:
    """Goes left over kept dependents and stops at a preposition; a dropped one in between is stepped over."""
    start = i
    for k in reversed(tree.kids[i]):
        if k > i:
            continue
        if tree.rel[k] == "case":
            break
        if not _is_dropped(tree, k, dropped):
            start = min(start, tree.left[k])
    return start


def _reach_right(tree: Tree, i: int, dropped: frozenset[str]) -> int:
    """Goes right over kept dependents and stops where the next conjunct begins."""
    end = i + 1
    for k in tree.kids[i]:
        if k < i:
            continue
        if tree.rel[k] == "conj":
            break
        if not _is_dropped(tree, k, dropped):
            end = max(end, tree.right[k] + 1)
    return end


def _trim(tree: Tree, i: int, start: int, end: int) -> Bounds:
    while start < i and tree.pos[start] in ("PUNCT", "SPACE"):
        start += 1
    while end - 1 > i and tree.pos[end - 1] in ("PUNCT", "SPACE"):
        end -= 1
    return start, end
