"""Who an article is mainly about: the parties that "the two sides" and "the talks" leave unnamed."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.language.datelines import DATELINE
from peacetable.language.proposition import Role
from peacetable.mentions import ActorMention, How
from peacetable.model import ActorKind
from peacetable.reading.whereabouts import is_place_of, preposition_of_place

_PARTY_KINDS = frozenset({ActorKind.STATE, ActorKind.GROUP})
_AGENT_WEIGHT = 2.0
"""A party that acts counts double: who is only a place or a possessor rarely sits at the table."""
_DEMONYM_WEIGHT = 0.5
"""A bare demonym ("Libyan parties", "the Swiss resort") often tells no more than where something is."""
_PAIR_WEIGHT = 1.0
"""Added to two parties of which one does something to, with or against the other, or between whom something is."""
_LEAST_SHARE = 0.2
"""Of the first party's weight, what a main party must have. A mediator or a bystander named once stays out."""
_FACING = (Role.PATIENT, Role.RECIPIENT, Role.OTHER, Role.BENEFICIARY, Role.TOPIC)


def main_parties(account: Account) -> tuple[str, ...]:
    """The states and groups that the article is about, the weightiest first.

    A mention counts for the party that it belongs to or speaks for, twice where it is the agent of a clause:
    in "Peskov said Russia would stop if Ukraine agreed", Russia weighs four and Ukraine two. Who only tells where
    ("in Turkey", a dateline) weighs nothing.
    """
    weights = dict(_weigh_pairs(account))
    if not (mentioned := _weigh_mentions(account)):
        return ()
    for party, weight in mentioned.items():
        weights[party] = weights.get(party, 0.0) + weight
    ranked = sorted(weights.items(), key=lambda pair: -pair[1])
    least = ranked[0][1] * _LEAST_SHARE
    return tuple(party for party, weight in ranked if weight >= least and party in mentioned)


def _weigh_mentions(account: Account) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    agents = _agent_heads(account)
    for mention in _story_mentions(account):
        party = account.mentions.party_of(mention.actor)
        if not is_party(account, party) or is_where(mention) or is_place_of(mention.span):
            continue
        acts = any(mention.span.start <= head < mention.span.end for head in agents)
        weights[party] += _AGENT_WEIGHT if acts else _DEMONYM_WEIGHT if mention.how is How.DEMONYM else 1.0
    return weights


def _weigh_pairs(account: Account) -> dict[str, float]:
    """What being opposite somebody adds: to agent and object of a clause, and to the two that "between" joins."""
    weights: dict[str, float] = defaultdict(float)
    for proposition in account.propositions:
        agents = {p for a in proposition.arguments_as(Role.AGENT) for p in parties_in(account, a.span)}
        facing = {p for a in proposition.arguments_as(*_FACING) for p in parties_in(account, a.span)}
        if agents and facing - agents:
            for party in sorted(agents | facing):
                weights[party] += _PAIR_WEIGHT
        for argument in proposition.arguments:
            if argument.preposition == "between" and len(both := parties_in(account, argument.span)) > 1:
                for party in both:
                    weights[party] += _PAIR_WEIGHT
    return weights


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
    """The mentions of the story, without those of datelines."""
    datelines = [found.span() for found in DATELINE.finditer(account.doc.text)]
    for mention in account.mentions.actors:
        start, end = mention.span.start_char, mention.span.end_char
        if account.article.is_story(start, end) and not any(a <= start and end <= b for a, b in datelines):
            yield mention
