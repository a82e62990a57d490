"""Who an article is mainly about: the parties that "the two sides" and "the talks" leave unnamed."""

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.language.proposition import Role
from peacetable.mentions import ActorMention, How
from peacetable.model import ActorKind
from peacetable.reading.whereabouts import preposition_of_place

_PARTY_KINDS = frozenset({ActorKind.STATE, ActorKind.GROUP})
_AGENT_WEIGHT = 2
"""A party that acts counts double: who is only a place or a possessor rarely sits at the table."""
_LEAST_SHARE = 0.2
"""Of the first party's weight, what a main party must have. A mediator or a bystander named once stays out."""


def main_parties(account: Account) -> tuple[str, ...]:
    """The states and groups that the article is about, the most mentioned first.

    A mention counts for the party that it belongs to or speaks for, twice where it is the agent of a clause:
    in "Peskov said Russia would stop if Ukraine agreed", Russia weighs four and Ukraine two.
    """
    weights = Counter[str]()
    agents = _agent_heads(account)
    for mention in _story_mentions(account):
        party = account.mentions.party_of(mention.actor)
        if is_party(account, party):
            acts = any(mention.span.start <= head < mention.span.end for head in agents)
            weights[party] += _AGENT_WEIGHT if acts else 1
    if not weights:
        return ()
    least = weights.most_common(1)[0][1] * _LEAST_SHARE
    return tuple(party for party, weight in weights.most_common() if weight >= least)


def is_party(account: Account, actor: str) -> bool:
    """Whether `actor` can sit at a table as a side of its own: a state or a group."""
    known = account.mentions.cast.get(actor)
    return known is not None and known.kind in _PARTY_KINDS


def parties_in(account: Account, span: Span) -> tuple[str, ...]:
    """The states and groups that a stretch names as actors: not Lebanon in "the ceasefire in Lebanon"."""
    mentions = (m for m in account.mentions.actors_in(span) if not is_where(m))
    parties = (account.mentions.party_of(mention.actor) for mention in mentions)
    return tuple(dict.fromkeys(party for party in parties if is_party(account, party)))


def is_where(mention: ActorMention) -> bool:
    """Whether a name stands for where something is: "talks in Turkey", "a conference on Ukraine"."""
    where = preposition_of_place(mention.span) if mention.how in {How.NAME, How.METONYM} else None
    return where not in {None, "to", "from"}


def _agent_heads(account: Account) -> frozenset[int]:
    return frozenset(
        argument.head.i for proposition in account.propositions for argument in proposition.arguments_as(Role.AGENT)
    )


def _story_mentions(account: Account) -> Iterator[ActorMention]:
    for mention in account.mentions.actors:
        if account.article.is_story(mention.span.start_char, mention.span.end_char):
            yield mention
