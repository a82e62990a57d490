"""Every stance that an article reports."""

from peacetable.claims.account import Account
from peacetable.claims.claim import Claim
from peacetable.claims.stance.acts import by_act
from peacetable.claims.stance.agreements import by_agreement
from peacetable.claims.stance.answers import resolve
from peacetable.claims.stance.dates import with_dates
from peacetable.claims.stance.denials import by_denial
from peacetable.claims.stance.force import find_governors, is_put_forward, is_wanted_by_another
from peacetable.claims.stance.lists import by_list
from peacetable.claims.stance.modals import by_modal
from peacetable.claims.stance.observers import is_observer, looks_on
from peacetable.claims.stance.plans import by_plan
from peacetable.claims.stance.threats import by_threat
from peacetable.language.proposition import Proposition

# Years after which a stance is history, unless the text tells it without a date. Articles on old conflicts keep their own time.
YEARS = 2


def find_claims(account: Account) -> tuple[Claim, ...]:
    """The stances in text order: by an act where the words name one, else by a modal in own words, or as a list."""
    governors = find_governors(account)
    found: list[Claim] = by_list(account)
    for proposition in account.propositions:
        span = proposition.span
        is_story = account.article.is_story(span.start_char, span.end_char)
        if not is_story or is_observer(account, account.source_of(proposition.head)):
            continue
        if is_put_forward(account, proposition, governors):
            found += _special(account, proposition) or _taken(account, proposition)
    current = (claim for claim in found if not is_history(account, claim) and not looks_on(account, claim.party))
    return tuple(with_dates(account, resolve(sorted(current, key=lambda claim: claim.cue.i))))


def is_history(account: Account, claim: Claim) -> bool:
    """Whether a stance was taken years before the article: what was wanted in 1995 is no longer on the table."""
    published = account.article.published
    year = (claim.date or "")[:4]
    return published is not None and year.isdigit() and int(year) < published.year - YEARS


def _special(account: Account, proposition: Proposition) -> list[Claim]:
    """What a denial, a threat, an agreement or a plan makes of its content, none for all other propositions."""
    ways = (by_denial, by_threat, by_agreement, by_plan)
    return next((claims for way in ways if (claims := way(account, proposition))), [])


def _taken(account: Account, proposition: Proposition) -> list[Claim]:
    """By the act, else by the modal, unless somebody else's act is what the modal stands under."""
    if claims := by_act(account, proposition):
        return claims
    return [] if is_wanted_by_another(account, proposition) else by_modal(account, proposition)
