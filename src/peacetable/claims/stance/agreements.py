"""What an agreement says: "under the deal, the army will pull back", "the accord obliges both to free their prisoners".

Whoever made the agreement has accepted what it says; where it says who is to do a thing, that one has.
"""

from collections import Counter

from spacy.tokens import Span

from peacetable.claims.account import Account
from peacetable.claims.claim import UNRESOLVED, Claim, Thing
from peacetable.claims.content import find_things
from peacetable.claims.parties import parties_of
from peacetable.claims.stance.taking import Taking
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.model import ActorKind, Stance

UNDER = frozenset({"under", "by", "in", "with", "according_to", "as_part_of", "per"})
SAID = (Role.CONTENT, Role.PATIENT, Role.BENEFICIARY, Role.TOPIC, Role.OTHER, Role.PURPOSE)
BOUND_TO = frozenset({"will", "would", "shall", "must", "have_to", "be_to", "is_to", "should"})
MAKING = frozenset(
    {"sign", "agree", "reach", "conclude", "strike", "accept", "agreement", "accord", "make", "seal", "initial"}
)
SIDES = (ActorKind.STATE, ActorKind.GROUP)


def by_agreement(account: Account, proposition: Proposition) -> list[Claim]:
    """What the makers of an agreement have accepted by what it provides for, or by what will be done under it."""
    if proposition.is_negated or proposition.is_question or proposition.is_hypothetical:
        return []
    if (accord := _agreement_as(account, proposition, Role.AGENT)) and _provides(account, proposition):
        things = [t for a in proposition.arguments_as(*SAID) for t in find_things(account, a.head, a.span)]
    elif (accord := _agreement_under(account, proposition)) and proposition.modal in BOUND_TO:
        things = find_things(account, proposition.head, proposition.span)
    else:
        return []
    told = [t for t in things if t.issue != UNRESOLVED and t.issue != "implementation" and t.head.i != accord.head.i]
    return [c for thing in told for c in _accepted(account, proposition, accord, thing)]


def _accepted(account: Account, proposition: Proposition, accord: Argument, thing: Thing) -> list[Claim]:
    makers = thing.agents or _makers(account, accord)
    return list(Taking(proposition, Stance.ACCEPTS, makers, "agreement.says", accord.span).claims(account, [thing]))


def _provides(account: Account, proposition: Proposition) -> bool:
    return account.lexicon.stances.find("provides", proposition.lemma, proposition.verb) is not None


def _agreement_as(account: Account, proposition: Proposition, role: Role) -> Argument | None:
    return next((a for a in proposition.arguments_as(role) if _is_made(account, a)), None)


def _agreement_under(account: Account, proposition: Proposition) -> Argument | None:
    arguments = (a for a in proposition.arguments if (a.preposition or "").lower().replace(" ", "_") in UNDER)
    return next((a for a in arguments if _is_made(account, a)), None)


def _is_made(account: Account, argument: Argument) -> bool:
    """Whether an argument is an agreement that exists: no draft, no possible one."""
    cues = account.lexicon.stances
    before = [token.lower_ for token in _words_before(argument)]
    if argument.head.pos_ != "NOUN" or any(cues.find("accord-aside", word) for word in before):
        return False
    return cues.find("accord", argument.head.lemma_.lower()) is not None


def _words_before(argument: Argument) -> Span:
    return argument.head.doc[argument.span.start : argument.head.i]


def _makers(account: Account, accord: Argument) -> tuple[str, ...]:
    """Who made it: whom its phrase names, who signed or agreed it in the sentence, else the two sides of the story."""
    named = _parties_in(account, accord.span)
    if len(named) > 1:
        return named
    for proposition in account.propositions.within(accord.head.sent):
        if proposition.verb in MAKING or proposition.lemma in MAKING:
            agents = dict.fromkeys(p for a in proposition.arguments_as(Role.AGENT) for p in parties_of(account, a))
            if len(agents) > 1:
                return tuple(agents)
    return _main_sides(account)


def _parties_in(account: Account, span: Span) -> tuple[str, ...]:
    named = (account.mentions.party_of(mention.actor) for mention in account.mentions.actors_in(span))
    return tuple(dict.fromkeys(party for party in named if _is_side(account, party)))


def _main_sides(account: Account) -> tuple[str, ...]:
    """The two states or groups that the article names most, none where a third is named as often."""
    counts = Counter(
        party for m in account.mentions.actors if _is_side(account, party := account.mentions.party_of(m.actor))
    )
    ranked = counts.most_common(3)
    is_clear = len(ranked) == 2 or (len(ranked) == 3 and ranked[1][1] > ranked[2][1])
    return tuple(party for party, _ in ranked[:2]) if is_clear else ()


def _is_side(account: Account, actor: str) -> bool:
    known = account.mentions.cast.get(actor)
    return known is not None and known.kind in SIDES
