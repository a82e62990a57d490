"""Stances taken by an act: a verb, noun or adjective whose meaning is to demand, offer, accept or refuse."""

from spacy.tokens import Span

from peacetable.claims.account import Account
from peacetable.claims.claim import UNRESOLVED, Claim, Thing
from peacetable.claims.content import Way, find_things, things_inside
from peacetable.claims.parties import mentions_of, parties_of, voice_at
from peacetable.claims.stance.necessity import NECESSITY
from peacetable.claims.stance.taking import Taking
from peacetable.language.phrases import full_phrase
from peacetable.language.proposition import Argument, PredicateKind, Proposition, Role
from peacetable.lexicon.acts import Act
from peacetable.model import Stance

CONTENT = (Role.CONTENT, Role.PATIENT, Role.TOPIC, Role.PURPOSE, Role.OTHER, Role.BENEFICIARY)
SUBJECT = (Role.AGENT, Role.PATIENT, Role.CONTENT)
ELSEWHERE = (Role.PLACE, Role.TIME, Role.RECIPIENT)
# The prepositions of what only tells when or where an act is performed.
OCCASION = frozenset({"during", "at", "after", "before", "amid", "since", "by", "ahead", "following"})
# The prepositions that put an act to somebody ("called on Tripoli to", "the offer to Kyiv").
PUT_TO = {"on", "upon", "to", "with", "of", "from"}
PUT_DIRECTLY = {Role.RECIPIENT, Role.PATIENT}
# What is demanded "from" somebody is not demanded by them.
FROM = "from"

# What somebody should, must or might do is not done: "they must accept" is the speaker's demand, no acceptance.
UNREAL = NECESSITY | {"might", "may"}


def by_act(account: Account, proposition: Proposition) -> list[Claim]:
    """The claims that a proposition makes by performing an act, none where its predicate is no act."""
    for act in acts_of(account, proposition):
        taking = taking_of(account, proposition, act)
        if taking is not None and taking.holders:
            things = _things(account, taking, act)
            if claims := list(taking.claims(account, [t for t in things if not act.issues or t.issue in act.issues])):
                return claims
    return []


def taking_of(account: Account, proposition: Proposition, act: Act) -> Taking | None:
    """The stance that a proposition takes by its act, whatever it is about; None where it takes none."""
    if proposition.modal in UNREAL or _is_foretold(account, proposition):
        return None
    stance = act.negated if proposition.is_negated else act.stance
    return None if stance is None else _taking(account, proposition, act, stance)


def _is_foretold(account: Account, proposition: Proposition) -> bool:
    """Whether somebody else says what the holder would do: that is the speaker's plan for it, or a guess."""
    source = account.source_of(proposition.head)
    if proposition.modal != "would" or source is None or source.party is None:
        return False
    agents = {party for a in proposition.arguments_as(Role.AGENT) for party in parties_of(account, a)}
    return bool(agents) and (source.party or source.speaker) not in agents


def acts_of(account: Account, proposition: Proposition) -> tuple[Act, ...]:
    """The acts that a predicate can perform in its own company of words."""
    return tuple(
        act for act in account.lexicon.acts.find(proposition.lemma, proposition.verb) if _fits(proposition, act)
    )


def _fits(proposition: Proposition, act: Act) -> bool:
    """Whether predicate, prepositions and the words beside it are such as the act needs ("out of the *question*")."""
    if act.kinds and proposition.kind not in act.kinds:
        return False
    if act.prepositions and not act.prepositions & {a.preposition for a in proposition.arguments}:
        return False
    beside = [*proposition.span, *(argument.head for argument in proposition.arguments)]
    return not act.others or bool(act.others & {form for t in beside for form in (t.lower_, t.lemma_)})


def _taking(account: Account, proposition: Proposition, act: Act, stance: Stance) -> Taking:
    if act.holder == "source":
        source = voice_at(account, proposition.head)
        said_by = (source.party or source.speaker,) if source else ()
        return Taking(proposition, stance, said_by, act.id, source.span if source else None)
    doers = tuple(a for a in proposition.arguments_as(Role.AGENT) if a.preposition != FROM)
    agents = doers or _described(account, proposition)
    holders = tuple(dict.fromkeys(party for agent in agents for party in parties_of(account, agent)))
    source = account.source_of(proposition.head)
    if not agents and source and proposition.kind is PredicateKind.ADJECTIVE:
        holders = (source.party or source.speaker,)
    addressees = tuple(party for party in _addressees(account, proposition) if party not in holders)
    return Taking(proposition, stance, holders, act.id, agents[0].span if agents else None, addressees)


def _described(account: Account, proposition: Proposition) -> tuple[Argument, ...]:
    """Who is said to be opposed, prepared, committed: participles that describe what stands before them."""
    is_participle = proposition.lemma == proposition.head.lower_ or proposition.kind is PredicateKind.ADJECTIVE
    patients = proposition.arguments_as(Role.PATIENT) if is_participle else ()
    return tuple(a for a in patients if a.head.i < proposition.head.i and _names_an_actor(account, a))


