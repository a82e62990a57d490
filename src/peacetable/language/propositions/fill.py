"""Filling in what the tree leaves open: subjects under control, under coordination, in participles and relatives."""

from __future__ import annotations

from peacetable.language.proposition import PredicateKind, Role
from peacetable.language.propositions.coordination import share_arguments
from peacetable.language.propositions.draft import Draft, Drafts, Link
from peacetable.language.propositions.merge import lend_to_noun
from peacetable.language.propositions.relatives import fill_gap
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Control, Grammar

_DEFAULT = Control(verb="")


def fill_in(tree: Tree, draft: Draft, drafts: Drafts, grammar: Grammar) -> None:
    """Fills in one proposition; whatever it hangs on has been filled in before."""
    label = tree.dep[draft.anchor]
    governor = drafts.get(tree.head[draft.anchor])
    is_noun = draft.kind is PredicateKind.NOUN
    if governor is draft:
        governor = None
    if tree.rel[draft.anchor] == "conj" and governor and not (is_noun and governor.kind is not draft.kind):
        share_arguments(tree, governor, draft)
    elif label in ("acl:relcl", "advcl:relcl"):
        fill_gap(tree, draft)
        _lend(tree, draft, governor, grammar)
    elif is_noun:
        _fill_noun(tree, draft, governor, drafts, grammar)
    elif label == "acl":
        _fill_adnominal(tree, draft, governor)
        _lend(tree, draft, governor, grammar)
    elif governor and label in ("xcomp", "ccomp", "advcl", "obj"):
        _fill_clause(tree, draft, governor, grammar)


def _fill_clause(tree: Tree, draft: Draft, governor: Draft, grammar: Grammar) -> None:
    """Control: "refused to withdraw", "urged Russia to withdraw", "left, blaming Kyiv"."""
    control = grammar.control.get(governor.verb, _DEFAULT)
    if control.polarity == "negative" and not governor.is_negated and _is_content(governor, draft):
        draft.is_negated = not draft.is_negated
    if draft.subject is not None or draft.is_imperative or _is_finite(tree, draft):
        return
    if draft.is_passive and _is_late(tree, draft, governor) and (patient := governor.link(Role.PATIENT)):
        draft.add_subject(patient, "control.participle")
    elif controller := _controller(governor, draft, control):
        draft.add_subject(controller, f"control.{controller.role}")


def _is_late(tree: Tree, draft: Draft, governor: Draft) -> bool:
    """ "a pause of two weeks, brokered by Oman": the participle follows what it tells of."""
    return tree.rel[draft.anchor] == "advcl" and governor.head < draft.head and tree.word[draft.head - 1] == ","


def _is_content(governor: Draft, draft: Draft) -> bool:
    return any(link.role is Role.CONTENT and link.head == draft.anchor for link in governor.links)


def _is_finite(tree: Tree, draft: Draft) -> bool:
    return draft.tense is not None and tree.rel[draft.anchor] == "ccomp"


def _controller(governor: Draft, draft: Draft, control: Control) -> Link | None:
    """Who does what hangs on `governor`: a named preposition's object, its object, or its subject."""
    if not _is_content(governor, draft):
        return governor.subject
    for link in governor.links:
        if link.preposition in control.oblique and link.role is not Role.TIME and link.head < draft.head:
            return link
    if control.controller == "object":
        for link in governor.links:
            if link.rule.startswith(("clause.obj", "clause.iobj")) and link.head < draft.head:
                return link
    return governor.subject or governor.link(Role.AGENT)


