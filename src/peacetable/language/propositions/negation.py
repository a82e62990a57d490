"""Whether a predicate is denied in its own clause."""

from __future__ import annotations

from peacetable.language.proposition import PredicateKind
from peacetable.language.propositions.draft import Draft
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

_ADVERBIAL = frozenset({"advmod", "cc", "cc:preconj", "det", "discourse"})
_UNTIL = frozenset({"until", "till", "unless", "before"})
_NOMINAL = frozenset({"nsubj", "obj", "iobj", "obl"})


def is_negated(tree: Tree, draft: Draft, grammar: Grammar) -> bool:
    """Whether a word beside the predicate or in one of its arguments denies it: "not", "no side", "nobody"."""
    if _is_last_thing(tree, draft.head):
        return True
    return any(
        _denies(tree, k, grammar)
        or _is_put_off(tree, k)
        or (draft.kind is not PredicateKind.NOUN and _is_void(tree, k, grammar))
        for k in tree.kids[draft.head]
    )


def _denies(tree: Tree, k: int, grammar: Grammar) -> bool:
    word = tree.word[k]
    if tree.dep[k] not in _ADVERBIAL:
        return False
    if word == "far":
        return tree.word[k + 1 : k + 2] == ["from"]
    if tree.word[k + 1 : k + 2] and tree.word[k + 1] in _UNTIL:
        return False
    if word == "longer":
        return any(tree.word[j] == "no" for j in tree.kids[k])
    if word in grammar.negators["determiner"] and tree.rel[k] == "det":
        return True
    return word in grammar.negators["adverb"] and not _is_only(tree, k)


def _is_last_thing(tree: Tree, i: int) -> bool:
    """ "The last thing Juba wants": what is said of it is not wanted at all."""
    above = tree.head[i]
    is_thing = tree.dep[i] == "acl:relcl" and tree.word[above] == "thing"
    return is_thing and any(tree.word[k] == "last" for k in tree.kids[above])


def _is_put_off(tree: Tree, k: int) -> bool:
    """ "Not until they leave will he sign": the denial stands in the clause, and is the main verb's."""
    first = tree.left[k]
    return tree.rel[k] == "advcl" and tree.word[first] == "not" and tree.word[first + 1] in _UNTIL


def _is_only(tree: Tree, k: int) -> bool:
    """ "not only" and "not just" deny nothing."""
    return k + 1 < len(tree) and tree.word[k + 1] in ("only", "just", "merely", "least")


def _is_void(tree: Tree, k: int, grammar: Grammar) -> bool:
    """Whether the argument at `k` is nobody or no one thing: "neither side", "not one", "under no circumstances"."""
    if tree.rel[k] not in _NOMINAL:
        return False
    if tree.word[k] in grammar.negators["argument"]:
        return True
    if tree.word[k] == "one" and k > 0 and tree.word[k - 1] == "no":
        return True
    if tree.word[tree.left[k]] == "not" and not _is_only(tree, tree.left[k]):
        return True
    none = grammar.negators["determiner"]
    return any(tree.word[j] in none and tree.rel[j] in ("det", "cc", "advmod") for j in tree.kids[k])
