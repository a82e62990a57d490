"""Infinitives that hang on a noun beside their verb, or are tagged as nouns."""

from __future__ import annotations

from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar


def return_infinitive(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "called for the plan to be shelved": the infinitive is what is called for, the noun its subject."""
    noun = tree.head[i]
    verb = tree.head[noun]
    control = grammar.control.get(tree.lemma[verb])
    if control is None or not any(tree.word[k] == "to" for k in tree.kids_as(i, "mark")):
        return
    preposition = tree.kid_as(noun, "case")
    is_object = tree.rel[noun] in ("obj", "iobj") and control.infinitive
    is_addressed = preposition is not None and tree.word[preposition] in control.oblique
    if is_addressed or (is_object and (tree.lemma[noun] not in grammar.nominals or tree.has(i, "aux:pass"))):
        tree.move(i, verb, "xcomp")


def read_as_infinitive(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "due to resume", tagged as a noun: only "to" stands beside the word, and its governor takes infinitives."""
    governor = tree.head[i]
    if tree.tag[i] != "NN" or len(tree.kids[i]) != 1 or tree.word[tree.kids[i][0]] != "to" or i != tree.kids[i][0] + 1:
        return
    frame, control = grammar.frames.get(tree.lemma[governor]), grammar.control.get(tree.lemma[governor])
    if (frame and "to" in frame.prepositions) or (tree.pos[governor] != "ADJ" and not (control and control.infinitive)):
        return
    tree.pos[i], tree.tag[i] = "VERB", "VB"
    tree.relabel(i, "xcomp")
    tree.relabel(tree.kids[i][0], "mark")
