"""Which parties an argument stands for."""

from spacy.tokens import Token

from peacetable.claims.account import Account
from peacetable.claims.attribution.describe import describe_speaker
from peacetable.claims.utterance import Source
from peacetable.language.proposition import Argument
from peacetable.mentions import ActorMention
from peacetable.model import ActorKind, QuoteKind

# An outlet passes words on; it takes no side at the table.
NO_PARTY = {ActorKind.OUTLET}
# Bodies that take a stance as one though the text has no name for them.
BODIES = frozenset(
    "union alliance committee council coalition federation group front movement party assembly association congress".split()
)
# Words between a head and the name behind it: "of the", "of the former".
REACH_OF = 3
FIRST_PERSON = {"we", "i", "us", "our", "me", "ours", "my"}
THIRD_PERSON = {"it", "they", "he", "she"}


def parties_of(account: Account, argument: Argument) -> tuple[str, ...]:
    """The ids of the parties that `argument` stands for, none where it names nobody known.

    "We" inside somebody's words is the party spoken for. A phrase about an actor's part ("the Syrian army's chief")
    counts as that actor.
    """
    if argument.head.lower_ in FIRST_PERSON:
        return _speaker_of(account, argument)
    if argument.head.lower_ in THIRD_PERSON and not account.mentions.actors_at(argument.head):
        return _speaker_of(account, argument)
    mentions = mentions_of(account, argument)
    if not mentions and is_body(account, argument):
        return (describe_speaker(argument.span, of=None).id,)
    parties = (account.mentions.party_of(mention.actor) for mention in mentions)
    return tuple(dict.fromkeys(party for party in parties if is_party(account, party)))


def is_body(account: Account, argument: Argument) -> bool:
    """Whether an argument without a name is still people who can speak together: "church leaders", "the dockers' union"."""
    head = argument.head
    is_speaker = account.lexicon.saying.find("speaker", head.lemma_.lower(), head.lower_) is not None
    is_told_apart = "-" in describe_speaker(argument.span, of=None).id
    return is_speaker and is_told_apart and (head.tag_ in {"NNS", "NNPS"} or head.lemma_.lower() in BODIES)


def _speaker_of(account: Account, argument: Argument) -> tuple[str, ...]:
    """The party in whose words an argument stands: "we" in them, and "it" where indirect speech names nobody else."""
    utterance = account.utterance_of(argument.head)
    if utterance is None or (argument.head.lower_ in THIRD_PERSON and utterance.kind is QuoteKind.DIRECT):
        return ()
    return (utterance.source.party or utterance.source.speaker,)


def mentions_of(account: Account, argument: Argument) -> tuple[ActorMention, ...]:
    """The actor mentions that an argument is: those at its head, else the first within its phrase."""
    at_head = account.mentions.actors_at(argument.head)
    if at_head:
        widest = at_head[0].span
        return tuple(mention for mention in at_head if mention.span == widest)
    return tuple(mention for mention in account.mentions.actors_in(argument.span) if _qualifies(mention, argument))[:1]


def _qualifies(mention: ActorMention, argument: Argument) -> bool:
    """Whether a name says whose people the phrase is for: before its head, or right behind it by "of" or "from".

    In "peasant unions blocking Bolivia's main highway" Bolivia does not.
    """
    head, doc = argument.head.i, argument.head.doc
    if mention.span.start <= head:
        return True
    between = [token.lower_ for token in doc[head + 1 : mention.span.start]]
    return bool(between) and between[0] in {"of", "from", "for", "under", "within"} and len(between) <= REACH_OF


def voice_at(account: Account, token: Token) -> Source | None:
    """Whose own words `token` stands in: an outlet that reports speaks in the article's voice."""
    source = account.source_of(token)
    actor = account.mentions.cast.get(source.speaker) if source else None
    return None if actor is not None and actor.kind in NO_PARTY else source


def is_party(account: Account, actor: str) -> bool:
    """Whether an actor can take a position of its own."""
    known = account.mentions.cast.get(actor)
    return known is not None and known.kind not in NO_PARTY
