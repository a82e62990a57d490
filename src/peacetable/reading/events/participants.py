"""Who takes part in an event: actor ids with the characters that mention them."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.lexicon.actors import slug
from peacetable.mentions import ActorMention, How
from peacetable.model import Participant

DONE_TO = (Role.PATIENT, Role.RECIPIENT, Role.BENEFICIARY)
BESIDE = (Role.TOPIC, Role.PLACE, Role.OTHER, Role.CAUSE, Role.PURPOSE, Role.INSTRUMENT, Role.MANNER)
_LONGEST = 6


def sources_of(account: Account, proposition: Proposition) -> tuple[Participant, ...]:
    """Those who do it."""
    return tuple(_participants(account, proposition.arguments_as(Role.AGENT)))


def targets_of(account: Account, proposition: Proposition) -> tuple[Participant, ...]:
    """Those to whom it is done: what the predicate is about, else whoever its other arguments name."""
    direct = tuple(_participants(account, proposition.arguments_as(*DONE_TO)))
    contents = tuple(_participants(account, _inner_agents(account, proposition)))
    if any(_is_actor(account, participant) for participant in (*direct, *contents)):
        return _unique((*direct, *contents))
    others = (a for a in proposition.arguments_as(*BESIDE) if account.mentions.actors_in(a.span))
    return _unique((*direct, *contents, *_participants(account, others)))


def _inner_agents(account: Account, proposition: Proposition) -> Iterator[Argument]:
    """Who would do what is said or asked, and who is in its object."""
    for content in proposition.arguments_as(Role.CONTENT):
        inner = account.propositions.at(content.head)
        if inner is not None:
            yield from inner.arguments_as(Role.AGENT, Role.PATIENT, Role.RECIPIENT)
        elif account.mentions.actors_in(content.span):
            yield content


def _participants(account: Account, arguments: Iterable[Argument]) -> Iterator[Participant]:
    for argument in arguments:
        mention = next(iter(account.mentions.actors_at(argument.head)), None)
        if mention is not None:
            span = _named(account, mention)
            yield Participant(mention.actor, span.start_char, span.end_char)
        elif argument.head.pos_ != "PRON":
            yield Participant(_id_of(account, argument), argument.span.start_char, argument.span.end_char)


def _named(account: Account, mention: ActorMention) -> Span:
    """The words that name an actor: for a pronoun, its name or description in the same sentence where there is one."""
    if mention.how is not How.PRONOUN:
        return mention.span
    sentence = mention.span.sent
    same = (
        m.span for m in account.mentions.actors_in(sentence) if m.actor == mention.actor and m.how is not How.PRONOUN
    )
    return next(same, mention.span)


def _id_of(account: Account, argument: Argument) -> str:
    """The actor that a phrase is about ("Israel's decision"), else the slug of its first words."""
    inside = account.mentions.actors_in(argument.span)
    if inside:
        return inside[0].actor
    words = [t.text for t in argument.span if t.pos_ not in ("DET", "PUNCT", "SPACE")]
    return slug(" ".join(words[:_LONGEST]))


def _is_actor(account: Account, participant: Participant) -> bool:
    return participant.actor in account.mentions.cast


def _unique(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    return tuple(dict.fromkeys(participants))
