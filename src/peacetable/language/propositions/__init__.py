"""From a parsed document to its propositions.

Plain parsing errors are put right first. Then six steps, each over all predicates: find them, read their features,
link the arguments in their own clause, merge predicates of two words, put antecedents for relative pronouns, fill in
what is shared or controlled.
"""

from __future__ import annotations

from spacy.tokens import Doc

from peacetable.language.proposition import Propositions
from peacetable.language.propositions.draft import Draft, Drafts, each_draft
from peacetable.language.propositions.features import set_features
from peacetable.language.propositions.fill import fill_in
from peacetable.language.propositions.finish import finish
from peacetable.language.propositions.links import link_clause
from peacetable.language.propositions.merge import merge_light, merge_periphrasis, rule_out_question
from peacetable.language.propositions.nominals import link_noun
from peacetable.language.propositions.predicates import find_predicates
from peacetable.language.propositions.relatives import find_antecedents, resolve_relatives
from peacetable.language.propositions.repair import repair
from peacetable.language.propositions.supposed import spread_supposition
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar, read_grammar

__all__ = ["find_propositions"]


def find_propositions(doc: Doc) -> Propositions:
    """Every proposition of a parsed document, in text order.

    >>> find_propositions(nlp("Juba refused to sign."))   # doctest: +SKIP
    Propositions(all=(Proposition(refuse: agent='Juba', content='sign'), Proposition(sign: agent='Juba')))
    """
    tree, grammar = Tree(doc), read_grammar()
    repair(tree, grammar)
    drafts = find_predicates(tree, grammar)
    downward = [drafts[i] for i in tree.downward() if i in drafts]
    for draft in downward:
        set_features(tree, draft, drafts, grammar)
    antecedents = find_antecedents(tree)
    _link(tree, downward, drafts, antecedents, grammar)
    for draft in _unique(downward, drafts):
        fill_in(tree, draft, drafts, grammar)
        resolve_relatives(draft, antecedents)
    spread_supposition(tree, drafts)
    return _collect(tree, drafts, grammar)


def _link(tree: Tree, downward: list[Draft], drafts: Drafts, antecedents: dict[int, int], grammar: Grammar) -> None:
    for draft in downward:
        link_clause(tree, draft, drafts, grammar)
        link_noun(tree, draft, grammar)
        resolve_relatives(draft, antecedents)
    for draft in reversed(downward):
        merge_periphrasis(tree, draft, drafts)
    for draft in each_draft(drafts):
        merge_light(tree, draft, drafts, grammar)
        rule_out_question(draft)


def _unique(downward: list[Draft], drafts: Drafts) -> list[Draft]:
    """The drafts that are left after merging, heads before dependents."""
    left = {id(draft) for draft in drafts.values()}
    return [draft for draft in downward if id(draft) in left]


def _collect(tree: Tree, drafts: Drafts, grammar: Grammar) -> Propositions:
    finished = {id(draft): finish(tree, draft, drafts, grammar) for draft in each_draft(drafts)}
    by_head = {i: finished[id(draft)] for i, draft in sorted(drafts.items())}
    ordered = sorted(finished.values(), key=lambda proposition: proposition.head.i)
    return Propositions(tuple(ordered), by_head)
