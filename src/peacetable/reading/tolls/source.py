"""Whose count it is: the words it stands in, the verb that puts it, or the saying that its sentence ends with."""

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from peacetable.claims import Account, Source
from peacetable.claims.attribution.describe import describe_speaker, is_speaker
from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.lexicon.harms import standard_of
from peacetable.lexicon.tolls import toll_words
from peacetable.mentions import ActorMention, How
from peacetable.model import ActorKind
from peacetable.reading.tolls.harm import Harm, lemma

_SAYING = frozenset({"say", "tell", "recall", "speak", "write", "add", "announce", "report", "state", "declare", "note", "reply"})
_ASIDE = frozenset({Role.AGENT, Role.TIME, Role.CONDITION, Role.CAUSE})
"""Arguments that are not what is put: "announced it a day after gunmen killed four" puts no count."""

PHRASE = 14
"""Tokens behind "according to" that can name who counts."""

NEAR_SAYING = 4
"""Tokens between a name and the "said" that closes a sentence."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who asserts a count: an actor id or the slug of a description, the party spoken for, the words, and the verb."""

    speaker: str
    party: str | None
    words: str
    verb: str | None = None


def find_teller(account: Account, harm: Harm) -> Teller | None:
    """Who asserts `harm`; None for the article's own voice."""
    if told := _according(account, harm):
        return told
    verb = _putting(account, harm)
    by_verb = _by_agent(account, verb) if verb is not None else None
    source = _attributed(account, harm)
    if by_verb is not None and (source is None or verb is None or verb.lemma in standard_of("verbs")):
        return by_verb
    if source is not None:
        return _of_source(account, source, verb.lemma if verb is not None else None)
    return _closing(account, harm.sentence)


def _according(account: Account, harm: Harm) -> Teller | None:
    """"according to a count by the government" behind the count, with no other count between."""
    doc, end = harm.sentence.doc, harm.sentence.end
    for token in doc[harm.count.span.end : end]:
        if token.like_num:
            return None
        if token.lower_ == "according" and token.i + 2 < end and token.nbor(1).lower_ == "to":
            phrase = doc[token.i + 2 : min(end, token.i + 2 + PHRASE)]
            named = account.mentions.actors_in(phrase)
            chosen = next((m for m in named if _is_person(account, m.actor)), next(iter(named), None))
            return Teller(chosen.actor, account.mentions.party_of(chosen.actor), phrase.text) if chosen else None
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
    own = [p for p in holding if p.argument(Role.AGENT) is not None]
    return min(own, key=lambda p: abs(p.head.i - harm.count.span.start), default=None)


def _holds(proposition: Proposition, token: Token) -> bool:
    return any(
        argument.role not in _ASIDE and argument.span.start <= token.i < argument.span.end
        for argument in proposition.arguments
    )


def _by_agent(account: Account, proposition: Proposition) -> Teller | None:
    """The agent of the putting verb: its actor, the one that a report or statement is by, or its description."""
    agent = proposition.argument(Role.AGENT)
    if agent is None:
        return None
    actor = _actor_of(account, agent)
    if actor is not None:
        return _teller(account, actor, agent.span.text, proposition.lemma)
    if not is_speaker(agent.head, account.lexicon.saying):
        return None
    return Teller(describe_speaker(agent.span, of=None).id, None, agent.span.text, proposition.lemma)


def _teller(account: Account, actor: str, words: str, verb: str | None) -> Teller:
    """The teller that an actor is; a nameless spokesperson tells for the body spoken for."""
    known = account.mentions.cast.get(actor)
    if known is not None and known.of and "spokes" in known.name.lower() and known.name == known.name.lower().capitalize():
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
    return Teller(speaker, source.party or account.mentions.party_of(speaker), words, verb)


def _closing(account: Account, sentence: Span) -> Teller | None:
    """The name beside a "said" that the tree left without its subject: "…, the governor's spokesman, X, said."."""
    for token in sentence:
        if lemma(token) in _SAYING | standard_of("verbs").keys() and token.tag_ in {"VBD", "VBZ", "VBN"}:
            beside = [m for m in account.mentions.actors_in(sentence) if _is_beside(m, token)]
            if beside:
                chosen = min(beside, key=lambda m: abs(m.span.start - token.i))
                words = sentence.doc[max(sentence.start, chosen.span.start - 6) : chosen.span.end].text
                party = account.mentions.party_of(chosen.actor)
                return Teller(chosen.actor, party, words, lemma(token))
    return None


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
