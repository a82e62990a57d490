"""From drafts to propositions: tokens and spans in the place of indices."""

from __future__ import annotations

from spacy.tokens import Span

from peacetable.language.proposition import Argument, PredicateKind, Proposition
from peacetable.language.propositions.adjuncts import see_through
from peacetable.language.propositions.bounds import bare_bounds, phrase_bounds
from peacetable.language.propositions.coordination import spread
from peacetable.language.propositions.draft import Draft, Drafts, Link
from peacetable.language.propositions.tree import Tree
from peacetable.lexicon.grammar import Grammar


def finish(tree: Tree, draft: Draft, drafts: Drafts, grammar: Grammar) -> Proposition:
    """The proposition that a draft amounts to; arguments stand in text order."""
    links = {(k.role, k.head): k for link in draft.links for k in spread(tree, link, draft.head)}
    ordered = sorted(links.values(), key=lambda link: link.head)
    return Proposition(
        head=tree.doc[draft.head],
        span=_own_words(tree, draft),
        lemma=draft.lemma,
        verb=draft.verb,
        kind=draft.kind,
        arguments=tuple(_argument(tree, link, draft, drafts, grammar) for link in ordered),
        light=draft.light,
        is_negated=draft.is_negated,
        is_passive=draft.is_passive,
        modal=draft.modal,
        tense=draft.tense,
        is_perfect=draft.is_perfect,
        is_progressive=draft.is_progressive,
        is_hypothetical=draft.is_hypothetical,
        is_question=draft.is_question,
        is_imperative=draft.is_imperative,
    )


def _argument(tree: Tree, link: Link, draft: Draft, drafts: Drafts, grammar: Grammar) -> Argument:
    target = drafts.get(link.head)
    is_clause = _is_clause(link, target)
    inside = tree.left[link.head] <= draft.head <= tree.right[link.head]
    if inside and not is_clause:
        start, end = bare_bounds(tree, link.head)
    else:
        start, end = phrase_bounds(tree, link.head, is_clause=is_clause)
    head = target.head if target is not None and target.anchor == link.head else see_through(tree, link.head, grammar)
    return Argument(link.role, tree.doc[head], tree.doc[start:end], link.rule, link.preposition)


def _is_clause(link: Link, target: Draft | None) -> bool:
    """Whether the phrase keeps its own subject and auxiliaries; what a copula says of a noun does not."""
    if target is None or target.kind is PredicateKind.NOUN or target.noun == link.head:
        return False
    return not (link.rule.startswith("noun.copula") and target.kind is PredicateKind.COPULA)


def _own_words(tree: Tree, draft: Draft) -> Span:
    """The predicate with its auxiliaries, particle and light noun: "had ruled out", "made an offer"."""
    own = [draft.head, draft.anchor] + ([draft.noun] if draft.noun is not None else [])
    own += [k for k in tree.kids[draft.head] if tree.rel[k] in ("aux", "cop") or tree.dep[k] == "compound:prt"]
    return tree.doc[min(own) : max(own) + 1]
