"""Coordination: what two predicates share, and the further phrases that an argument is joined with."""

from __future__ import annotations

from collections.abc import Iterator

from peacetable.language.proposition import PredicateKind, Role
from peacetable.language.propositions.draft import Draft, Link
from peacetable.language.propositions.tree import Tree

_OBJECTS = (Role.PATIENT, Role.CONTENT)


def share_arguments(tree: Tree, first: Draft, second: Draft) -> None:
    """Gives the second predicate what it shares with the first, and the first an object that only the second has."""
    if PredicateKind.NOUN in (first.kind, second.kind):
        if first.kind is second.kind:
            _share_between_nouns(tree, first, second)
        return
    if second.subject is None and first.subject and not second.is_imperative:
        second.add_subject(first.subject, "shared.subject")
    _share_agent(first, second)
    _share_object(tree, first, second)


def _share_agent(first: Draft, second: Draft) -> None:
    """ "was shelled and bombed by the army": one agent of two passives."""
    if not (first.is_passive and second.is_passive):
        return
    for giver, taker in ((first, second), (second, first)):
        if (agent := giver.link(Role.AGENT)) and not taker.link(Role.AGENT):
            taker.add(agent.by("shared.agent"))


def _share_object(tree: Tree, first: Draft, second: Draft) -> None:
    """ "shell and bomb the city": one object after both verbs, wherever the parser hung it."""
    if first.is_passive or second.is_passive:
        return
    for link in list(first.links):
        if link.head > second.head and link.role in _OBJECTS and not _has_object(second):
            second.add(link.by("shared.object"))
    if second.head == first.head + 2 and not _has_object(first):
        for link in second.links:
            if link.head > second.head and link.role in _OBJECTS and link.rule.startswith("clause."):
                first.add(link.by("shared.object"))


def _has_object(draft: Draft) -> bool:
    return any(link.role in _OBJECTS and link is not draft.subject for link in draft.links)


def _share_between_nouns(tree: Tree, first: Draft, second: Draft) -> None:
    """ "Juba's refusal and rejection of the clause": the possessor before, the phrases after both."""
    agent = first.link(Role.AGENT)
    is_own = any(tree.rel[k] == "det" or tree.dep[k] == "nmod:poss" for k in tree.kids[second.head])
    if agent and agent.head < first.head and not is_own and not second.link(Role.AGENT):
        second.add(agent.by("shared.possessor"))
    for link in list(first.links):
        if link.head > second.head and link.rule.startswith("noun.nmod") and not second.link(link.role):
            second.add(link.by("shared.modifier"))


def find_conjuncts(tree: Tree, i: int) -> Iterator[int]:
    """The words joined with `i` by "and" or "or", those said not to hold ("but not X") left out."""
    for k in tree.kids[i]:
        if tree.rel[k] == "conj" and not _is_excluded(tree, k):
            yield k


def _is_excluded(tree: Tree, k: int) -> bool:
    words = {tree.words(j) for j in tree.kids[k] if j < k and tree.rel[j] in ("cc", "advmod", "case")}
    return bool(words & {"not", "rather than", "instead of", "but not", "never"})


def spread(tree: Tree, link: Link, predicate: int) -> Iterator[Link]:
    """The argument itself and one more for each phrase joined with it that does not hold the predicate."""
    yield link
    for k in find_conjuncts(tree, link.head):
        if tree.left[k] <= predicate <= tree.right[k]:
            continue
        if link.rule.endswith("relative") and k > predicate:
            continue
        yield Link(link.role, k, f"{link.rule}.conjunct", link.preposition)
