"""Clauses read as content that tell when or how, as main that are supposed, as adverbial that quote."""

from __future__ import annotations

from peacetable.language.propositions.clauses import is_inverted
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar


def swap_inverted(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "Should they refuse, Kyiv will act": the first clause is the supposed one, not the main one."""
    clause = tree.head[i]
    if tree.rel[clause] == "advcl" or not is_inverted(tree, clause):
        return
    for k in tree.kids_as(clause, "conj", "parataxis", "ccomp"):
        if k > clause and tree.kid_as(k, "cc", "mark") is None and tree.kid_as(k, "nsubj") is not None:
            tree.swap(clause, k, "advcl")
            return


def read_as_quoting(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "The premier would resign, the palace announced": a clause that nothing joins and that lacks an object."""
    if tree.head[i] > i or tree.tag[i] not in ("VBD", "VBZ", "VBP") or tree.left[i] == 0:
        return
    is_after_comma = "," in tree.word[tree.left[i] - 1 : tree.left[i] + 1]
    is_joined = tree.kid_as(i, "mark", "obj", "ccomp", "xcomp", "obl") is not None
    first = next((k for k in tree.kids[i] if tree.rel[k] != "punct"), None)
    if is_after_comma and not is_joined and first is not None and tree.rel[first] == "nsubj":
        tree.relabel(i, "parataxis")


def read_as_adverbial(tree: Tree, i: int, grammar: Grammar) -> None:
    """'"We go," he said, "when the time comes"': beside another clause this one tells when, not what."""
    if any(tree.tag[k] == "WRB" for k in tree.kids[i]) and tree.kid_as(tree.head[i], "ccomp") != i:
        tree.relabel(i, "advcl")


def read_as_participle(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "told Reuters, repeating a demand": after a comma and without a subject it tells how, not what."""
    if tree.tag[i] != "VBG" or tree.head[i] > i or tree.word[i - 1] != ",":
        return
    if tree.kid_as(i, "nsubj", "aux", "mark") is None:
        tree.relabel(i, "advcl")


def read_as_marker(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "provided that the army leaves": a conjunction is no object."""
    if tree.tag[i] == "IN" and tree.word[i] == "that" and i < tree.head[i]:
        tree.relabel(i, "mark")


def read_as_proviso(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "ready for a truce provided that they leave": the clause behind is a condition of what is offered."""
    clause = tree.kid_as(i, "ccomp", "xcomp")
    if tree.word[i] not in ("provided", "providing") or clause is None or clause < i:
        return
    offered = next((k for k in tree.above(i) if tree.tag[k].startswith(("VB", "JJ"))), None)
    if offered is not None:
        tree.move(clause, offered, "advcl")
        tree.move(i, clause, "mark")
