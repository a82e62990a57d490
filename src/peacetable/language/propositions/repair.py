"""Attachments that a parser often gets wrong and the words around put right, before anything is read from the tree.

Each repair is a function that looks at one word and moves or relabels it where its pattern is unmistakable.
"""

from __future__ import annotations

from peacetable.language.propositions.clauses import is_inverted
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

_ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG"})
_CLOSING = frozenset({'"', "”", "''", "’", "»"})
_LOOSE = frozenset({"nsubj", "conj", "parataxis", "dep", "obj", "obl", "advcl"})
_NAMING = frozenset({"call", "consider", "declare", "deem", "dub", "label", "make", "name", "proclaim", "term"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def repair(tree: Tree, grammar: Grammar) -> None:
    """Puts right what is unmistakable; the document itself is not changed."""
    for i in range(len(tree)):
        if tree.rel[i] == "nsubj":
            _agree_in_voice(tree, i)
            _read_as_renaming(tree, i, grammar)
            _return_subject(tree, i)
            _read_as_apposition(tree, i)
            _swap_inverted(tree, tree.head[i])
        elif tree.rel[i] == "obj":
            _read_as_speaker(tree, i)
            _read_as_renaming(tree, i, grammar)
            _read_as_said(tree, i)
        elif tree.dep[i] == "acl":
            _return_infinitive(tree, i, grammar)
        elif tree.rel[i] == "advcl":
            _read_as_quoting(tree, i)
        elif tree.rel[i] == "ccomp":
            _read_as_adverbial(tree, i)
        elif tree.word[i] in grammar.negators["argument"] and tree.rel[i] == "advmod":
            _read_as_subject(tree, i)
        elif tree.rel[i] == "obl" and tree.tag[i] == "NN":
            _read_as_infinitive(tree, i, grammar)
            _read_as_renaming(tree, i, grammar)
        elif tree.tag[i] in ("NN", "NNS"):
            _read_as_renaming(tree, i, grammar)
        elif tree.tag[i] == "VBG":
            _read_as_participle(tree, i)
        elif tree.tag[i] in ("VBZ", "VBP", "VB"):
            _read_as_noun(tree, i, grammar)


def _agree_in_voice(tree: Tree, i: int) -> None:
    """A subject is a passive one where there is a passive auxiliary, and only there."""
    verb = tree.head[i]
    if tree.has(verb, "aux:pass"):
        tree.relabel(i, "nsubj:pass")
    elif tree.tag[verb] in _ACTIVE or (tree.tag[verb] == "VBN" and tree.has(verb, "aux")):
        tree.relabel(i, "nsubj")


def _read_as_speaker(tree: Tree, i: int) -> None:
    """'"It does not concern us," declared the spokesman': after a quotation the verb comes first."""
    verb = tree.head[i]
    if tree.left[i] != verb + 1 or tree.kid_as(verb, "nsubj", "aux", "mark") is not None:
        return
    if tree.tag[verb] in ("VBD", "VBZ", "VBP") and tree.word[max(0, verb - 1)] in _CLOSING:
        tree.relabel(i, "nsubj")
        if tree.rel[verb] in ("advcl", "conj", "acl", "ccomp") and tree.head[verb] < verb:
            tree.relabel(verb, "parataxis")


def _return_subject(tree: Tree, i: int) -> None:
    """'"They will leave," said the governor': a subject beyond its verb's own governor is the governor's."""
    verb = tree.head[i]
    governor = tree.head[verb]
    if verb < governor < i and tree.kid_as(governor, "nsubj") is None and tree.rel[verb] in ("ccomp", "parataxis"):
        tree.move(i, governor, "nsubj")


def _read_as_apposition(tree: Tree, i: int) -> None:
    """ "its demand, the release of the hostages, was met": a second subject right after the first renames it."""
    first = tree.kid_as(tree.head[i], "nsubj")
    if first is None or first >= i or tree.pos[i] not in _NOMINAL or tree.pos[first] not in _NOMINAL:
        return
    after = tree.right[first] + 1
    if after < i and tree.word[after] in (",", "—", "–") and after <= tree.left[i] <= after + 1:
        tree.move(i, first, "appos")


def _read_as_said(tree: Tree, i: int) -> None:
    """ "called the town a red line": the second of two objects is what is said of the first."""
    first = tree.kid_as(tree.head[i], "obj")
    if first is not None and first < i and tree.lemma[tree.head[i]] in _NAMING:
        tree.relabel(i, "xcomp")


def _return_infinitive(tree: Tree, i: int, grammar: Grammar) -> None:
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


def _read_as_quoting(tree: Tree, i: int) -> None:
    """ "The premier would resign, the palace announced": a clause that nothing joins and that lacks an object."""
    if tree.head[i] > i or tree.tag[i] not in ("VBD", "VBZ", "VBP") or tree.left[i] == 0:
        return
    is_after_comma = "," in tree.word[tree.left[i] - 1 : tree.left[i] + 1]
    is_joined = tree.kid_as(i, "mark", "obj", "ccomp", "xcomp", "obl") is not None
    if is_after_comma and not is_joined and tree.kid_as(i, "nsubj") == tree.kids[i][tree.word[tree.kids[i][0]] == ","]:
        tree.relabel(i, "parataxis")


def _read_as_adverbial(tree: Tree, i: int) -> None:
    """'"We go," he said, "when the time comes"': beside another clause this one tells when, not what."""
    if any(tree.tag[k] == "WRB" for k in tree.kids[i]) and tree.kid_as(tree.head[i], "ccomp") != i:
        tree.relabel(i, "advcl")


def _read_as_subject(tree: Tree, i: int) -> None:
    """ "Neither backed down"."""
    if i < tree.head[i] and tree.kid_as(tree.head[i], "nsubj") is None:
        tree.relabel(i, "nsubj")


def _read_as_infinitive(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "due to resume", tagged as a noun: only "to" stands beside the word, and its governor takes infinitives."""
    governor = tree.head[i]
    if len(tree.kids[i]) != 1 or tree.word[tree.kids[i][0]] != "to" or i != tree.kids[i][0] + 1:
        return
    frame, control = grammar.frames.get(tree.lemma[governor]), grammar.control.get(tree.lemma[governor])
    if (frame and "to" in frame.prepositions) or (tree.pos[governor] != "ADJ" and not (control and control.infinitive)):
        return
    tree.pos[i], tree.tag[i] = "VERB", "VB"
    tree.relabel(i, "xcomp")
    tree.relabel(tree.kids[i][0], "mark")


def _read_as_renaming(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "they must go, a demand that ...": after a comma such a noun renames the clause, however it was read."""
    frame = grammar.nominals.get(tree.lemma[i])
    if frame is None or not frame.has_content or tree.rel[i] not in _LOOSE or tree.head[i] > i:
        return
    start = tree.left[i]
    is_after_comma = "," in tree.word[max(0, start - 1) : start + 1]
    if is_after_comma and tree.kid_as(i, "cc", "case", "nsubj", "cop") is None and tree.has(i, "acl:relcl", "acl"):
        tree.relabel(i, "appos")


def _read_as_noun(tree: Tree, i: int, grammar: Grammar) -> None:
    """ "..., demands that Juba rejects": a verb without a subject, after a comma, in a noun's form, is that noun."""
    frame = grammar.nominals.get(tree.lemma[i])
    if frame is None or not frame.has_content or i == 0 or tree.word[i - 1] != ",":
        return
    if tree.rel[i] not in ("parataxis", "conj", "advcl", "ccomp", "dep") or tree.kid_as(i, "nsubj", "aux", "cc", "obj"):
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


def _read_as_participle(tree: Tree, i: int) -> None:
    """ "told Reuters, repeating a demand": after a comma and without a subject it tells how, not what."""
    if tree.dep[i] not in ("ccomp", "xcomp", "obj") or tree.head[i] > i or tree.word[i - 1] != ",":
        return
    if tree.kid_as(i, "nsubj", "aux", "mark") is None:
        tree.relabel(i, "advcl")


def _swap_inverted(tree: Tree, i: int) -> None:
    """ "Should they refuse, Kyiv will act": the first clause is the supposed one, not the main one."""
    if tree.rel[i] == "advcl" or not is_inverted(tree, i):
        return
    for k in tree.kids_as(i, "conj", "parataxis", "ccomp"):
        if k > i and tree.kid_as(k, "cc", "mark") is None and tree.kid_as(k, "nsubj") is not None:
            tree.swap(i, k, "advcl")
            return
