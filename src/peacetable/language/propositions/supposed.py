"""What stands inside a supposed clause is supposed with it: "if Kyiv agrees to withdraw"."""

from __future__ import annotations

from peacetable.language.propositions.draft import Drafts, each_draft
from peacetable.language.propositions.tree import Tree


def spread_supposition(tree: Tree, drafts: Drafts) -> None:
    """Marks every predicate under a hypothetical one; a relative clause keeps its own standing."""
    supposed = {draft.anchor for draft in each_draft(drafts) if draft.is_hypothetical}
    if not supposed:
        return
    for draft in each_draft(drafts):
        draft.is_hypothetical = draft.is_hypothetical or _is_under(tree, draft.anchor, supposed)


def _is_under(tree: Tree, i: int, supposed: set[int]) -> bool:
    while tree.head[i] != i and tree.dep[i] not in ("acl:relcl", "parataxis"):
        i = tree.head[i]
        if i in supposed:
            return True
    return False
