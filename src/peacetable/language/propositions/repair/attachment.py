"""Phrases that hang on the wrong word, told by their preposition, their conjunction or their place."""

from __future__ import annotations

from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

_NOMINAL = frozenset({"NOUN", "PROPN"})
_OF_A_NOUN = frozenset({"of", "including", "such as"})
"""Prepositions whose phrase belongs to the noun right before it."""


def lower_prepositional(tree: Tree, i: int, grammar: Grammar) -> None:
    """A subject or object never has a preposition: "recognition of two regions", "demands, including a truce"."""
    case = tree.kid_as(i, "case")
    if case is None or case > i or tree.word[case] == "than":
        return
    noun = _noun_before(tree, case)
    if tree.words(case) in _OF_A_NOUN and noun is not None and not tree.is_under(noun, i):
        tree.move(i, noun, "nmod")
    else:
        tree.relabel(i, "obl")


def join_conjunct(tree: Tree, i: int, grammar: Grammar) -> None:
    """An object with its own "and" is joined with a noun before it; like joins like (a deed with a deed)."""
    joiner = next((k for k in tree.kids[i] if tree.dep[k] == "cc"), None)
    if joiner is None or joiner > i or tree.pos[i] not in _NOMINAL:
        return
    before = [k for k in range(tree.starts[i], joiner) if tree.pos[k] in _NOMINAL and _is_phrase_head(tree, k)]
    alike = [k for k in before if (tree.lemma[k] in grammar.nominals) is (tree.lemma[i] in grammar.nominals)]
    if candidates := [k for k in alike or before if not tree.is_under(k, i)]:
        tree.move(i, candidates[-1], "conj")


def give_object_to_conjunct(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "seize the town or oust its mayor": of two objects the one after the second verb is the second verb's."""
    verb = tree.head[i]
    first = tree.kid_as(verb, "obj")
    if first is None or first >= i:
        return
    for k in tree.kids_as(verb, "conj"):
        if first < k < i and tree.pos[k] == "VERB" and tree.kid_as(k, "obj", "ccomp", "xcomp") is None:
            tree.move(i, k, "obj")
            return


def lower_clause(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "but denied it is seeking war": a clause with its own subject right after a verb is what that verb tells."""
    before = tree.left[i] - 1
    if before < tree.starts[i] or tree.pos[before] != "VERB" or tree.is_under(before, i):
        return
    if tree.kid_as(i, "nsubj") is None or tree.kid_as(i, "cc", "mark") is not None or before == tree.head[i]:
        return
    if tree.kid_as(before, "obj", "ccomp", "xcomp", "obl") is None:
        tree.move(i, before, "ccomp")


def join_between(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "talks between Sudan and the rebels": "between" wants two."""
    for k in tree.kids_as(tree.head[i], "nmod"):
        case = tree.kid_as(k, "case")
        if case is not None and tree.word[case] == "between" and tree.kid_as(k, "conj") is None:
            if tree.right[k] + 1 == tree.left[i]:
                tree.move(i, k, "conj")
            return


def return_particle(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "called the talks off": a particle is the verb's, and no noun's."""
    noun = tree.head[i]
    if tree.dep[i] == "compound:prt" and tree.pos[noun] != "VERB" and tree.rel[noun] == "obj":
        tree.move(i, tree.head[noun], "compound:prt")


def _noun_before(tree: Tree, case: int) -> int | None:
    """The noun right before a preposition, over a comma."""
    before = case - 2 if case > 1 and tree.word[case - 1] == "," else case - 1
    return before if before >= tree.starts[case] and tree.pos[before] in _NOMINAL else None


def _is_phrase_head(tree: Tree, k: int) -> bool:
    return tree.rel[k] not in ("compound", "flat", "nmod:poss", "case", "fixed")
