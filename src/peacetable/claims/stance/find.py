"""Every stance that an article reports."""

from peacetable.claims.account import Account
from peacetable.claims.claim import Claim
from peacetable.claims.stance.acts import by_act
from peacetable.claims.stance.answers import find_answers
from peacetable.claims.stance.lists import by_list
from peacetable.claims.stance.modals import by_modal
from peacetable.claims.stance.observers import is_observer
from peacetable.language.proposition import Proposition


def find_claims(account: Account) -> tuple[Claim, ...]:
    """The stances in text order: by an act where the words name one, else by a modal in somebody's own words."""
    found: list[Claim] = []
    for proposition in account.propositions:
        if _is_said(account, proposition):
            found += by_act(account, proposition) or by_modal(account, proposition)
    found += by_list(account)
    answered = find_answers(account, tuple(found))
    return tuple(sorted((*found, *answered), key=lambda claim: claim.cue.i))


def _is_said(account: Account, proposition: Proposition) -> bool:
    """Whether the proposition is put forward at all: in the story, not asked, not supposed, not an observer's guess."""
    if proposition.is_question or proposition.is_hypothetical:
        return False
    if not account.article.is_story(proposition.span.start_char, proposition.span.end_char):
        return False
    return not is_observer(account, account.source_of(proposition.head))
