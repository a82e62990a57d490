"""The features of a predication: voice, modality, tense, aspect, question, command."""

from __future__ import annotations

from peacetable.language.proposition import PredicateKind, Tense
from peacetable.language.propositions.draft import Draft, Drafts
from peacetable.language.propositions.negation import is_negated
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar

_MODALS = {"'ll": "will", "’ll": "will", "'d": "would", "’d": "would", "wo": "will", "ca": "can", "sha": "shall"}
_FUTURE = frozenset({"will", "shall"})
_TENSES = {"VBD": Tense.PAST, "VBZ": Tense.PRESENT, "VBP": Tense.PRESENT}
_PASSIVE = ("aux:pass", "nsubj:pass", "csubj:pass", "obl:agent")
_REDUCED = frozenset({"acl", "advcl", "xcomp"})
"""Where a participle stands without its auxiliary: "the town seized", "wants them freed"."""
_OPENING = frozenset({'"', "“", "``", ":", "«", "‘"})
_MAIN = frozenset({"root", "conj", "parataxis", "ccomp"})


def set_features(tree: Tree, draft: Draft, drafts: Drafts, grammar: Grammar) -> None:
    """Reads the features off the words beside the predicate; a conjunct without its own takes those before it."""
    draft.is_negated = is_negated(tree, draft, grammar)
    if draft.kind is PredicateKind.NOUN:
        return
    auxiliaries = [k for k in tree.kids[draft.head] if tree.rel[k] in ("aux", "cop")]
    draft.is_passive = draft.kind is PredicateKind.VERB and _is_passive(tree, draft.head)
    _set_modality(tree, draft, auxiliaries)
    _set_tense(tree, draft, auxiliaries)
    draft.is_question = _is_question(tree, draft.head)
    draft.is_imperative = _is_imperative(tree, draft, auxiliaries, drafts)
    if not auxiliaries:
        _share_features(tree, draft, drafts)


def _is_passive(tree: Tree, i: int) -> bool:
    if tree.has(i, *_PASSIVE):
        return True
    return tree.tag[i] == "VBN" and tree.dep[i] in _REDUCED and not tree.has(i, "aux", "nsubj")


def _set_modality(tree: Tree, draft: Draft, auxiliaries: list[int]) -> None:
    """ "must", "have to" and the like; "is to withdraw" is `be_to`."""
    for k in auxiliaries:
        if tree.tag[k] == "MD":
            modal = _MODALS.get(tree.word[k], tree.lemma[k])
            draft.modal = "ought_to" if modal == "ought" else modal
        elif (
            tree.lemma[k] == "be"
            and tree.tag[k] in _TENSES
            and tree.dep[k] != "aux:pass"
            and _is_marked_to(tree, draft.head, k)
        ):
            draft.modal = "be_to"
    if tree.rel[draft.head] == "root" and not auxiliaries and tree.tag[draft.head] == "VB":
        draft.modal = "be_to" if _is_marked_to(tree, draft.head, -1) and tree.has(draft.head, "nsubj") else draft.modal


def _is_marked_to(tree: Tree, i: int, after: int) -> bool:
    return any(tree.rel[k] == "mark" and tree.word[k] == "to" and k > after for k in tree.kids[i])


def _set_tense(tree: Tree, draft: Draft, auxiliaries: list[int]) -> None:
    finite = [t for k in (*auxiliaries, draft.head) if (t := _TENSES.get(tree.tag[k]))]
    draft.tense = Tense.FUTURE if draft.modal in _FUTURE else next(iter(finite), None)
    draft.is_perfect = any(tree.lemma[k] == "have" and tree.rel[k] == "aux" for k in auxiliaries)
    draft.is_progressive = tree.tag[draft.head] == "VBG" and any(tree.lemma[k] == "be" for k in auxiliaries)


def _is_question(tree: Tree, i: int) -> bool:
    """A direct question, or one that "whether" introduces."""
    if any(tree.rel[k] == "mark" and tree.word[k] == "whether" for k in tree.kids[i]):
        return True
    if tree.rel[i] == "ccomp":
        return any(tree.rel[k] == "mark" and tree.word[k] == "if" for k in tree.kids[i])
    top = tree.head[i] if tree.rel[i] == "conj" else i
    ends = (k for k in reversed(tree.kids[top]) if tree.rel[k] == "punct")
    return tree.rel[top] == "root" and any(tree.word[k] == "?" for k in ends)


def _is_imperative(tree: Tree, draft: Draft, auxiliaries: list[int], drafts: Drafts) -> bool:
    i, first = draft.head, drafts.get(tree.head[draft.head])
    if tree.tag[i] != "VB" or tree.rel[i] not in _MAIN or any(tree.lemma[k] != "do" for k in auxiliaries):
        return False
    if tree.rel[i] == "conj" and (first is None or not first.is_imperative):
        return False
    if tree.rel[i] == "ccomp" and tree.head[i] < i and tree.word[tree.left[i] - 1] not in _OPENING:
        return False
    return not any(tree.rel[k] in ("nsubj", "csubj", "mark", "expl") for k in tree.kids[i])


def _share_features(tree: Tree, draft: Draft, drafts: Drafts) -> None:
    """ "will not stop or withdraw": a second verb in the same form, without its own subject, shares the auxiliaries."""
    i = draft.head
    first = drafts.get(tree.head[i]) if tree.rel[i] == "conj" else None
    if first is None or first.kind is PredicateKind.NOUN or tree.kid_as(i, "nsubj", "csubj", "expl") is not None:
        return
    if tree.tag[i] != tree.tag[first.head] or tree.tag[i] in _TENSES or draft.is_imperative:
        return
    draft.modal, draft.is_perfect, draft.is_progressive = first.modal, first.is_perfect, first.is_progressive
    draft.tense, draft.is_question = first.tense, first.is_question
    draft.is_passive = draft.is_passive or first.is_passive
    draft.is_negated = draft.is_negated or (first.is_negated and _is_alternative(tree, i))


def _is_alternative(tree: Tree, i: int) -> bool:
    return any(tree.rel[k] == "cc" and tree.word[k] in ("or", "nor") for k in tree.kids[i])
