"""Relative clauses: what the pronoun stands for, and what is missing where there is none."""

from __future__ import annotations

from peacetable.language.proposition import PredicateKind, Role
from peacetable.language.propositions.draft import Draft, Link
from peacetable.language.propositions.tree import Tree

_PRONOUNS = frozenset({"that", "which", "who", "whom", "whose"})
_TAGS = frozenset({"WDT", "WP", "WP$"})
_EQUATIVE = frozenset({"nsubj", "nsubj:outer"})
_LIGHT = frozenset({"all", "thing", "one"})
_ADVERBS = {"where": Role.PLACE, "when": Role.TIME}


def find_antecedents(tree: Tree) -> dict[int, int]:
    """For each relative pronoun the word that it stands for."""
    found = {}
    for i, word in enumerate(tree.word):
        if word in _PRONOUNS and tree.tag[i] in _TAGS and (antecedent := _antecedent(tree, i)) is not None:
            found[i] = antecedent
        elif (named := _named_by_copula(tree, i)) is not None:
            found[i] = named
    return found


def _named_by_copula(tree: Tree, i: int) -> int | None:
    """ "What Juba wants is a command": the command is what Juba wants, and so is "all", "the only thing" it wants."""
    above = tree.head[i]
    if tree.dep[i] not in _EQUATIVE or not tree.has(above, "cop") or above < i or tree.pos[above] == "ADJ":
        return None
    if any(tree.word[k] in ("not", "n't", "n’t", "never") for k in tree.kids[above]):
        return None
    is_free = tree.word[i] == "what" and tree.tag[i] == "WP"
    is_light = tree.word[i] in _LIGHT and tree.has(i, "acl:relcl")
    return above if is_free or is_light else None


def _antecedent(tree: Tree, i: int) -> int | None:
    """The word that the nearest relative clause around `i` hangs on; failing that, a noun right before."""
    for above in tree.above(i):
        if tree.dep[above] in ("acl:relcl", "advcl:relcl"):
            return tree.head[above]
    before = i - 2 if i > 1 and tree.pos[i - 1] == "ADP" else i - 1
    return before if before >= 0 and tree.pos[before] in ("NOUN", "PROPN") else None


def resolve_relatives(draft: Draft, antecedents: dict[int, int]) -> None:
    """Puts the antecedent in the place of each relative pronoun."""
    if not any(link.head in antecedents for link in draft.links):
        return
    kept, draft.links = draft.links, []
    for link in kept:
        draft.add(_resolve(link, antecedents))
    if draft.subject:
        draft.subject = _resolve(draft.subject, antecedents)


def _resolve(link: Link, antecedents: dict[int, int]) -> Link:
    target = antecedents.get(link.head)
    if target is None:
        return link
    return Link(link.role, target, f"{link.rule}.relative", link.preposition)


def fill_gap(tree: Tree, draft: Draft) -> None:
    """ "the clause Juba rejected": without a pronoun the antecedent is the object, or the subject if none is there."""
    antecedent = tree.head[draft.anchor]
    if draft.kind is PredicateKind.NOUN or any(link.head == antecedent for link in draft.links):
        return
    if draft.subject is None:
        draft.add_subject(Link(Role.AGENT, antecedent, ""), "relative.subject")
    elif not _has_own_object(tree, draft):
        draft.add(Link(Role.PATIENT, antecedent, "relative.object"))


def _has_own_object(tree: Tree, draft: Draft) -> bool:
    """Whether nothing is missing: an object, a clause, a relative word, or another clause that holds the gap."""
    if draft.kind is not PredicateKind.VERB or draft.is_passive:
        return True
    if draft.link(Role.PATIENT, Role.CONTENT):
        return True
    first, last = tree.left[draft.anchor], tree.right[draft.anchor]
    return any(tree.word[i] in _PRONOUNS | _ADVERBS.keys() and tree.tag[i][:1] == "W" for i in range(first, last + 1))
