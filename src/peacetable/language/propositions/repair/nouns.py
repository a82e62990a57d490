"""Nouns that rename what stands before them, or that are what is said of an object."""

from __future__ import annotations

from peacetable.language.propositions.predicates import COPULAR
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

_GIVING = frozenset({"allow", "award", "deny", "give", "grant", "offer", "owe", "promise", "refuse", "send", "show"})
_NAMING = frozenset({"call", "consider", "declare", "deem", "dub", "label", "make", "name", "proclaim", "term"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def read_as_renaming(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "they must go, a demand that ...": after a comma such a noun renames the clause, however it was read."""
    frame = grammar.nominals.get(tree.lemma[i])
    if frame is None or not frame.has_content or tree.tag[i] not in ("NN", "NNS") or tree.head[i] > i:
        return
    start = tree.left[i]
    is_after_comma = "," in tree.word[max(0, start - 1) : start + 1]
    if is_after_comma and tree.kid_as(i, "cc", "case", "nsubj", "cop") is None and tree.has(i, "acl:relcl", "acl"):
        tree.relabel(i, "appos")


def read_as_apposition(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "its demand, the release of the hostages, was met": a second subject right after the first renames it."""
    first = tree.kid_as(tree.head[i], "nsubj")
    if first is None or first >= i or tree.pos[i] not in _NOMINAL or tree.pos[first] not in _NOMINAL:
        return
    after = tree.right[first] + 1
    if after < i and tree.word[after] in (",", "—", "–") and after <= tree.left[i] <= after + 1:
        tree.move(i, first, "appos")


def read_as_noun(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "..., demands that Juba rejects": a verb without a subject, after a comma, in a noun's form, is that noun."""
    frame = grammar.nominals.get(tree.lemma[i])
    if frame is None or not frame.has_content or i == 0 or tree.word[i - 1] != ",":
        return
    if tree.tag[i] not in ("VBZ", "VBP", "VB") or tree.kid_as(i, "nsubj", "aux", "cc", "obj") is not None:
        return
    if (clause := tree.kid_as(i, "ccomp")) is None or clause < i or tree.kid_as(clause, "obj", "ccomp") is not None:
        return
    tree.pos[i], tree.tag[i] = "NOUN", "NNS"
    tree.relabel(i, "appos")
    tree.relabel(clause, "acl:relcl")
    for k in tree.kids[clause]:
        if tree.word[k] == "that" and tree.rel[k] == "mark":
            tree.tag[k] = "WDT"
            tree.relabel(k, "obj")


def read_as_said(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "called the town a red line": the second of two objects is what is said of the first."""
    first = tree.kid_as(tree.head[i], "obj")
    if first is not None and first < i and tree.lemma[tree.head[i]] in _NAMING:
        tree.relabel(i, "xcomp")


def read_as_object(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "was denied access", "called off talks": what is given or done is an object, and is not said of anybody."""
    verb = tree.head[i]
    if tree.pos[i] != "NOUN" or tree.kid_as(i, "cop", "mark", "case") is not None or tree.lemma[verb] in COPULAR:
        return
    if tree.lemma[verb] in _GIVING or (tree.kid_as(verb, "obj") is None and not tree.has(verb, "aux:pass")):
        tree.relabel(i, "obj")


def read_as_verb(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "will not surrender or retreat": a bare noun right after "or", joined with an infinitive, is one."""
    if tree.tag[i] != "NN" or tree.tag[tree.head[i]] != "VB" or [tree.rel[k] for k in tree.kids[i]] != ["cc"]:
        return
    if tree.kids[i][0] == i - 1 and tree.head[i] == i - 2:
        tree.pos[i], tree.tag[i] = "VERB", "VB"
