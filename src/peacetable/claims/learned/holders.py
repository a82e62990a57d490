"""Who may hold a stance in a sentence: the parties that it mentions, whoever speaks it, and whoever was just spoken of."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from spacy.tokens import Span

from peacetable.claims.account import Account
from peacetable.claims.attribution.describe import describe_speaker, is_speaker
from peacetable.claims.claim import Claim
from peacetable.claims.lemmas import forms_of
from peacetable.claims.utterance import Source
from peacetable.language.proposition import Role
from peacetable.model import Stance

CARRIED_OVER = 2
"""Parties of the sentence before that may still be meant, in the order in which they were named."""


class Seen(IntEnum):
    """Where a holder stands: in the sentence, there as who acts, there as its speaker, only as its speaker, or before it."""

    NAMED = 0
    ACTING = 1
    SPEAKING = 2
    SPEAKER = 3
    CARRIED = 4


@dataclass(frozen=True, slots=True)
class Holder:
    """One mention of a party. `words` are places in the question's words; none where it stands outside the sentence."""

    party: str
    actor: str
    seen: Seen
    words: tuple[int, ...]
    span: Span | None


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence with its holders. `tokens` are the document's places of its words, white space left out.

    What the rules see in it: `named` are the issues that a wording of the lexicon finds, whoever wants or refuses them;
    `acts` the stances of its speech acts; `claimed` the stance that the rules read for a party and an issue.
    """

    sentence: Span
    tokens: tuple[int, ...]
    holders: tuple[Holder, ...]
    named: frozenset[str] = frozenset()
    acts: frozenset[Stance] = frozenset()
    claimed: Mapping[tuple[str, str], Stance] = field(default_factory=dict)


def questions_of(account: Account, claims: Iterable[Claim]) -> Iterator[Question]:
    """Every sentence of the story that has words; one without holders is asked too, of talks and ceasefires."""
    before: tuple[Holder, ...] = ()
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[claim.cue.sent.start].append(claim)
    for sentence in account.sentences:
        tokens = tuple(token.i for token in sentence if not token.is_space)
        if not tokens:
            continue
        inside = (*_inside(account, sentence, tokens), *_described(account, sentence, tokens))
        holders = (*inside, *_outside(account, sentence, inside, before))
        yield Question(
            sentence,
            tokens,
            holders,
            frozenset(_named(account, sentence)),
            frozenset(_acts(account, sentence)),
            dict(_claimed(by_sentence[sentence.start])),
        )
        before = inside or before


def _inside(account: Account, sentence: Span, tokens: tuple[int, ...]) -> Iterator[Holder]:
    mentions = account.mentions.actors
    acting = {a.head.i for p in account.propositions.within(sentence) for a in p.arguments_as(Role.AGENT)}
    speakers = {actor for source in _sources(account, sentence) for actor in (source.party, source.speaker)}
    at = bisect_left(mentions, sentence.start, key=lambda mention: mention.span.start)
    place_of = {token: place for place, token in enumerate(tokens)}
    while at < len(mentions) and mentions[at].span.start < sentence.end:
        span, actor = mentions[at].span, mentions[at].actor
        party = account.mentions.party_of(actor)
        words = tuple(place_of[token.i] for token in span if token.i in place_of)
        if words:
            acts = any(span.start <= head < span.end for head in acting)
            seen = Seen.SPEAKING if party in speakers else Seen.ACTING if acts else Seen.NAMED
            yield Holder(party, actor, seen, words, span)
        at += 1


def _described(account: Account, sentence: Span, tokens: tuple[int, ...]) -> Iterator[Holder]:
    """Those who act in the sentence without a name: "peasant unions", "church leaders"."""
    place_of = {token: place for place, token in enumerate(tokens)}
    for proposition in account.propositions.within(sentence):
        for argument in proposition.arguments_as(Role.AGENT):
            head, span = argument.head, argument.span
            if head.pos_ == "PRON" or not is_speaker(head, account.lexicon.saying) or account.mentions.actors_in(span):
                continue
            actor = describe_speaker(span, of=None).id
            words = tuple(place_of[token.i] for token in span if token.i in place_of)
            if actor and words:
                yield Holder(actor, actor, Seen.ACTING, words, span)


def _named(account: Account, sentence: Span) -> Iterator[str]:
    words = frozenset(form for token in sentence for form in forms_of(token))
    for token in sentence:
        for form in forms_of(token):
            for _, wording in account.lexicon.wordings.by_head.get(form, ()):
                if wording.fits(frozenset({form}), words):
                    yield wording.issue


def _acts(account: Account, sentence: Span) -> Iterator[Stance]:
    for proposition in account.propositions.within(sentence):
        for act in account.lexicon.acts.find(proposition.lemma, proposition.verb):
            stance = act.negated if proposition.is_negated else act.stance
            if stance is not None and act.holder == "agent":
                yield stance


def _claimed(claims: Iterable[Claim]) -> Iterator[tuple[tuple[str, str], Stance]]:
    for claim in claims:
        yield (claim.party, claim.thing.issue), claim.stance
        for thing in claim.conditions:
            yield (claim.party, thing.issue), Stance.DEMANDS


def _outside(
    account: Account, sentence: Span, inside: tuple[Holder, ...], before: tuple[Holder, ...]
) -> Iterator[Holder]:
    known = {holder.party for holder in inside}
    for party, actor, seen, span in (
        *((s.party or s.speaker, s.speaker, Seen.SPEAKER, s.span) for s in _sources(account, sentence)),
        *((h.party, h.actor, Seen.CARRIED, h.span) for h in _first(before, CARRIED_OVER)),
    ):
        if party not in known:
            known.add(party)
            yield Holder(party, actor, seen, (), span)


def _sources(account: Account, sentence: Span) -> Iterator[Source]:
    """In whose words some of the sentence stands."""
    for utterance in account.utterances:
        if any(part.start < sentence.end and sentence.start < part.end for part in utterance.content):
            yield utterance.source


def _first(holders: tuple[Holder, ...], number: int) -> tuple[Holder, ...]:
    return tuple({holder.party: holder for holder in reversed(holders)}.values())[::-1][:number]
