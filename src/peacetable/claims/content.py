"""From the content of an act to the things it is about: which issues its words name, and which way round."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from peacetable.claims.account import Account
from peacetable.claims.claim import UNRESOLVED, Thing
from peacetable.claims.lemmas import forms_of, lemmas_of
from peacetable.claims.objects import object_of
from peacetable.claims.parties import parties_of
from peacetable.language.proposition import Argument, PredicateKind, Proposition, Role
from peacetable.lexicon.wordings import Wording

# Where the thing itself can stand below a predicate that only leads to it ("agreed to a halt", "a plan for a truce").
LEADS_ON = (Role.CONTENT, Role.PATIENT, Role.TOPIC, Role.PURPOSE, Role.OTHER, Role.BENEFICIARY)
# What stands beside the thing and lends it no words: the truce in "leave, provided a truce holds" is not part of it.
ASIDE = (Role.CONDITION, Role.EXCEPTION, Role.PURPOSE, Role.CAUSE)
# Issues of joining a body, which stands in the words as if it acted.
UP_TO_THE_JOINER = frozenset({"neutrality"})
# Issues that speak of an agreement: where the text says what it agrees on, that is what is at issue.
ABOUT_ANOTHER = frozenset({"implementation"})
# The prepositions of what is only the occasion of a thing.
SETTING = frozenset({"in", "at", "during", "amid", "after", "since", "by", "ahead", "on"})
# A chain of predicates longer than this is a sentence about something else.
DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Way:
    """How the walk came to where it is: the polarity and the agents gathered so far."""

    toward: bool = True
    is_softened: bool = False
    agents: tuple[str, ...] = ()
    path: tuple[str, ...] = ()

    def past(self, proposition: Proposition, account: Account) -> "Way":
        """The way after `proposition`: its negation and its signature composed with what came before."""
        chain = account.lexicon.acts.chain(proposition.lemma, proposition.verb)
        turns = chain.turns if chain else "same"
        return replace(
            self.through(proposition, account),
            toward=self.toward ^ proposition.is_negated ^ (turns == "flip"),
            is_softened=self.is_softened or turns == "soften",
            path=(*self.path, *((chain.id,) if chain else ())),
        )

    def through(self, proposition: Proposition, account: Account) -> "Way":
        """The way with the proposition's own agents, where it names any."""
        named = [party for a in proposition.arguments_as(Role.AGENT) for party in parties_of(account, a)]
        return replace(self, agents=tuple(named) or self.agents)


def find_things(account: Account, head: Token, span: Span, *, way: Way | None = None, depth: int = 0) -> list[Thing]:
    """The things that the phrase `span`, headed by `head`, is about, in text order."""
    way = way or Way()
    proposition = account.propositions.at(head)
    if proposition is None:
        return _from_noun(account, head, span, way, depth)
    named = name_of(account, proposition, span)
    if named is not None and (named.issue not in ABOUT_ANOTHER or depth >= DEEPEST):
        return [thing_of(account, named, proposition, way)]
    if depth >= DEEPEST:
        return []
    if _leads_nowhere(account, proposition):
        return []
    below = way.past(proposition, account)
    led_to = [
        thing
        for argument in _leading_on(account, proposition)
        for thing in find_things(account, argument.head, argument.span, way=below, depth=depth + 1)
    ]
    if named is not None:
        return led_to or [thing_of(account, named, proposition, way)]
    return led_to or _without_arguments(account, proposition, span, way, depth)


def _leading_on(account: Account, proposition: Proposition) -> list[Argument]:
    """The arguments that the thing can stand in; a subject too where nobody does anything ("no aid will pass")."""
    found = [argument for argument in proposition.arguments_as(*LEADS_ON) if not _is_authority(argument)]
    subjects = proposition.arguments_as(Role.AGENT)
    acts = any(parties_of(account, subject) for subject in subjects)
    return [*([] if acts else subjects), *found]


def _without_arguments(account: Account, proposition: Proposition, span: Span, way: Way, depth: int) -> list[Thing]:
    """A predicate whose arguments name nothing: what stands inside its phrase, else what it may stand for."""
    inside = list(things_inside(account, proposition.head, span, way=way, depth=depth))
    if inside or not _points_at(account, proposition.head):
        return inside
    return [Thing(UNRESOLVED, proposition.head, span, way.toward, way.is_softened, way.agents, way.path)]


