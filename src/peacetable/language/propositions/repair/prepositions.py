"""Prepositions that say something by themselves, and those of several words that the parser takes apart."""

from __future__ import annotations

from peacetable.language.propositions.repair.clefts import take_place
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar


def read_as_predicate(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "Manila is against a truce": what "is" says of Manila is "against", and the truce is what it is against."""
    noun = tree.head[i]
    frame = grammar.frames.get(tree.word[i])
    if frame is None or frame.verb is None or not tree.has(noun, "cop") or i > noun:
        return
    subject = tree.kid_as(noun, "nsubj")
    if subject is None or not _is_somebody(tree, subject):
        return
    take_place(tree, noun, i, "obj")
    tree.pos[i], tree.tag[i] = "ADJ", "JJ"


def _is_somebody(tree: Tree, i: int) -> bool:
    """Whether a subject can be for or against something: no thing named by a common noun in the singular is."""
    return bool(tree.ent[i]) or tree.tag[i] in ("NNS", "NNP", "NNPS", "PRP") or tree.kid_as(i, "nmod:poss") is not None


def read_as_preposition(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "Pending a final agreement, ...": a participle that works as a preposition, with its object."""
    noun = tree.kid_as(i, "obj")
    if tree.tag[i] != "VBG" or (tree.word[i], None) not in grammar.prepositions or noun is None:
        return
    if tree.kid_as(i, "nsubj", "mark", "aux") is None and noun > i:
        tree.swap(i, noun, "case")
        tree.pos[i] = "ADP"
        tree.relabel(noun, "obl")


def join_preposition(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "offered gas in return for recognition": what follows "in return for" hangs on "return"."""
    first = tree.kid_as(i, "case")
    if tree.word[i] not in grammar.inner_nouns or first is None or i + 1 >= len(tree):
        return
    whole = f"{tree.words(first)} {tree.word[i]} {tree.word[i + 1]}"
    noun = tree.head[i + 1]
    if (
        (whole, None) in grammar.prepositions
        and tree.rel[i + 1] in ("case", "mark")
        and tree.head[noun] == tree.head[i]
    ):
        tree.move(noun, i, "nmod" if tree.rel[noun] in ("obl", "nmod") else "acl")


def raise_from_adverb(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "stopped short of signing": what hangs on the adverb of such a verb hangs on the verb."""
    verb = tree.head[i]
    if tree.word[i] in grammar.particles.get(tree.lemma[verb], ()):
        for k in [k for k in tree.kids_as(i, "obl", "advcl", "nmod") if k > i]:
            tree.move(k, verb, "advcl" if tree.rel[k] == "advcl" else "obl")


def raise_parenthesis(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "Yerevan, the premier said, will not sign": what he said is the clause, not its subject."""
    noun = tree.head[i]
    clause = tree.head[noun]
    is_saying = tree.tag[i] in ("VBD", "VBZ", "VBP") and tree.kid_as(i, "nsubj") is not None
    is_between = tree.rel[noun] in ("nsubj", "obl", "advmod", "advcl") and noun < i < clause
    if is_saying and is_between and tree.kid_as(i, "obj", "ccomp", "xcomp") is None:
        tree.move(i, clause, "parataxis")
