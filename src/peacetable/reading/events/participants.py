"""Who takes part in an event: actor ids with the characters that mention them."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.claims.attribution.describe import is_speaker
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.lexicon.actors import slug
from peacetable.mentions import ActorMention, How
from peacetable.model import Participant

DONE_TO = (Role.PATIENT, Role.RECIPIENT, Role.BENEFICIARY)
BESIDE = (Role.TOPIC, Role.PLACE, Role.OTHER, Role.CAUSE, Role.PURPOSE, Role.INSTRUMENT, Role.MANNER)
_LONGEST = 6


def sources_of(account: Account, proposition: Proposition) -> tuple[Participant, ...]:
    """Those who do it: actors, and whoever is people or a body by the noun; things and words do nothing."""
    agents = (a for a in proposition.arguments_as(Role.AGENT) if _is_somebody(account, a))
    return tuple(dict.fromkeys(_participants(account, agents)))


def _is_somebody(account: Account, argument: Argument) -> bool:
    is_mentioned = bool(account.mentions.actors_at(argument.head))
    return is_mentioned or is_speaker(argument.head, account.lexicon.saying)


def _names(account: Account, argument: Argument) -> bool:
    return bool(account.mentions.actors_in(argument.span))


def targets_of(account: Account, proposition: Proposition, sources: Iterable[Participant]) -> tuple[Participant, ...]:
    """Those to whom it is done: people and bodies among its objects, else among its other arguments, else the things.

    Whoever does it is no target of it ("withdrew its troops").
    """
    doers = {source.actor for source in sources}
    direct = [*proposition.arguments_as(*DONE_TO), *_inner(account, proposition)]
    beside = proposition.arguments_as(*BESIDE)
    choices = (
        [a for a in direct if _is_somebody(account, a)],
        [a for a in direct if _names(account, a)],
        [a for a in beside if _names(account, a)],
        direct,
    )
    for arguments in choices:
        found = [p for p in _participants(account, arguments) if p.actor not in doers]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _inner(account: Account, proposition: Proposition) -> Iterator[Argument]:
    """Who would do what is said or asked; where nobody is named, to whom."""
    for content in proposition.arguments_as(Role.CONTENT):
        inner = account.propositions.at(content.head)
        if inner is None:
            yield content
        else:
            yield from inner.arguments_as(Role.AGENT) or inner.arguments_as(Role.PATIENT, Role.RECIPIENT)


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