def name_of(account: Account, proposition: Proposition, span: Span) -> Wording | None:
    """The wording by which a predicate, with the words of its arguments, names an issue."""
    heads = forms_of(proposition.head) | {proposition.lemma, proposition.verb}
    words = lemmas_of([*_own_words(proposition), *_before(proposition, span)])
    named = account.lexicon.wordings.find(heads, heads | words)
    return None if named and named.verbs_only and proposition.kind is PredicateKind.NOUN else named


def thing_of(account: Account, wording: Wording, proposition: Proposition, way: Way) -> Thing:
    """The thing that a predicate names. Joining a bloc is up to the joiner: "NATO membership" has no NATO for agent."""
    if wording.issue not in UP_TO_THE_JOINER or not way.agents:
        way = way.through(proposition, account)
    return Thing(
        issue=wording.issue,
        head=proposition.head,
        span=proposition.span,
        toward=way.toward ^ proposition.is_negated ^ (not wording.toward),
        is_softened=way.is_softened,
        agents=way.agents,
        path=(*way.path, wording.id),
        object=object_of(account, proposition.head, proposition.span, proposition),
    )


def _from_noun(account: Account, head: Token, span: Span, way: Way, depth: int) -> list[Thing]:
    """The things in a phrase whose head predicates nothing: what the head names, else what stands inside it."""
    heads = forms_of(head)
    wording = account.lexicon.wordings.find(heads, heads | lemmas_of(span))
    if wording is not None:
        toward = way.toward ^ (not wording.toward)
        found = object_of(account, head, span, None)
        return [Thing(wording.issue, head, span, toward, way.is_softened, way.agents, (*way.path, wording.id), found)]
    if _points_at(account, head):
        return [Thing(UNRESOLVED, head, span, way.toward, way.is_softened, way.agents, way.path)]
    return list(things_inside(account, head, span, way=way, depth=depth)) if depth < DEEPEST else []


def _points_at(account: Account, head: Token) -> bool:
    """Whether a word stands for what somebody put forward without naming what that says: "the offer", "it"."""
    return account.lexicon.stances.find("points-at", *sorted(forms_of(head))) is not None


def things_inside(
    account: Account, head: Token, span: Span, *, way: Way, depth: int = 0, clauses: bool = False
) -> Iterator[Thing]:
    """What the propositions inside a phrase are about, each stretch of it once; `clauses`: only verbs tell."""
    done = span.start
    around = account.propositions.at(head)
    setting = {a.head.i for a in around.arguments if _is_setting(a)} if around is not None else set()
    for proposition in account.propositions.within(span):
        if (clauses and proposition.kind is not PredicateKind.VERB) or proposition.head.i in setting:
            continue
        if done <= proposition.head.i != head.i:
            found = find_things(account, proposition.head, proposition.span, way=way, depth=depth + 1)
            yield from found
            done = max([done, *(thing.span.end for thing in found)])


def _own_words(proposition: Proposition) -> list[Token]:
    """The tokens of the predicate's phrase, without clauses of their own and what stands aside."""
    aside = {token.i for argument in proposition.arguments if _is_aside(argument) for token in argument.span}
    inside = {token.i: token for token in proposition.span}
    for argument in proposition.arguments:
        inside |= {token.i: token for token in argument.span}
    return [token for i, token in sorted(inside.items()) if i not in aside]


def _before(proposition: Proposition, span: Span) -> list[Token]:
    """What qualifies a noun from the left: "an *interim* agreement", "*no* deal"."""
    is_noun = proposition.kind is PredicateKind.NOUN and span.start <= proposition.head.i < span.end
    return list(span.doc[span.start : proposition.head.i]) if is_noun else []


def _leads_nowhere(account: Account, proposition: Proposition) -> bool:
    """Whether a predicate only thinks of its content: "nobody should believe that they will withdraw"."""
    chain = account.lexicon.acts.chain(proposition.lemma, proposition.verb)
    return chain is not None and chain.turns == "nothing"


def _is_authority(argument: Argument) -> bool:
    """Whether it only says on whose word, or by which text: "according to"."""
    return (argument.preposition or "").startswith("according")


def _is_setting(argument: Argument) -> bool:
    """Whether it only tells where or when: "to show flexibility in the talks" is not about talks."""
    return argument.role in {Role.PLACE, Role.TIME} and (argument.preposition or "").lower() in SETTING


def _is_aside(argument: Argument) -> bool:
    return (
        argument.role in ASIDE
        or _is_authority(argument)
        or (argument.role is Role.CONTENT and argument.head.pos_ in {"VERB", "AUX"})
    )
