"""Force: whether a proposition is put forward at all, composed along the predicates that it is the content of."""

from collections.abc import Iterator, Mapping

from peacetable.claims.account import Account
from peacetable.claims.parties import parties_of
from peacetable.claims.stance.acts import acts_of
from peacetable.language.proposition import PredicateKind, Proposition, Role

Governors = Mapping[int, Proposition]
TAKEN_BACK = "chain.take-back"
HOLDS = (Role.CONTENT, Role.PATIENT)


def find_governors(account: Account) -> Governors:
    """For each predicate that is the content of another, by the index of its head: that other."""
    return {
        argument.head.i: proposition
        for proposition in account.propositions
        for argument in proposition.arguments_as(Role.CONTENT)
        if argument.head.i != proposition.head.i
    }


def is_wanted_by_another(account: Account, proposition: Proposition) -> bool:
    """Whether a clause tells what another's act is about: in "wants guarantees that they will leave" they promise nothing."""
    own = _agents(account, proposition)
    return any(
        bool(acts_of(account, governor)) and not own & _agents(account, governor)
        for governor in account.propositions.within(proposition.head.sent)
        for argument in governor.arguments_as(*HOLDS)
        if governor.head.i != proposition.head.i and argument.span.start <= proposition.head.i < argument.span.end
    )


def is_put_forward(account: Account, proposition: Proposition, governors: Governors) -> bool:
    """Whether the words commit anybody to the proposition: not supposed, not asked, not denied, not only believed."""
    if proposition.is_question or proposition.is_hypothetical:
        return False
    if _is_denied(account, proposition) or _is_taken_back(account, proposition):
        return False
    own = _agents(account, proposition)
    return all(_leaves(account, governor, own) for governor in _above(proposition, governors))


def _is_taken_back(account: Account, proposition: Proposition) -> bool:
    """Whether an act told by a noun is undone by its verb: "suspended the treaty", "reneged on its promise"."""
    if proposition.kind is not PredicateKind.NOUN:
        return False
    over = (
        governor
        for governor in account.propositions.within(proposition.head.sent)
        for argument in governor.arguments_as(Role.PATIENT, Role.TOPIC, Role.CONTENT, Role.OTHER)
        if argument.head.i == proposition.head.i and governor.head.i != proposition.head.i
    )
    chains = (account.lexicon.acts.chain(governor.lemma, governor.verb) for governor in over if not governor.is_negated)
    return any(chain is not None and chain.id == TAKEN_BACK for chain in chains)


def _is_denied(account: Account, proposition: Proposition) -> bool:
    """Whether it stands in what somebody denies or asks, as the word that introduces the utterance tells."""
    utterance = account.utterance_of(proposition.head)
    words = utterance.cue if utterance and utterance.cue is not None else ()
    found = (account.lexicon.embeddings.get(token.lemma_.lower()) for token in words)
    return any(embedding is not None and embedding.leaves == "nothing" for embedding in found)


def _above(proposition: Proposition, governors: Governors) -> Iterator[Proposition]:
    seen = {proposition.head.i}
    while (governor := governors.get(proposition.head.i)) and governor.head.i not in seen:
        seen.add(governor.head.i)
        yield governor
        proposition = governor


def _leaves(account: Account, governor: Proposition, own: frozenset[str]) -> bool:
    """Whether a clause under `governor` still stands; what one believes of oneself does."""
    embedding = account.lexicon.embeddings.get(governor.lemma)
    if governor.is_hypothetical or governor.is_question:
        return False
    if embedding is None:
        return True
    return embedding.leaves == "opinion" and bool(own & _agents(account, governor))


def _agents(account: Account, proposition: Proposition) -> frozenset[str]:
    return frozenset(party for a in proposition.arguments_as(Role.AGENT) for party in parties_of(account, a))
