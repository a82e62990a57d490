"""Threats with a way out: "threatened to halt exports unless the tariffs are lifted" asks for what would avert it."""

from collections.abc import Iterator

from peacetable.claims.account import Account
from peacetable.claims.claim import UNRESOLVED, Claim
from peacetable.claims.content import find_things
from peacetable.claims.parties import parties_of
from peacetable.claims.stance.taking import Taking
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.model import Stance

THREAT = "embedding.threat"
WAY_OUT = (Role.EXCEPTION, Role.CONDITION)
AVERTS = frozenset({"unless", "until", "without", "before"})


def by_threat(account: Account, proposition: Proposition) -> list[Claim]:
    """What a threat asks for, and what it would keep from doing in exchange; none where it leaves no way out."""
    embedding = account.lexicon.embeddings.get(proposition.lemma)
    if embedding is None or embedding.id != THREAT:
        return []
    holders = tuple(party for a in proposition.arguments_as(Role.AGENT) for party in parties_of(account, a))
    return list(_claims(account, proposition, holders)) if holders else []


def _claims(account: Account, proposition: Proposition, holders: tuple[str, ...]) -> Iterator[Claim]:
    for content in _contents(account, proposition):
        way_out = [argument for bearer in (proposition, content) for argument in _ways_out(bearer)]
        asked = [t for a in way_out for t in find_things(account, a.head, a.span) if t.issue != UNRESOLVED]
        yield from Taking(proposition, Stance.DEMANDS, holders, THREAT).claims(account, asked)
        if way_out:
            things = find_things(account, content.head, content.span)
            averted = [t for t in things if not t.toward and t.issue != UNRESOLVED]
            yield from Taking(content, Stance.REJECTS, holders, THREAT).bound(account, averted, asked)


def _contents(account: Account, proposition: Proposition) -> Iterator[Proposition]:
    for argument in proposition.arguments_as(Role.CONTENT):
        content = account.propositions.at(argument.head)
        if content is not None:
            yield content


def _ways_out(proposition: Proposition) -> tuple[Argument, ...]:
    arguments = proposition.arguments_as(*WAY_OUT)
    return tuple(a for a in arguments if a.role is Role.EXCEPTION or (a.preposition or "").lower() in AVERTS)