def _fill_adnominal(tree: Tree, draft: Draft, governor: Draft | None) -> None:
    """A clause on a noun: "an offer to withdraw" is done by who offers, "troops shelling" by the troops themselves."""
    if draft.subject is not None:
        return
    above = tree.head[draft.anchor]
    if governor and any(link.rule == "noun.ruled_out" for link in governor.links):
        return
    is_content = governor is not None and _is_content(governor, draft)
    if governor and is_content:
        if agent := governor.link(Role.AGENT):
            draft.add_subject(agent, "control.noun")
    elif tree.tag[draft.head] in ("VBN", "VBG") or draft.kind is PredicateKind.ADJECTIVE:
        draft.add_subject(Link(Role.AGENT, above, ""), "adnominal.participle")


def _lend(tree: Tree, draft: Draft, governor: Draft | None, grammar: Grammar) -> None:
    """A light verb in a clause on its own noun tells whose deed the noun is."""
    is_object = any(link.role is Role.PATIENT and link.head == tree.head[draft.anchor] for link in draft.links)
    if governor and governor.kind is PredicateKind.NOUN and is_object:
        lend_to_noun(tree, draft, governor, grammar)


def _fill_apposed(tree: Tree, draft: Draft, drafts: Drafts, grammar: Grammar) -> None:
    """ "Kyiv demanded a truce, a demand that ...": who demanded it, and what, is told by the clause before."""
    apposed = next((link for link in draft.links if link.rule == "noun.apposed"), None)
    teller = _teller(tree, apposed.head, drafts) if apposed else None
    if apposed is None or teller is None:
        return
    if teller.verb in grammar.content_verbs and teller.anchor == apposed.head:
        draft.links.remove(apposed)
        for link in teller.links:
            if link.role in (Role.PATIENT, Role.CONTENT) and link is not teller.subject and link.head != draft.head:
                draft.add(link.by("noun.apposed.cognate", role=Role.CONTENT))
    if (agent := teller.link(Role.AGENT)) and not draft.link(Role.AGENT):
        draft.add(agent.by("noun.apposed.agent"))


def _borrow(tree: Tree, draft: Draft, governor: Draft, grammar: Grammar) -> None:
    """ "renewed its call for a truce", where the parser hung the truce on the verb: what follows is shared."""
    frame = grammar.nominals.get(draft.lemma)
    for link in governor.links:
        if frame is None or link.role is Role.TIME or not link.rule.startswith("clause.obl"):
            continue
        is_condition = link.role is Role.CONDITION
        role = link.role if is_condition else frame.prepositions.get(link.preposition or "")
        phrase = tree.head[link.head] if link.rule.endswith("complex") else link.head
        if role and tree.left[phrase] == tree.right[draft.head] + 1 and not draft.link(Role(role)):
            draft.add(link.by("noun.borrowed", role=Role(role)))


def _teller(tree: Tree, i: int, drafts: Drafts) -> Draft | None:
    """The predicate that tells `i`: the one whose content it is, or the nearest above."""
    for above in (i, *tree.above(i)):
        found = drafts.get(above)
        if found and found.kind is not PredicateKind.NOUN:
            governor = drafts.get(tree.head[found.anchor])
            return governor if governor and governor is not found and _is_content(governor, found) else found
    return None


def _fill_noun(tree: Tree, draft: Draft, governor: Draft | None, drafts: Drafts, grammar: Grammar) -> None:
    """ "Russia began a withdrawal": the one who begins it does it."""
    _fill_apposed(tree, draft, drafts, grammar)
    if governor is not None and tree.rel[draft.head] == "obj":
        _borrow(tree, draft, governor, grammar)
    if governor is None or draft.link(Role.AGENT):
        return
    if governor.kind is PredicateKind.NOUN and _is_content(governor, draft) and (agent := governor.link(Role.AGENT)):
        draft.add(agent.by("control.noun"))
    if tree.rel[draft.head] not in ("obj", "xcomp"):
        return
    named = grammar.control.get(governor.verb, _DEFAULT).nominal
    frame = grammar.nominals.get(draft.lemma)
    if frame and ("any" in named or frame.frame in named) and (agent := governor.link(Role.AGENT)):
        draft.add(agent.by("control.nominal"))
