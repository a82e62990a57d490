"""Words under a label and no marks: turns of a transcript ("GUAMÁN: The oxygen passes."), headlines ("Hamas: no hostages ..."),

answers to questions ("A: ...") and sections whose heading says whose view they give ("WHAT THE GOVERNMENT SAYS").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Doc, Span

from peacetable.claims.attribution.frames import Frame
from peacetable.claims.utterance import Source, Utterance
from peacetable.lexicon.saying import Sayings
from peacetable.mentions import Mentions
from peacetable.model import ActorKind, QuoteKind

_LABEL = re.compile(r"[ \t]*(?P<name>[^\W\d_][\w.'’() -]{0,48}?) ?: ")
_ANSWER = frozenset({"A", "Answer", "ANSWER", "R"})
_LONGEST_HEADING = 9


def find_labelled(doc: Doc, frames: Sequence[Frame], mentions: Mentions, sayings: Sayings) -> Iterator[Utterance]:
    """The unquoted words of every paragraph whose label or section heading tells the speaker, as indirect speech."""
    section: Source | None = None
    for number, frame in enumerate(frames):
        if not frame.opens:
            continue
        paragraph = _paragraph(doc, frames[number:])
        if _is_heading(paragraph):
            section = _voice_of(paragraph, mentions, sayings)
        elif not any(held.quotes for held in frames[number:][: _length(frames[number:])]):
            yield from _turn(paragraph, mentions) or _told(paragraph, section)


def _turn(paragraph: Span, mentions: Mentions) -> tuple[Utterance, ...]:
    """The words behind the paragraph's label, where the label names somebody."""
    label = _LABEL.match(paragraph.text)
    words = label and paragraph.doc.char_span(
        paragraph.start_char + label.end(), paragraph.end_char, alignment_mode="contract"
    )
    if label is None or not words:
        return ()
    source = _named(paragraph, label["name"], mentions)
    return (Utterance(source, QuoteKind.INDIRECT, (words,), "attribution.turn"),) if source else ()


def _told(paragraph: Span, section: Source | None) -> tuple[Utterance, ...]:
    return (Utterance(section, QuoteKind.INDIRECT, (paragraph,), "attribution.section"),) if section else ()


def _named(paragraph: Span, name: str, mentions: Mentions) -> Source | None:
    """Who a label stands for: an actor named in it, somebody of the cast by the last name, or who is interviewed."""
    if name in _ANSWER:
        return _interviewed(paragraph, mentions)
    end = paragraph.start_char + len(name) + 1
    inside = [m for m in mentions.actors if paragraph.start_char <= m.span.start_char and m.span.end_char <= end]
    by_name = (a.id for a in mentions.cast.values() if name.split()[-1].casefold() == a.name.split()[-1].casefold())
    actor = inside[-1].actor if inside else next(by_name, None)
    return Source(actor, mentions.party_of(actor)) if actor else None


def _interviewed(paragraph: Span, mentions: Mentions) -> Source | None:
    """The last person with a side who is named before the first question."""
    first = re.search(r"(?m)^[ \t]*Q(?:uestion)? ?: ", paragraph.doc.text)
    before = [m.actor for m in mentions.actors if first and m.span.end_char <= first.start()]
    persons = [a for a in before if (known := mentions.cast.get(a)) and known.kind is ActorKind.PERSON]
    return Source(persons[-1], mentions.party_of(persons[-1])) if persons else None


def _is_heading(paragraph: Span) -> bool:
    """Whether a paragraph is a heading: a few words that end in no stop."""
    words = [token for token in paragraph if token.is_alpha]
    return 0 < len(words) <= _LONGEST_HEADING and paragraph.text.rstrip()[-1:] not in set('.!,;…"”')


def _voice_of(heading: Span, mentions: Mentions, sayings: Sayings) -> Source | None:
    """Whose view a heading announces: one party named in it beside a word of saying or wanting."""
    parties = {mentions.party_of(mention.actor) for mention in mentions.actors_in(heading)}
    says = any(sayings.find("heading", token.lemma_.lower(), token.lower_.rstrip("s")) for token in heading)
    if len(parties) != 1 or not says:
        return None
    party = parties.pop()
    return Source(party, party)


def _length(frames: Sequence[Frame]) -> int:
    """How many frames the paragraph has that the first of them opens."""
    return 1 + sum(1 for _ in takewhile(lambda frame: not frame.opens, frames[1:]))


def _paragraph(doc: Doc, frames: Sequence[Frame]) -> Span:
    return doc[frames[0].span.start : frames[_length(frames) - 1].span.end]
