"""Stances taken by a modal in a party's own words: "they should withdraw", "we will not", "it cannot be ceded"."""

from peacetable.claims.account import Account
from peacetable.claims.claim import UNRESOLVED, Claim, Thing
from peacetable.claims.content import find_things
from peacetable.claims.parties import parties_of, voice_at
from peacetable.claims.stance.necessity import NECESSITY
from peacetable.claims.stance.taking import Taking, conditions_of
from peacetable.language.proposition import PredicateKind, Proposition, Role, Tense
from peacetable.model import Stance

RULES = {Stance.DEMANDS: "modal.demands", Stance.OFFERS: "modal.offers"}
WILL = {"will", "would", "shall", "going_to", "be_going_to"}
ABILITY = {"can", "could", "cannot", "might", "may"}


def by_modal(account: Account, proposition: Proposition) -> list[Claim]:
    """The claims that a proposition makes by its modal, none where it has none or binds nobody."""
    if proposition.kind is PredicateKind.NOUN:
        return []
    stance = _stance(account, proposition)
    holders = _holders(account, proposition) if stance else ()
    if stance is None or not holders:
        return []
    things = [t for t in find_things(account, proposition.head, proposition.span) if _counts(account, proposition, t)]
    source = voice_at(account, proposition.head)
    taking = Taking(proposition, stance, holders, RULES[stance], source.span if source else None)
    return list(taking.claims(account, things))


def _agents(account: Account, proposition: Proposition) -> tuple[str, ...]:
    agents = proposition.arguments_as(Role.AGENT)
    return tuple(dict.fromkeys(party for agent in agents for party in parties_of(account, agent)))


def _holders(account: Account, proposition: Proposition) -> tuple[str, ...]:
    """Whose stance it is: whoever says it, else, in the article's own voice, whoever will do it."""
    source = voice_at(account, proposition.head)
    agents = _agents(account, proposition)
    if source is None or (source.party is None and proposition.modal in WILL and agents):
        return agents
    return (source.party or source.speaker,)


def _is_own(account: Account, proposition: Proposition) -> bool:
    """Whether what will be done is up to whoever says it: done by that party, or by nobody who is named.

    Somebody who speaks for nobody known ("a spokesman for the outfit") may speak for whoever will act.
    """
    source = voice_at(account, proposition.head)
    agents = _agents(account, proposition)
    return source is None or not agents or source.party is None or source.party in agents


def _stance(account: Account, proposition: Proposition) -> Stance | None:
    """What the modal says for its holder: necessity binds others, intention binds oneself, and so does inability."""
    source = voice_at(account, proposition.head)
    agents = _agents(account, proposition)
    is_own = _is_own(account, proposition)
    if proposition.is_imperative and source:
        return Stance.DEMANDS
    if source is None and agents and _is_headline(proposition):
        return Stance.OFFERS
    if proposition.modal in NECESSITY:
        return Stance.DEMANDS if source and (not agents or not is_own) else None
    if proposition.modal == "would" and not is_own and source and _tells_a_plan(account, proposition):
        return Stance.DEMANDS
    if proposition.modal in WILL or (proposition.modal is None and proposition.tense is Tense.FUTURE):
        return Stance.OFFERS if is_own else None
    if proposition.modal is None and source and agents and is_own and _is_habit(proposition):
        return Stance.OFFERS
    if proposition.modal in ABILITY and (proposition.is_negated or source):
        return Stance.OFFERS if is_own or not agents or (proposition.is_negated and source) else None
    return None


def _is_headline(proposition: Proposition) -> bool:
    """Whether a bare infinitive tells the future, as in a headline: "Egypt to reopen crossing"."""
    return proposition.modal == "be_to" and proposition.tense is None


def _is_habit(proposition: Proposition) -> bool:
    """Whether a party says in the present what it does not do: "we do not negotiate with kidnappers"."""
    return proposition.is_negated and proposition.tense is Tense.PRESENT and not proposition.is_perfect


def _tells_a_plan(account: Account, proposition: Proposition) -> bool:
    """Whether what another "would" do is a term of what the speaker wants: a "should" or "must" stands beside it."""
    beside = account.propositions.within(proposition.head.sent)
    source = voice_at(account, proposition.head)
    return any(p.modal in NECESSITY and account.source_of(p.head) == source for p in beside)


def _counts(account: Account, proposition: Proposition, thing: Thing) -> bool:
    """Whether the modal makes a stance of the thing.

    What "might be discussed" is open; what merely might happen is not. A meeting foretold in the article's own voice is
    a plan, and doing something to what is unnamed is nothing.
    """
    if thing.issue == UNRESOLVED:
        return False
    if proposition.modal in ABILITY and not proposition.is_negated:
        return thing.is_softened or bool(proposition.arguments_as(Role.CONDITION, Role.EXCEPTION))
    if thing.issue == "talks" and thing.toward and not _agents(account, proposition):
        return False
    if thing.issue != "talks" or not thing.toward or voice_at(account, proposition.head) is not None:
        return True
    return conditions_of(account, proposition, thing, Stance.OFFERS)[1]
