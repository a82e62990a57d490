"""Subjects that hang on the wrong verb, or are read as something else."""

from __future__ import annotations

from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

_ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG"})
_CLOSING = frozenset({'"', "”", "''", "’", "»"})


def agree_in_voice(tree: Tree, i: int, grammar: Grammar) -> None:
    """A subject is a passive one where there is a passive auxiliary, and only there."""
    verb = tree.head[i]
    if tree.has(verb, "aux:pass"):
        tree.relabel(i, "nsubj:pass")
    elif tree.tag[verb] in _ACTIVE or (tree.tag[verb] == "VBN" and tree.has(verb, "aux")):
        tree.relabel(i, "nsubj")


def read_as_speaker(tree: Tree, i: int, grammar: Grammar) -> None:
    """'"It does not concern us," declared the spokesman': after a quotation the verb comes first."""
    verb = tree.head[i]
    if tree.left[i] != verb + 1 or tree.kid_as(verb, "nsubj", "aux", "mark") is not None:
        return
    if tree.tag[verb] in ("VBD", "VBZ", "VBP") and tree.word[max(0, verb - 1)] in _CLOSING:
        tree.relabel(i, "nsubj")
        if tree.rel[verb] in ("advcl", "conj", "acl", "ccomp") and tree.head[verb] < verb:
            tree.relabel(verb, "parataxis")


def return_subject(tree: Tree, i: int, grammar: Grammar) -> None:
    """'"They will leave," said the governor': a subject beyond its verb's own governor is the governor's."""
    verb = tree.head[i]
    governor = tree.head[verb]
    if verb < governor < i and tree.kid_as(governor, "nsubj") is None and tree.rel[verb] in ("ccomp", "parataxis"):
        tree.move(i, governor, "nsubj")


def read_as_subject(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "Neither backed down"."""
    if tree.word[i] not in grammar.negators["argument"]:
        return
    if i < tree.head[i] and tree.kid_as(tree.head[i], "nsubj") is None:
        tree.relabel(i, "nsubj")
