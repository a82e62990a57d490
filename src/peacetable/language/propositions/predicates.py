"""Which words head a proposition, and under what name."""

from __future__ import annotations

from peacetable.language.proposition import PredicateKind, Role
from peacetable.language.propositions.adjuncts import is_inside_preposition
from peacetable.language.propositions.clauses import is_joining_word
from peacetable.language.propositions.draft import Draft, Drafts
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

_FUNCTION = frozenset(
    {"amod", "case", "mark", "fixed", "compound", "flat", "aux", "cop", "cc", "goeswith", "discourse"}
)
_CLAUSAL = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"})
COPULAR = frozenset({"remain", "become", "stay", "seem", "appear", "prove", "be"})
"""Verbs that say something of their subject as "is" does, even where the parser sees an object."""
_HYPHENS = frozenset("-‐‑–")


def find_predicates(tree: Tree, grammar: Grammar) -> Drafts:
    """A draft for every verb, every predicate of a copula, and every noun that names a deed."""
    drafts: Drafts = {}
    for i in range(len(tree)):
        if draft := _draft_at(tree, i, grammar, drafts):
            drafts[i] = draft
    return drafts


def _draft_at(tree: Tree, i: int, grammar: Grammar, earlier: Drafts) -> Draft | None:
    pos = tree.pos[i]
    if is_joining_word(tree, i, grammar) or (is_inside_preposition(tree, i, grammar) and not tree.has(i, "cop")):
        return None
    if pos in ("VERB", "AUX"):
        return _verb(tree, i, grammar) if tree.rel[i] not in _FUNCTION else None
    if pos in ("PUNCT", "SPACE", "ADP", "CCONJ", "SCONJ") and not tree.has(i, "cop"):
        return None
    if _is_said(tree, i, earlier):
        return _said(tree, i, grammar)
    if pos == "NOUN" and (lemma := noun_lemma(tree, i, grammar)):
        return Draft(i, PredicateKind.NOUN, lemma, grammar.nominals[lemma].nouns[lemma])
    return None


def noun_lemma(tree: Tree, i: int, grammar: Grammar) -> str | None:
    """The noun of the lexicon that stands at `i`, hyphened ones ("cease-fire" in three tokens) included."""
    if i >= 2 and tree.word[i - 1] in _HYPHENS:
        joined = f"{tree.word[i - 2]}-{tree.lemma[i]}"
        if joined in grammar.nominals:
            return joined
    lemma = tree.lemma[i]
    return lemma if lemma in grammar.nominals else None


def is_hyphened(tree: Tree, i: int) -> bool:
    """Whether a hyphen ties the word to the next one or the one before: "full-scale"."""
    after, before = tree.word[i + 1 : i + 2], tree.word[i - 1 : i] if i else []
    return bool(_HYPHENS & {*after, *before})


def _verb(tree: Tree, i: int, grammar: Grammar) -> Draft:
    if _is_participle_adjective(tree, i, grammar):
        frame = grammar.frames[tree.word[i]]
        return Draft(i, PredicateKind.ADJECTIVE, tree.word[i], frame.verb or tree.word[i])
    lemma = tree.lemma[i]
    if particle := _particle(tree, i, grammar):
        lemma = f"{lemma}_{particle}"
    verb_frame = grammar.frames.get(lemma)
    return Draft(
        i, PredicateKind.VERB, lemma, lemma, subject_role=Role(verb_frame.subject) if verb_frame else Role.AGENT
    )


def _is_participle_adjective(tree: Tree, i: int, grammar: Grammar) -> bool:
    """ "is prepared for talks", "is opposed to it": a state of the subject, unless somebody brought it about."""
    if tree.word[i] not in grammar.frames or tree.tag[i] != "VBN" or tree.has(i, "obl:agent", "aux"):
        return False
    is_after_copula = tree.rel[i] == "xcomp" and tree.lemma[tree.head[i]] in COPULAR
    return is_after_copula or tree.has(i, "aux:pass", "cop") or tree.rel[i] in ("conj", "acl")


def _particle(tree: Tree, i: int, grammar: Grammar) -> str | None:
    """The particle that the parser marks, or an adverb that the lexicon knows as one, or "out" of "pull out of X"."""
    known = grammar.particles.get(tree.lemma[i], ())
    frame = grammar.frames.get(tree.lemma[i])
    for k in tree.kids[i]:
        if is_hyphened(tree, k) or (frame and tree.word[k] in frame.prepositions):
            continue
        if tree.dep[k] == "compound:prt" or (tree.dep[k] == "advmod" and tree.word[k] in known):
            return tree.word[k]
    after = i + 1
    if after + 1 < len(tree) and tree.word[after] in known and tree.word[after + 1] == "of":
        return tree.word[after]
    return None


def _is_said(tree: Tree, i: int, earlier: Drafts) -> bool:
    """Whether `i` is said of something: it has a copula or a subject, or is an adjective in a clause's place."""
    if any(tree.rel[k] in ("cop", "nsubj", "csubj") for k in tree.kids[i]):
        return True
    if tree.rel[i] == "xcomp" or (tree.rel[i] == "obj" and tree.lemma[tree.head[i]] in COPULAR):
        return tree.pos[i] in ("ADJ", "NOUN", "PROPN")
    if tree.pos[i] != "ADJ":
        return False
    return tree.rel[i] in _CLAUSAL or (tree.rel[i] == "conj" and tree.head[i] in earlier)


def _said(tree: Tree, i: int, grammar: Grammar) -> Draft:
    own = tree.word[i] if tree.word[i] in grammar.frames else tree.lemma[i]
    lemma = _idiom(tree, i, grammar) or noun_lemma(tree, i, grammar) or own
    kind = PredicateKind.ADJECTIVE if tree.pos[i] in ("ADJ", "VERB") else PredicateKind.COPULA
    frame = grammar.frames.get(lemma)
    nominal = grammar.nominals.get(lemma)
    verb = nominal.nouns[lemma] if nominal else (frame and frame.verb) or lemma
    role = Role.CONTENT if nominal and nominal.has_content else Role.AGENT
    return Draft(i, kind, lemma, verb, subject_role=Role(frame.subject) if frame else role)


def _idiom(tree: Tree, i: int, grammar: Grammar) -> str | None:
    """The judgement that the words around `i` make together: "a red line", "out of the question"."""
    for entry in grammar.predicatives.get(tree.lemma[i], ()):
        at = entry.words.index(tree.lemma[i])
        if tuple(tree.lemma[max(0, i - at) : i - at + len(entry.words)]) == entry.words:
            return entry.lemma
    return None