def _addressees(account: Account, proposition: Proposition) -> tuple[str, ...]:
    """Whom the act is put to: the parties themselves among its objects, not what is theirs."""
    put_to = [
        argument
        for argument in proposition.arguments_as(Role.RECIPIENT, Role.PATIENT, Role.OTHER, Role.AGENT)
        if argument.role in PUT_DIRECTLY or argument.preposition in PUT_TO
    ]
    named = [party for a in put_to if _names_an_actor(account, a) for party in parties_of(account, a)]
    return tuple(dict.fromkeys(named))


def _names_an_actor(account: Account, argument: Argument) -> bool:
    return any(m.span.start <= argument.head.i < m.span.end for m in mentions_of(account, argument))


def _things(account: Account, taking: Taking, act: Act) -> list[Thing]:
    """What the act is about. Whom it is put to would have to do what is demanded, unless the content says who."""
    start = Way(agents=taking.addressees) if act.actor == "other" else Way()
    roles = SUBJECT if act.holder == "source" else CONTENT
    things = [
        thing
        for argument in taking.proposition.arguments_as(*roles)
        if act.mood == "any" or not _is_indicative(account, argument)
        for thing in find_things(account, argument.head, argument.span, way=start)
    ]
    return (
        things
        or _things_of_noun(account, taking.proposition, start)
        or _things_aside(account, taking.proposition, start)
        or _things_of_cleft(account, taking.proposition, start)
        or _left_open(taking.proposition)
    )


def _things_aside(account: Account, proposition: Proposition, start: Way) -> list[Thing]:
    """What stands where a parser puts a place or a time: "walked out of the talks", "appealed for an Easter truce".

    A predicate that has lost its infinitive finds it right behind: "in no hurry to sign a peace treaty".
    """
    things = [
        thing
        for argument in proposition.arguments_as(*ELSEWHERE)
        if (argument.preposition or "") not in OCCASION
        for thing in find_things(account, argument.head, argument.span, way=start)
        if thing.head.i == argument.head.i
    ]
    behind = None if things else _infinitive_behind(account, proposition)
    return things if behind is None else find_things(account, behind.head, behind.span, way=start)


def _things_of_cleft(account: Account, proposition: Proposition, start: Way) -> list[Thing]:
    """What stands behind "is" in "what Eritrea wants is the withdrawal of the troops"."""
    for other in account.propositions.within(proposition.head.sent):
        subjects = (a.span for a in other.arguments_as(Role.AGENT, Role.PATIENT) if a.span[0].lower_ in {"what", "all"})
        if any(span.start <= proposition.head.i < span.end <= other.head.i for span in subjects):
            return find_things(account, other.head, _behind(other, proposition), way=start)
    return []


def _behind(other: Proposition, proposition: Proposition) -> Span:
    """The words of a predicate that stand behind another: without the subject clause."""
    return other.span.doc[max(other.span.start, proposition.head.i + 1) : other.span.end]


def _infinitive_behind(account: Account, proposition: Proposition) -> Proposition | None:
    """The bare infinitive right behind a predicate that has no content of its own."""
    doc, i = proposition.head.doc, proposition.head.i
    if proposition.arguments_as(*CONTENT) or i + 2 >= len(doc) or doc[i + 1].lower_ != "to":
        return None
    return account.propositions.at(doc[i + 2])


def _left_open(proposition: Proposition) -> list[Thing]:
    """What is answered without being named: "the envoy did not object", "both refused"."""
    if proposition.kind is not PredicateKind.VERB or proposition.arguments_as(*CONTENT):
        return []
    return [Thing(UNRESOLVED, proposition.head, proposition.span, True, False, (), ())]


def _is_indicative(account: Account, argument: Argument) -> bool:
    """Whether a content clause tells what is, rather than what should be: it has a tense or a will of its own."""
    content = account.propositions.at(argument.head) if argument.role is Role.CONTENT else None
    if content is None or content.modal in NECESSITY or "VerbForm=Inf" in str(content.head.morph) or _is_bare(content):
        return False
    return content.tense is not None and content.head.tag_ not in {"VB", "VBG"}


def _is_bare(content: Proposition) -> bool:
    """Whether a singular subject has a verb without its ending: the subjunctive of "insists that he go"."""
    agent = content.argument(Role.AGENT)
    return content.head.tag_ == "VBP" and agent is not None and agent.head.tag_ in {"NN", "NNP"}


def _things_of_noun(account: Account, proposition: Proposition, start: Way) -> list[Thing]:
    """What a noun of an act is about where its clause tells it ("a proposal that would create a joint council")."""
    if proposition.kind is not PredicateKind.NOUN:
        return []
    return list(things_inside(account, proposition.head, full_phrase(proposition.head), way=start, clauses=True))
