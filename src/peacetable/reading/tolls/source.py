"""Whose count it is: the words it stands in, the verb that puts it, or the saying that its sentence ends with."""

import re
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from peacetable.claims import Account, Source
from peacetable.claims.attribution.describe import describe_speaker, is_speaker
from peacetable.language.proposition import Argument, Proposition, Role, Tense
from peacetable.lexicon.harms import standard_of
from peacetable.lexicon.tolls import toll_words
from peacetable.mentions import ActorMention, How
from peacetable.model import ActorKind
from peacetable.reading.tolls.harm import Harm, lemma

_SAYING = frozenset(
    {"say", "tell", "recall", "speak", "write", "add", "announce", "report", "state", "declare", "note", "reply"}
)
_ASIDE = frozenset({Role.AGENT, Role.TIME, Role.CONDITION, Role.CAUSE})
"""Arguments that are not what is put: "announced it a day after gunmen killed four" puts no count."""

PHRASE = 14
"""Tokens behind "according to" that can name who counts."""

NEAR_SAYING = 6
"""Tokens between a name and the "said" that closes a sentence: "the IAEA team stationed at the plant has confirmed"."""

SENTENCES_BACK = 3
"""Sentences of a paragraph over which a speech told in the past perfect goes on without a new "said"."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who asserts a count: an actor id or the slug of a description, the party spoken for, the words, and the verb."""

    speaker: str
    party: str | None
    words: str
    verb: str | None = None


def find_teller(account: Account, harm: Harm) -> Teller | None:
    """Who asserts `harm`; None for the article's own voice."""
    if told := _beside_count(account, harm) or _according(account, harm):
        return told
    verb = _putting(account, harm)
    by_verb = _by_agent(account, verb) if verb is not None else None
    source = _attributed(account, harm)
    if by_verb is not None and (source is None or verb is None or verb.lemma in standard_of("verbs")):
        return by_verb
    if source is not None:
        return _of_source(account, source, verb.lemma if verb is not None else None)
    return _closing(account, harm) or _going_on(account, harm)


def _beside_count(account: Account, harm: Harm) -> Teller | None:
    """As "state media report 82 dead": a body, a verb of telling, the count, side by side."""
    doc, start = harm.count.span.doc, harm.count.span.start
    for verb in reversed(doc[max(harm.sentence.start + 1, start - 3) : start]):
        if lemma(verb) not in standard_of("verbs").keys() | _SAYING:
            continue
        for mention in account.mentions.actors_at(doc[verb.i - 1]):
            if mention.how is not How.PRONOUN and mention.span.end == verb.i:
                return _teller(account, mention.actor, mention.span.text, lemma(verb))
    return None


def _according(account: Account, harm: Harm) -> Teller | None:
    """As "according to a count by the government" behind the count, with no other count between."""
    doc, end = harm.sentence.doc, harm.sentence.end
    for token in doc[harm.count.span.end : end]:
        if token.like_num:
            return None
        if (after := _behind_according(token, end)) is not None:
            phrase = doc[after : min(end, after + PHRASE)]
            named = account.mentions.actors_in(phrase)
            chosen = next((m for m in named if _is_person(account, m.actor)), next(iter(named), None))
            return Teller(chosen.actor, account.mentions.party_of(chosen.actor), phrase.text) if chosen else None
    return None


def _behind_according(token: Token, end: int) -> int | None:
    """Where the teller's name begins: behind "according to", "by the count of", "by the account of"."""
    if token.lower_ == "according" and token.i + 2 < end and token.nbor(1).lower_ == "to":
        return token.i + 2
    if token.lower_ == "by" and token.i + 3 < end and token.nbor(2).lower_ in toll_words("reckoning"):
        return token.i + 4 if token.nbor(3).lower_ == "of" else None
    return None


def _attributed(account: Account, harm: Harm) -> Source | None:
    span = harm.count.span
    return next((s for token in (span[-1], span[0], harm.anchor) if (s := account.source_of(token))), None)


def _putting(account: Account, harm: Harm) -> Proposition | None:
    """The nearest proposition that puts the count: "confirmed 406 deaths", "claimed to have killed 97"."""
    known = standard_of("verbs").keys() | _SAYING
    holding = [
        proposition
        for proposition in account.propositions.within(harm.sentence)
        if proposition.lemma in known and _holds(proposition, harm.anchor)
    ]
    nearest = min(holding, key=lambda p: abs(p.head.i - harm.count.span.start), default=None)
    if nearest is None or nearest.argument(Role.AGENT) is not None:
        return nearest
    first = next((a for p in account.propositions.within(harm.sentence) for a in p.arguments_as(Role.AGENT)), None)
    is_subject = first is not None and first.span.start <= harm.sentence.start + 1 and first.span.end <= nearest.head.i
    return replace(nearest, arguments=(first, *nearest.arguments)) if first is not None and is_subject else nearest


def _holds(proposition: Proposition, token: Token) -> bool:
    return any(
        argument.role not in _ASIDE and argument.span.start <= token.i < argument.span.end
        for argument in proposition.arguments
    )


