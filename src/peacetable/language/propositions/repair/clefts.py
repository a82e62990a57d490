"""Sentences that put one part in front: clefts, headlines, "anything but", "nothing short of"."""

from __future__ import annotations

from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

_CLAUSE_KIDS = frozenset(
    {"nsubj", "csubj", "expl", "cop", "aux", "mark", "advmod", "advcl", "punct", "cc", "parataxis"}
)
_STOPS = frozenset({".", "!", "?", "…"})
_SCANT = frozenset({"short", "less", "but", "other"})


def raise_cleft(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "It is the release of the captives that Hamas demands": the clause belongs to what "is" says, not to its end."""
    if tree.dep[i] != "acl:relcl":
        return
    top = tree.head[i]
    while tree.rel[top] == "nmod" and top > tree.head[top]:
        top = tree.head[top]
    is_cleft = tree.has(top, "cop") and any(tree.word[k] == "it" and k < top for k in tree.kids[top])
    if is_cleft and top != tree.head[i]:
        tree.move(i, top, "acl:relcl")


def turn_anything_but(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "is anything but acceptable": what is said is "acceptable", and it is denied."""
    above = tree.head[i]
    if tree.word[above] == "anything" and i > above and "but" in tree.word[above + 1 : i]:
        take_place(tree, above, i, "advmod")


def turn_nothing_short(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "nothing short of a withdrawal will do": a withdrawal will."""
    above = tree.head[i]
    nothing = tree.head[above] if tree.word[above] in _SCANT else above
    if tree.word[nothing] != "nothing" or tree.word[nothing + 1 : nothing + 2] not in (["short"], ["less"], ["but"]):
        return
    if above != nothing:
        tree.move(i, nothing, "nmod")
    for k in tree.kids_as(i, "case"):
        tree.relabel(k, "dep")
    for k in list(tree.kids_as(nothing, "case")):
        tree.move(k, i, "case")
    tree.swap(nothing, i, "advmod")


def turn_headline(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "Rebels to free 200": in a headline the infinitive is the verb, whatever its subject is read as."""
    above = tree.head[i]
    if tree.head[above] != above or above > i or tree.tag[i] != "VB" or not is_headline(tree, i):
        return
    mark = tree.kid_as(i, "mark")
    if mark is None or tree.word[mark] != "to" or mark != tree.left[i] or mark - 1 != _end_before(tree, above, i):
        return
    if tree.kid_as(above, "nsubj", "cop", "obj", "aux", "mark") is not None or tree.tag[above] not in _READ_AS_NOUN:
        return
    tree.pos[above] = "NOUN" if tree.pos[above] == "VERB" else tree.pos[above]
    tree.swap(above, i, "nsubj")


_READ_AS_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS", "VBZ"})


def read_as_passive(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "Talks called off": a participle with a subject and no auxiliary is a passive without its "are"."""
    verb = tree.head[i]
    is_main = tree.rel[verb] in ("root", "ccomp", "parataxis")
    if (
        not is_main
        or tree.dep[i] != "nsubj"
        or i > verb
        or tree.kid_as(verb, "aux", "cop", "obj", "ccomp", "xcomp") is not None
    ):
        return
    is_deed = tree.lemma[i] in grammar.nominals and is_headline(tree, i) and tree.lemma[verb] in grammar.passives
    if tree.tag[verb] == "VBN" or (tree.tag[verb] == "VBD" and is_deed and tree.rel[verb] == "root"):
        tree.tag[verb] = "VBN"
        tree.relabel(i, "nsubj:pass")


def join_asyndetic(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "Houthis reject plan, demand end to blockade": a second verb after a comma goes on with the first's subject."""
    first = tree.head[i]
    if (
        first > i
        or tree.tag[i] not in ("VB", "VBP", "VBZ", "VBD")
        or tree.kid_as(i, "nsubj", "mark", "aux", "cc") is not None
    ):
        return
    if tree.tag[first] not in ("VBP", "VBZ", "VBD") or tree.kid_as(first, "nsubj") is None:
        return
    if is_headline(tree, i) and "," in tree.word[tree.left[i] - 1 : tree.left[i] + 1]:
        tree.tag[i] = tree.tag[first]
        tree.relabel(i, "conj")


def is_headline(tree: Tree, i: int) -> bool:
    """Whether the sentence of `i` ends without a stop."""
    end = i
    while end + 1 < len(tree) and tree.starts[end + 1] == tree.starts[i]:
        end += 1
    while end > i and tree.pos[end] == "SPACE":
        end -= 1
    return tree.word[end] not in _STOPS and tree.word[end][-1:] not in "\"”'’"


def take_place(tree: Tree, old: int, new: int, label: str) -> None:
    """Lets `new`, a dependent of `old`, head the clause in its place; `old` hangs on it."""
    for k in [k for k in tree.kids[old] if k != new and tree.rel[k] in _CLAUSE_KIDS]:
        tree.move(k, new, tree.dep[k])
    tree.swap(old, new, label)


def _end_before(tree: Tree, above: int, i: int) -> int:
    """The last word of the phrase of `above` that stands before `i`."""
    return max([above, *(tree.right[k] for k in tree.kids[above] if k < i)])
