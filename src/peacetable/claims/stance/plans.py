"""What a plan says: "the mediators' paper asks the army to leave", "Qatar's draft would have both free their prisoners".

A plan is put forward by whoever made it; what it asks of others its maker asks. Whether that is the maker's own position or
only a mediator's plan is left to the records.
"""

from peacetable.claims.account import Account
from peacetable.claims.attribution.describe import describe_speaker
from peacetable.claims.claim import UNRESOLVED, Claim, Thing
from peacetable.claims.content import find_things
from peacetable.claims.parties import is_party
from peacetable.claims.stance.taking import Taking
from peacetable.language.phrases import full_phrase
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.model import Stance

PLAN = "plan.says"
SAID = (Role.CONTENT, Role.PATIENT, Role.BENEFICIARY, Role.TOPIC, Role.PURPOSE, Role.OTHER)


def by_plan(account: Account, proposition: Proposition) -> list[Claim]:
    """What a plan with a known maker says, as the maker's demands, and offers of what it would do itself."""
    plan = _plan_of(account, proposition)
    if plan is None or proposition.is_question or proposition.is_hypothetical:
        return []
    maker = _maker(account, plan)
    if maker is None:
        return []
    found = [t for a in proposition.arguments_as(*SAID) for t in find_things(account, a.head, a.span)]
    things = [thing for thing in found if thing.issue != UNRESOLVED]
    return [claim for thing in things for claim in _put(account, proposition, plan, maker, thing)]


def _put(account: Account, proposition: Proposition, plan: Argument, maker: str, thing: Thing) -> list[Claim]:
    stance = Stance.OFFERS if thing.agents == (maker,) else Stance.DEMANDS
    return list(Taking(proposition, stance, (maker,), PLAN, plan.span).claims(account, [thing]))


def _plan_of(account: Account, proposition: Proposition) -> Argument | None:
    """The plan that the predicate is said of: its subject, where the predicate tells what a text says."""
    cues = account.lexicon.stances
    if cues.find("plan-says", proposition.lemma, proposition.verb) is None:
        return None
    subjects = proposition.arguments_as(Role.AGENT)
    return next(
        (a for a in subjects if cues.find("plan", a.head.lemma_.lower()) and not account.mentions.actors_at(a.head)),
        None,
    )


def _maker(account: Account, plan: Argument) -> str | None:
    """Whose plan it is: an actor named in its phrase, else people whom the possessor describes ("the mediators' paper")."""
    phrase = full_phrase(plan.head)
    for mention in account.mentions.actors_in(phrase):
        party = account.mentions.party_of(mention.actor)
        if is_party(account, party):
            return party
    owners = (t for t in phrase if t.i + 1 < phrase.end and t.nbor(1).tag_ == "POS")
    owner = next((t for t in owners if account.lexicon.saying.find("speaker", t.lemma_.lower())), None)
    return describe_speaker(phrase.doc[phrase.start : owner.i + 1], of=None).id if owner is not None else None
