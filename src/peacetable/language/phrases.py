"""Phrases around a word, for rooms that look at an argument's words without walking the tree."""

from __future__ import annotations

from spacy.tokens import Span, Token

_LEFT_OUT = frozenset(
    "case mark cc punct conj parataxis acl:relcl appos discourse dep "
    "nsubj nsubj:outer csubj cop aux expl advcl ccomp".split()
)
"""Dependents that are no part of a noun phrase: what joins it, what is joined to it, the clause it stands in."""


def phrase(token: Token) -> Span:
    """The noun phrase of `token`, without preposition, conjuncts, relative clauses and appositions.

    "of the two breakaway regions, which Kyiv claims" at "regions" gives "the two breakaway regions".
    """
    start = token.i
    for left in reversed(list(token.lefts)):
        if left.dep_ == "case":
            break
        if left.dep_ not in _LEFT_OUT:
            start = min(start, left.left_edge.i)
    return token.doc[start : _end(token)]


def _end(token: Token) -> int:
    """One past the last word that belongs to the phrase: the next conjunct ends it, at any depth."""
    end = token.i + 1
    for right in token.rights:
        if right.dep_ == "conj":
            break
        if right.dep_ not in _LEFT_OUT:
            end = max(end, _end(right))
    return end


def conjuncts(token: Token) -> tuple[Token, ...]:
    """`token` and every word joined with it by "and" or "or", in text order, from whichever of them one asks."""
    return tuple(sorted({token, *token.conjuncts}, key=lambda joined: joined.i))


def appositions(token: Token) -> tuple[Token, ...]:
    """The heads of the phrases that rename `token`, and what `token` renames: "Peskov" and "spokesman"."""
    below = [child for child in token.children if child.dep_ == "appos"]
    above = [token.head] if token.dep_ == "appos" else []
    return tuple(sorted(above + below, key=lambda renamed: renamed.i))


def full_phrase(token: Token) -> Span:
    """Everything that hangs on `token`, relative clauses and all: the stretch from its left to its right edge."""
    return token.doc[token.left_edge.i : token.right_edge.i + 1]
