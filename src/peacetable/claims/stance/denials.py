"""Denials of what one would do: "denied that it would withdraw" is a refusal, "denied that it had withdrawn" tells the past."""

from peacetable.claims.account import Account
from peacetable.claims.claim import UNRESOLVED, Claim
from peacetable.claims.content import find_things
from peacetable.claims.parties import parties_of
from peacetable.claims.stance.taking import Taking
from peacetable.language.proposition import Proposition, Role, Tense
from peacetable.model import Stance

DENIAL = "embedding.denial"
AHEAD = frozenset({"will", "would", "shall", "going_to", "be_going_to", "be_to"})


def by_denial(account: Account, proposition: Proposition) -> list[Claim]:
    """The refusals in what a party denies of its own future; denying what was or is takes no stance."""
    embedding = account.lexicon.embeddings.get(proposition.lemma)
    if embedding is None or embedding.id != DENIAL or proposition.is_negated:
        return []
    holders = tuple(party for a in proposition.arguments_as(Role.AGENT) for party in parties_of(account, a))
    return [
        claim
        for argument in proposition.arguments_as(Role.CONTENT)
        if (content := account.propositions.at(argument.head)) and _is_own_future(account, content, holders)
        for claim in Taking(content, Stance.REJECTS, holders[:1], DENIAL).claims(
            account, [t for t in find_things(account, argument.head, argument.span) if t.issue != UNRESOLVED]
        )
    ]


def _is_own_future(account: Account, content: Proposition, holders: tuple[str, ...]) -> bool:
    is_ahead = content.modal in AHEAD or content.tense is Tense.FUTURE
    agents = {party for a in content.arguments_as(Role.AGENT) for party in parties_of(account, a)}
    return is_ahead and bool(agents & set(holders))
