"""The chain that words passed through: outlets and other speakers between the speaker and the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import Frame
from peacetable.claims.utterance import Utterance
from peacetable.lexicon.actors.slug import slug
from peacetable.lexicon.saying import Sayings
from peacetable.mentions import ActorMention, Mentions
from peacetable.model import ActorKind

_CARRIERS = frozenset({"with", "to", "by", "on", "for", "via", "through", "told", "tells", "in"})
_CARRIES = 2
"""Quotations by which a speaker may go on talking to the same outlet."""
_WORDS = re.compile(r"[^\W\d_]+")


def is_outlet(actor: str, mentions: Mentions, sayings: Sayings, outlet: str | None) -> bool:
    """Whether an actor is a news outlet: known as one, the article's own, or one by name ("Al Wasat newspaper")."""
    known = mentions.cast.get(actor)
    if known is not None and known.kind is not ActorKind.OTHER:
        return known.kind is ActorKind.OUTLET
    name = known.name if known else actor
    if outlet is not None and slug(name) == slug(outlet):
        return True
    words = [word.lower() for word in _WORDS.findall(name)]
    return any(sayings.find("outlet", word) for word in words)


def outlets_of(
    frame: Frame, cue: Cue, mentions: Mentions, sayings: Sayings, outlet: str | None, *, is_inner: bool = False
) -> tuple[str, ...]:
    """The outlets that passed on what `cue` introduces: hearers, carriers and quoters, nearest the speaker first.

    `is_inner`: the cue stands in somebody's words, so that only its own objects count, not the rest of the sentence.
    """
    found: list[str] = []
    for phrase in (cue.hearer, cue.passer):
        if phrase is not None and (actor := _outlet_named(phrase, mentions, sayings, outlet)):
            found.append(actor)
    if is_inner:
        return tuple(dict.fromkeys(found))
    outside = {token.i for token in frame.outside()}
    for mention in mentions.actors:
        is_carried = mention.span.start in outside and _is_carried(mention, frame)
        if is_carried and is_outlet(mention.actor, mentions, sayings, outlet):
            found.append(mention.actor)
    return tuple(dict.fromkeys(found))


def _is_carried(mention: ActorMention, frame: Frame) -> bool:
    """Whether a preposition of carrying stands before the mention, past an article or an adjective."""
    start = frame.span.start
    for token in reversed(list(frame.span.doc[max(start, mention.span.start - 4) : mention.span.start])):
        if token.lower_ in _CARRIERS:
            return True
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN"):
            return False
    return False


def _outlet_named(phrase: Span, mentions: Mentions, sayings: Sayings, outlet: str | None) -> str | None:
    """The outlet that a hearer or quoter is: a known one, or a bare proper name, which after "told" is one."""
    for mention in mentions.actors_in(phrase):
        if is_outlet(mention.actor, mentions, sayings, outlet):
            return mention.actor
        known = mentions.cast.get(mention.actor)
        if known is not None and known.kind is not ActorKind.OTHER:
            return None
    return slug(phrase.text) if _is_bare_name(phrase) else None


def _is_bare_name(phrase: Span) -> bool:
    def is_name(token: Token) -> bool:
        return token.pos_ == "PROPN" and token.ent_type_ in ("ORG", "")

    return bool(phrase) and all(is_name(token) for token in phrase)


def passed_on(inner: Cue, outer: Sequence[Cue]) -> Iterator[Cue]:
    """The cues in whose content clause `inner` stands, the nearest first."""
    for cue in sorted(outer, key=lambda cue: -cue.head.i):
        if cue is not inner and cue.holds(inner.head.i, inner.head.i + 1):
            yield cue


def carry_via(utterances: Sequence[Utterance]) -> Iterator[Utterance]:
    """The quotations, in text order, with the outlet that a speaker talked to a moment ago.

    "Peskov told Reuters. … Peskov added that “…”" is one interview: the outlet stays until others are told.
    """
    talked: dict[str, tuple[int, tuple[str, ...]]] = {}
    for number, utterance in enumerate(utterances):
        source = utterance.source
        if source.via:
            talked[source.speaker] = (number, source.via)
        elif source.speaker in talked and not _has_hearer(utterance):
            since, via = talked[source.speaker]
            if number - since <= _CARRIES:
                utterance = replace(utterance, source=replace(source, via=via))
        yield utterance


def _has_hearer(utterance: Utterance) -> bool:
    return utterance.cue is not None and utterance.cue.root.lemma_.lower() == "tell"
