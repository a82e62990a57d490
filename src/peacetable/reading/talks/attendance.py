"""Who is at a meeting: the parties, and those who only bring them together."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from peacetable.claims import Account
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.mentions import ActorMention, How
from peacetable.model import ActorKind
from peacetable.reading.parties import is_party, is_where, main_parties
from peacetable.reading.talks.room import Room
from peacetable.reading.whereabouts import is_place_of

_MEETS = (Role.AGENT, Role.PATIENT, Role.RECIPIENT, Role.OTHER, Role.BENEFICIARY, Role.TOPIC, Role.INSTRUMENT)
_AT_THE_TABLE = frozenset({"between", "among", "with", "by", "involving", "to"})
_CLAUSE_OPENERS = frozenset({"WDT", "WP", "WP$", "WRB"})
_COLLECTIVE = frozenset(
    "side party team panel delegation negotiator leader minister country neighbour neighbor camp rival foe capital "
    "president diplomat envoy official representative delegate government enemy adversary ally they".split()
)
_OTHERS = frozenset(
    "party civilian activist refugee resident family protester politician opposition villager journalist woman academic "
    "scholar businessman company church".split()
)
_PLURAL_TAGS = frozenset({"NNS", "NNPS", "PRP"})


def attendants_of(room: Room, proposition: Proposition, *, needs_with: bool = False) -> tuple[str, ...]:
    """The actors that a predicate of meeting sits at one table, parties and mediators alike, in text order.

    `needs_with`: only who is talked with or to counts beside the agents, not who is talked out of something.
    """
    found: list[str] = []
    for argument in proposition.arguments_as(*_MEETS):
        is_bare = argument.preposition is None and argument.role is not Role.INSTRUMENT
        if (is_bare and not (needs_with and argument.role is not Role.AGENT)) or argument.preposition in _AT_THE_TABLE:
            found += actors_in(room, argument.span, argument.head)
    return tuple(dict.fromkeys(found))


def counterparts_of(proposition: Proposition) -> tuple[Argument, ...]:
    """Those whom the agent of a meeting meets, each as its own argument: "met with the president and with the rebels"."""
    return tuple(a for a in proposition.arguments_as(*_MEETS[1:]) if a.preposition in {None, "with"})


def actors_in(room: Room, span: Span, head: Token) -> tuple[str, ...]:
    """The actors that a phrase names, each as the party that it belongs to; "the two sides" are the main parties."""
    near = _before_clause(span, head)
    mentions = [
        mention
        for mention in room.account.mentions.actors_in(near)
        if not (is_where(mention) or _is_other(mention) or is_place_of(mention.span))
    ]
    named = [room.account.mentions.party_of(mention.actor) for mention in mentions]
    named = [actor for actor in named if can_attend(room.account, actor)]
    if len(named) < 2 and is_collective(head):
        main = main_parties(room.account)[: count_of(near)]
        named = list(main) if set(named) <= set(main) and not (named and head.pos_ != "PRON") else named
    return tuple(dict.fromkeys(named))


def _is_other(mention: ActorMention) -> bool:
    """Whether a demonym describes people who are no side of the state's: "Sudanese civilian parties", "Israeli families"."""
    if mention.how is not How.DEMONYM:
        return False
    doc = mention.span.doc
    after = doc[mention.span.end : min(mention.span.end + 3, len(doc))]
    return any(token.lemma_.lower() in _OTHERS for token in after)


def can_attend(account: Account, actor: str) -> bool:
    """Whether an actor can be at a table at all: a newspaper or a relief agency is there for others."""
    known = account.mentions.cast.get(actor)
    return known is not None and known.kind not in {ActorKind.OUTLET, ActorKind.OTHER, ActorKind.NGO}


def is_collective(head: Token) -> bool:
    """Whether a word stands for the sides of the article: "the two delegations", "both leaders", "the two topographers"."""
    if head.tag_ not in _PLURAL_TAGS:
        return False
    before = {token.lower_ for token in head.doc[max(head.sent.start, head.i - 3) : head.i]}
    return head.lemma_.lower() in _COLLECTIVE or "both" in before or {"the", "two"} <= before


def count_of(span: Span) -> int:
    """How many sides a collective phrase says there are; two unless it says three or four."""
    words = {token.lower_ for token in span}
    return 4 if "four" in words else 3 if "three" in words else 2


def split_sides(room: Room, actors: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Attendants as (parties, mediators): who the article says mediates, and every organisation of states, is no party."""
    actors = tuple(dict.fromkeys(actors))
    parties = tuple(a for a in actors if is_party(room.account, a) and a not in room.mediators)
    return parties, tuple(a for a in actors if a not in parties and _can_mediate(room.account, a))


def _can_mediate(account: Account, actor: str) -> bool:
    known = account.mentions.cast.get(actor)
    return known is not None and known.kind in {ActorKind.STATE, ActorKind.IGO, ActorKind.NGO, ActorKind.PERSON}


def _before_clause(span: Span, head: Token) -> Span:
    """The phrase up to its first relative clause: in "envoys from Cairo, who met the Saudis", without the Saudis."""
    end = next(_openers(span, head), span.end)
    return span.doc[span.start : max(end, head.i + 1)]


def _openers(span: Span, head: Token) -> Iterator[int]:
    return (token.i for token in span if token.i > head.i and token.tag_ in _CLAUSE_OPENERS)