def _by_agent(account: Account, proposition: Proposition) -> Teller | None:
    """The agent of the putting verb: its actor, the one that a report or statement is by, or its description.

    A pronoun is left to the words that it stands in: "a spokesman for the mission said it had confirmed".
    """
    agent = proposition.argument(Role.AGENT)
    if agent is None or agent.head.pos_ == "PRON":
        return None
    if actor := _actor_of(account, agent):
        return _teller(account, actor, agent.span.text, proposition.lemma)
    official = lemma(agent.head) in toll_words("official") | toll_words("observer")
    if not official and not is_speaker(agent.head, account.lexicon.saying):
        return None
    return Teller(describe_speaker(agent.span, of=None).id, None, agent.span.text, proposition.lemma)


def _teller(account: Account, actor: str, words: str, verb: str | None) -> Teller:
    """The teller that an actor is; a nameless spokesperson tells for the body spoken for."""
    known = account.mentions.cast.get(actor)
    if known is not None and known.of and known.name.lower().startswith("spokes"):
        actor = known.of
    return Teller(actor, account.mentions.party_of(actor), words, verb)


def _actor_of(account: Account, agent: Argument) -> str | None:
    named = account.mentions.actors_at(agent.head) or account.mentions.actors_in(agent.span)
    person = next((m for m in account.mentions.actors_in(agent.span) if _is_person(account, m.actor)), None)
    chosen = person or next(iter(named), None)
    return chosen.actor if chosen is not None else None


def _is_person(account: Account, actor: str) -> bool:
    known = account.mentions.cast.get(actor)
    return known is not None and known.kind is ActorKind.PERSON


def _of_source(account: Account, source: Source, verb: str | None) -> Teller:
    """A described spokesperson stands for the body named in the description."""
    words = source.span.text if source.span is not None else source.speaker
    speaker = source.speaker
    if speaker not in account.mentions.cast and source.span is not None:
        bodies = [m.actor for m in account.mentions.actors_in(source.span) if m.how is not How.PRONOUN]
        if "spokes" in words.lower() and bodies:
            speaker = bodies[0]
    elif speaker in account.mentions.cast:
        return _teller(account, speaker, words, verb)
    return Teller(speaker, source.party or account.mentions.party_of(speaker), words, verb)


def _closing(account: Account, harm: Harm) -> Teller | None:
    """The name beside a "said" that the tree left without its subject: "…, the governor's spokesman, X, said."."""
    sentence = harm.sentence
    for token in sentence:
        if token.i < harm.anchor.i and not _is_inserted(token):
            continue
        if lemma(token) in _SAYING | standard_of("verbs").keys() and token.tag_ in {"VBD", "VBZ", "VBN"}:
            beside = [m for m in account.mentions.actors_in(sentence) if _is_beside(m, token)]
            if beside:
                chosen = min(beside, key=lambda m: abs(m.span.start - token.i))
                words = sentence.doc[max(sentence.start, chosen.span.start - 6) : chosen.span.end].text
                party = account.mentions.party_of(chosen.actor)
                return Teller(chosen.actor, party, words, lemma(token))
    return None


def _is_inserted(verb: Token) -> bool:
    """As ", the president said,": a saying between commas in the middle of what is said."""
    before = verb.doc[max(0, verb.i - 6) : verb.i]
    return verb.i + 1 < len(verb.doc) and verb.nbor(1).text == "," and any(token.text == "," for token in before)


def _going_on(account: Account, harm: Harm) -> Teller | None:
    """A sentence in the past perfect goes on with what the sentence before it told in somebody's words."""
    told = harm.proposition
    if told is None or not (told.is_perfect and told.tense is Tense.PAST):
        return None
    before = harm.sentence.doc[harm.sentence.start - 1] if harm.sentence.start else None
    for _ in range(SENTENCES_BACK):
        if before is None or "\n" in before.text_with_ws:
            return None
        sources = [u.source for u in account.utterances if any(_meets(span, before.sent) for span in u.content)]
        if sources:
            persons = [source for source in sources if _is_person(account, source.speaker)]
            return _of_source(account, (persons or sources)[-1], None)
        before = harm.sentence.doc[before.sent.start - 1] if before.sent.start else None
    return None


def _meets(one: Span, other: Span) -> bool:
    return bool(one.start < other.end and other.start < one.end)


def _is_beside(mention: ActorMention, verb: Token) -> bool:
    """A named person or body that closes with the verb: "…, X said", "…, the mission has confirmed", "…, said X"."""
    if mention.how is How.PRONOUN:
        return False
    before, after = verb.i - mention.span.end, mention.span.start - verb.i - 1
    led = verb.doc[mention.span.start - 1].pos_ == "ADP" if mention.span.start else False
    return (0 <= before < NEAR_SAYING and not led) or (after == 0 and verb.doc[verb.i - 1].is_punct)


def is_official(teller: Teller) -> bool:
    """Whether the words that name the teller name an office: "the administrator of the territory", "authorities"."""
    words = {word for word in re.split(r"[^\w]+", teller.words.lower()) if word}
    stems = words | {word.removesuffix("s") for word in words} | {re.sub("ies$", "y", word) for word in words}
    return bool(stems & toll_words("official")) and not stems & toll_words("observer")
