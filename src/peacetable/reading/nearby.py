"""The time and place nearest to a word in its own stretch of a sentence, for where no argument holds them.

"Envoys of the two sides wound up two days of closed-door contacts in Rome on Wednesday, the charity said": a parse may
hang "on Wednesday" anywhere, but no clause opens between it and the contacts.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from peacetable.claims import Account
from peacetable.language.proposition import Role
from peacetable.mentions import PlaceMention, TimeMention
from peacetable.reading.when import is_date
from peacetable.reading.whereabouts import preposition_of_place

_OPENERS = frozenset(
    "after before since when while as because though although if until unless whereas who which whose that where but".split()
)
_MARKS = frozenset({";", ":", "(", ")", "“", "”", '"', "—", "–"})
_APART = frozenset({"since", "until", "till", "before", "after", "by", "ahead", "of"})
"""Words before a time that make it another thing's: "the deal of 2015", "before Friday"."""
_PUT = frozenset({"in", "at", "on", "near", "outside", "inside"})
_FURTHEST = 16
"""Words between the two at most."""


def date_near(account: Account, anchor: Token) -> TimeMention | None:
    """The date nearest to `anchor` in its stretch, not the one at which something was said."""
    stretch = stretch_of(anchor)
    said = _times_of_saying(account, anchor.sent)
    dates = (t for t in account.mentions.times_in(stretch) if is_date(t) and t.kind in {"date", "interval"})
    fit = [t for t in dates if t.span.start not in said and not _is_apart(t)]
    return min(fit, key=lambda t: _distance(t.span, anchor), default=None)


def place_near(account: Account, anchor: Token) -> PlaceMention | None:
    """The place nearest to `anchor` in its stretch that a preposition puts something in."""
    places = account.mentions.places_in(stretch_of(anchor))
    fit = [p for p in places if preposition_of_place(p.span, since=p.span.start - 2) in _PUT]
    return min(fit, key=lambda p: _distance(p.span, anchor), default=None)


def stretch_of(anchor: Token) -> Span:
    """The words around `anchor` up to the next clause on either side."""
    sentence = anchor.sent
    start, end = anchor.i, anchor.i + 1
    while start > sentence.start and anchor.i - start < _FURTHEST and not _opens(anchor.doc[start - 1]):
        start -= 1
    while end < sentence.end and end - anchor.i < _FURTHEST and not _opens(anchor.doc[end]):
        end += 1
    return anchor.doc[start:end]


def _opens(token: Token) -> bool:
    return token.text in _MARKS or (token.lower_ in _OPENERS and token.tag_ not in {"DT"})


def _times_of_saying(account: Account, sentence: Span) -> frozenset[int]:
    """Where the times stand at which somebody spoke: "the minister said on Friday"."""
    return frozenset(_said_at(account, sentence))


def _said_at(account: Account, sentence: Span) -> Iterator[int]:
    for proposition in account.propositions.within(sentence):
        if account.lexicon.saying.find("verb", proposition.lemma) is None:
            continue
        for argument in proposition.arguments_as(Role.TIME):
            yield from (time.span.start for time in account.mentions.times_in(argument.span))


def _is_apart(time: TimeMention) -> bool:
    before = time.span.doc[max(time.span.sent.start, time.span.start - 1) : time.span.start]
    first = time.span[0].lower_
    return first in _APART or any(token.lower_ in _APART for token in before)


def _distance(span: Span, anchor: Token) -> int:
    return span.start - anchor.i if span.start > anchor.i else anchor.i - span.end + 2
