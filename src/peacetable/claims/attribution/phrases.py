"""Cues without a verb: "according to the ministry", "in its words", and the label of a transcript ("Kalin: …")."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import Frame
from peacetable.language.proposition import Propositions
from peacetable.lexicon.saying import Sayings
from peacetable.mentions import Mentions

_LONGEST_OWNER = 6
_LONGEST_LABEL = 8


def find_phrase_cues(doc: Doc, propositions: Propositions, mentions: Mentions, sayings: Sayings) -> Iterator[Cue]:
    """The cues that phrases make, in text order."""
    phrases = [tuple(phrase.split()) for phrase in sayings.phrases]
    starts = _phrase_starts(propositions)
    for token in doc:
        for words in phrases:
            if _stands_at(doc, token.i, words):
                speaker = _object_at(doc, token.i + len(words), starts, mentions)
                saying = sayings.find("phrase", " ".join(words))
                if speaker is not None and saying is not None:
                    span = doc[token.i : token.i + len(words)]
                    yield Cue(token, span, saying, "attribution.according", speaker)
                break
        if owner := _owner_of_words(token):
            saying = sayings.find("phrase", "in the words of")
            if saying is not None:
                yield Cue(token, doc[token.i : owner.end + 1], saying, "attribution.in-words", owner)


def find_label_cues(frames: Sequence[Frame], mentions: Mentions, sayings: Sayings) -> Iterator[Cue]:
    """The labels before words: an actor's name and a colon at the head of a sentence."""
    saying = sayings.find("phrase", "in the words of")
    for frame in frames:
        colon = next((t for t in frame.span[:_LONGEST_LABEL] if t.text == ":"), None)
        if colon is None or saying is None or colon.i == frame.span.start:
            continue
        label = frame.span.doc[frame.span.start : colon.i]
        named = [m for m in mentions.actors_at(label[len(label) - 1]) if m.span.start >= label.start]
        if named and len(label) <= max(len(m.span) for m in named) + 3 and not any(t.pos_ == "VERB" for t in label):
            yield Cue(colon, doc_span(colon), saying, "attribution.label", label)


def doc_span(token: Token) -> Span:
    """The span of one token."""
    return token.doc[token.i : token.i + 1]


def _phrase_starts(propositions: Propositions) -> dict[int, Span]:
    """The longest argument phrase that starts at each token."""
    starts: dict[int, Span] = {}
    for proposition in propositions:
        for argument in proposition.arguments:
            span = argument.span
            if span.start not in starts or len(span) > len(starts[span.start]):
                starts[span.start] = span
    return starts


def _stands_at(doc: Doc, at: int, words: tuple[str, ...]) -> bool:
    return at + len(words) < len(doc) and all(doc[at + k].lower_ == word for k, word in enumerate(words))


def _object_at(doc: Doc, at: int, starts: dict[int, Span], mentions: Mentions) -> Span | None:
    """The noun phrase at `at`: an argument, else an actor's mention, else the words up to the next mark or verb."""
    found = [starts[at]] if at in starts else []
    found += [m.span for m in mentions.actors if m.span.start == at]
    if found:
        return max(found, key=len)
    end = at
    while end < len(doc) and not doc[end].is_punct and doc[end].pos_ not in ("VERB", "AUX", "SPACE"):
        end += 1
    return doc[at:end] if end > at else None


def _owner_of_words(token: Token) -> Span | None:
    """The owner in "in its words", "in the minister's own words"."""
    if token.lower_ != "in":
        return None
    reach = token.doc[token.i + 1 : token.i + 2 + _LONGEST_OWNER]
    for other in reach:
        if other.lower_ in ("words", "telling", "phrase") and other.i > token.i + 1:
            last = other.i - 1 if token.doc[other.i - 1].lower_ != "own" else other.i - 2
            owner = token.doc[last]
            if owner.tag_ == "PRP$" or owner.lower_ in ("his", "her", "its", "their"):
                return token.doc[last : last + 1]
            return token.doc[token.i + 1 : last] if owner.tag_ == "POS" else None
        if other.is_punct and other.text not in "'’-":
            return None
    return None
