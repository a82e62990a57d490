"""The parts of a roundup: an article over several conflicts, of which each part is read as if it were an article.

A part begins with a heading or a label that names a country or a party ("Chad", "COLOMBIA: The ELN ...", "Korea-Japan") or
with a dateline, and is one only where another part is about another country: a story has headings and labels too.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.language.datelines import DATELINE
from peacetable.language.proposition import Propositions

_HEADING = re.compile(
    r"^[ \t]*(?:[•*#▪■\-–]+\s*)?(?P<label>[^\W\d_][^\n.:;!?“”\"()]{2,60}?)[ \t]*:?[ \t]*$", re.MULTILINE
)
_LABEL = re.compile(
    r"^[ \t]*(?:[•*▪■\-–]\s*)?(?P<label>[^\W\d_][\w'’&/ -]{2,45}?)(?::|\.| [–—-]) +(?=[A-Z“\"])", re.MULTILINE
)
_LONGEST = 6
"""Words of a heading that names whom its part is about."""
_MOST_OTHER = 2
"""Words of such a heading that are no name: "and", "the", "talks"."""


def parts_of(account: Account) -> tuple[Account, ...]:
    """The account itself, or one account for each part of a roundup."""
    starts = sorted(dict(_openings(account)).items())
    if len({about for _, about in starts}) < 2 or len(starts) < 2:
        return (account,)
    bounds = [0, *(start for start, _ in starts), len(account.doc.text)]
    spans = (account.doc.char_span(a, b, alignment_mode="expand") for a, b in pairwise(bounds) if a < b)
    return tuple(within(account, span) for span in spans if span is not None)


def within(account: Account, span: Span) -> Account:
    """What `account` tells in `span` alone: its propositions, mentions and sayings."""
    mentions = account.mentions
    inside = replace(
        mentions,
        actors=mentions.actors_in(span),
        places=mentions.places_in(span),
        times=mentions.times_in(span),
        counts=tuple(m for m in mentions.counts if span.start <= m.span.start < span.end),
    )
    near = account.propositions.within(span)
    heads = {i: p for i in range(span.start, span.end) if (p := account.propositions.by_head.get(i)) is not None}
    told = tuple(u for u in account.utterances if any(span.start <= s.start < span.end for s in u.content))
    return replace(account, propositions=Propositions(near, heads), mentions=inside, utterances=told, stretch=span)


def _openings(account: Account) -> Iterator[tuple[int, str]]:
    """Where a part begins, and the country or party that it is about."""
    for pattern in (_HEADING, _LABEL):
        for found in pattern.finditer(account.doc.text):
            if (about := _about(account, found)) is not None:
                yield found.start(), about
    datelines = list(DATELINE.finditer(account.doc.text))
    if len(datelines) > 1:
        for found in datelines:
            places = (p for p in account.mentions.places if found.start() <= p.span.start_char < found.end())
            country = next((p.country for p in places if p.country), None)
            if country is not None:
                yield found.start(), country


def _about(account: Account, found: re.Match[str]) -> str | None:
    """The country or party that a heading is about; None for one that says more than a name or two."""
    span = account.doc.char_span(*found.span("label"), alignment_mode="expand")
    if span is None or len(found["label"].split()) > _LONGEST:
        return None
    actors = {m.span: account.mentions.party_of(m.actor) for m in account.mentions.actors_in(span)}
    places = {m.span: m.country for m in account.mentions.places_in(span) if m.country and m.latitude is None}
    named = {**places, **actors}
    covered = {token.i for words in named for token in words}
    others = [token for token in span if token.i not in covered and token.is_alpha]
    if not named or len(others) > _MOST_OTHER or any(token.pos_ == "VERB" for token in span):
        return None
    return next((str(about) for words, about in named.items() if words.start == min(w.start for w in named)), None)
