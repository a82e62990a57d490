"""What stands inside a supposed clause is supposed with it: "if Kyiv agrees to withdraw"."""

from __future__ import annotations

from peacetable.language.proposition import Role
from peacetable.language.propositions.clauses import is_inverted
from peacetable.language.propositions.draft import Draft, Drafts, Link, each_draft
from peacetable.language.propositions.tree import Tree

_OUTSIDE = frozenset({"acl:relcl", "conj", "parataxis"})


def suppose_inverted(tree: Tree, draft: Draft, drafts: Drafts) -> None:
    """ "Should they refuse, Kyiv will act", where the parser took the supposed clause for the main one."""
    if not is_inverted(tree, draft.anchor):
        return
    for k in tree.kids_as(draft.anchor, "conj", "parataxis", "ccomp"):
        main = drafts.get(k)
        if main and k > draft.anchor and tree.kid_as(k, "cc", "mark") is None:
            draft.is_hypothetical = True
            main.add(Link(Role.CONDITION, draft.anchor, "clause.inverted", "should"))
            return


def spread_supposition(tree: Tree, drafts: Drafts) -> None:
    """Marks every predicate under a hypothetical one; a relative clause keeps its own standing."""
    supposed = {draft.anchor for draft in each_draft(drafts) if draft.is_hypothetical}
    if not supposed:
        return
    for draft in each_draft(drafts):
        draft.is_hypothetical = draft.is_hypothetical or _is_under(tree, draft.anchor, supposed)


def _is_under(tree: Tree, i: int, supposed: set[int]) -> bool:
    while tree.head[i] != i and tree.dep[i] not in _OUTSIDE:
        i = tree.head[i]
        if i in supposed:
            return True
    return False
