"""Who speaks beside a quotation, by word order.

Words between quotation marks confuse a tree: in "“Peace first, then talks,” he said" a parser may take the quotation
for the subject. What stands between the marks and the verb does not lie, and neither does a name right before it.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import TERMINAL, Frame
from peacetable.lexicon.saying import Sayings
from peacetable.mentions import How, Mentions

_LONGEST = 30
"""Words between a quotation and its verb of saying: a name with its titles, an apposition, a relative clause."""
_STARTS = frozenset({"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_LIGHT = frozenset({"ADV", "AUX", "CCONJ", "PART", "INTJ", "SCONJ"})
_OPENERS = frozenset(
    {"that", "as", "and", "but", "which", "when", "while", "whom", "if", "because", "what", "where", "although"}
)
_NOMINAL = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM", "ADP", "PART", "PRON"})


def with_surface_speakers(frame: Frame, cues: Sequence[Cue], mentions: Mentions, sayings: Sayings) -> list[Cue]:
    """The cues of a frame, each with the speaker that the word order shows where the tree's is out of place.

    A bare participle ("Asked about it, …") is a cue only where it stands behind a quotation, as a past tense would.
    """
    heads = {cue.head.i for cue in cues}
    found = []
    for cue in cues:
        if cue.head.pos_ not in ("VERB", "AUX") or _is_inside(cue.head.i, frame):
            found.append(cue)
            continue
        beside = _beside_quote(frame, cue, heads) if cue.head.tag_ in _FINITE else None
        if beside is not None:
            found.append(replace(cue, speaker=beside, is_loose=False))
        elif not cue.is_loose:
            found.append(replace(cue, speaker=_checked(frame, cue, mentions, sayings)))
        elif found and _is_coordinated(cue):
            found.append(replace(cue, speaker=found[-1].speaker, is_loose=False))
    return found


def _checked(frame: Frame, cue: Cue, mentions: Mentions, sayings: Sayings) -> Span | None:
    """The tree's speaker, unless it stands in a quotation or around the verb, or another opens the verb's clause."""
    speaker = cue.speaker
    if speaker is not None and speaker.start <= cue.head.i < speaker.end:
        before = cue.head.doc[speaker.start : cue.head.i]
        speaker = before if len(before) and cue.head.tag_ in _FINITE else None
    if speaker is not None and _is_inside(speaker.root.i, frame):
        speaker = None
    if speaker is not None and (last := _last_part(cue, speaker, mentions)) is not None:
        return last
    before_verb = _right_before(cue, speaker, mentions, sayings)
    if before_verb is not None:
        return before_verb
    return speaker if speaker is not None else _past_apposition(cue, mentions)


def _is_coordinated(cue: Cue) -> bool:
    """Whether a form that may be a participle is one of two past tenses: "it said … and accused India of …"."""
    return cue.head.i > 0 and cue.head.nbor(-1).pos_ == "CCONJ"


def _is_inside(i: int, frame: Frame) -> bool:
    return any(quote.span.start <= i < quote.span.end for quote in frame.quotes)


def _beside_quote(frame: Frame, cue: Cue, heads: set[int]) -> Span | None:
    """The phrase between the closing mark and the verb, or right behind the verb."""
    ends = [quote.span.end for quote in frame.quotes if quote.span.end <= cue.head.i]
    if not ends or cue.head.i - ends[-1] > _LONGEST:
        return None
    gap = [token for token in cue.head.doc[ends[-1] : cue.head.i] if not token.is_space]
    if any(token.i in heads or token.text in TERMINAL for token in gap):
        return None
    while gap and (gap[0].is_punct or gap[0].pos_ in _LIGHT):
        gap.pop(0)
    while gap and (gap[-1].is_punct or gap[-1].pos_ in _LIGHT):
        gap.pop()
    if not gap:
        return _behind(cue)
    if gap[0].pos_ in _STARTS and not _is_foreign(gap):
        return cue.head.doc[gap[0].i : gap[-1].i + 1]
    return None


def _is_foreign(gap: Sequence[Token]) -> bool:
    """Whether the words are no phrase for a speaker: they have a finite verb before any "who"."""
    for token in gap:
        if token.lower_ in ("who", "which", "whose"):
            return False
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return True
    return False


def _behind(cue: Cue) -> Span | None:
    """The subject behind its verb, as in "“…,” said Awad Jbara, a contractor"."""
    doc, start = cue.head.doc, cue.head.i + 1
    if cue.speaker is not None and cue.speaker.start == start:
        return cue.speaker
    end = start
    while end < len(doc) and end - start < _LONGEST and not _closes(doc[end]):
        end += 1
    is_phrase = end > start and doc[start].pos_ in _STARTS and doc[start].pos_ != "NUM"
    return doc[start:end] if is_phrase else None


def _closes(token: Token) -> bool:
    return token.text in TERMINAL or token.text in {";", ":", "“", '"'} or token.is_space or token.pos_ == "VERB"


def _right_before(cue: Cue, speaker: Span | None, mentions: Mentions, sayings: Sayings) -> Span | None:
    """The noun phrase that opens the verb's clause, where the tree gives another subject or none."""
    doc, first = cue.head.doc, cue.head.sent.start
    end = _past_light(cue)
    start = end
    while start > first and doc[start - 1].pos_ in _NOMINAL and doc[start - 1].lower_ not in _OPENERS:
        start -= 1
    if start == end or cue.head.tag_ not in ("VBD", "VBZ", "VBP", "VBG"):
        return None
    if cue.head.tag_ == "VBG":
        return next((m.span for m in mentions.actors if m.span.end == end and m.how is How.NAME), None)
    opens = start == first or doc[start - 1].is_punct or doc[start - 1].lower_ in _OPENERS
    if not opens or doc[start].pos_ == "ADP":
        return None
    if speaker is not None and (_overlap(speaker, start, end) or _is_list(doc[speaker.end : start])):
        return None
    phrase = doc[start:end]
    return phrase if _names_speaker(phrase, mentions, sayings) else None


def _last_part(cue: Cue, speaker: Span, mentions: Mentions) -> Span | None:
    """The name behind the only comma of "the Netherlands, Sison said": no apposition, for a second comma is missing."""
    commas = [token.i for token in speaker if token.text == ","]
    if len(commas) % 2 == 0 or speaker.end != _past_light(cue):
        return None
    last = cue.head.doc[commas[-1] + 1 : speaker.end]
    is_list = any(token.pos_ == "CCONJ" for token in last)
    is_name = any(m.span.start == last.start and m.how is How.NAME for m in mentions.actors)
    return last if is_name and not is_list else None


def _past_light(cue: Cue) -> int:
    """Where the phrase before the verb ends: auxiliaries and adverbs go with the verb."""
    end = cue.head.i
    while end > cue.head.sent.start and cue.head.doc[end - 1].pos_ in ("AUX", "ADV", "PART"):
        end -= 1
    return end


def _is_list(between: Span) -> bool:
    """Whether nothing but further names stands between a subject and what comes before the verb."""
    return all(token.pos_ in _NOMINAL or token.pos_ == "CCONJ" or token.text == "," for token in between)


def _overlap(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _names_speaker(phrase: Span, mentions: Mentions, sayings: Sayings) -> bool:
    """Whether the phrase begins with somebody: a pronoun, an actor's mention, a noun for people or bodies."""
    if len(phrase) == 1 and phrase[0].pos_ == "PRON":
        return phrase[0].lower_ in ("he", "she", "they", "it")
    for token in phrase:
        if token.pos_ == "ADP":
            return False
        if token.pos_ in ("NOUN", "PROPN"):
            named = any(m.span.end > token.i for m in mentions.actors_at(token))
            if named or sayings.find("speaker", token.lemma_.lower()):
                return True
    return False


def _past_apposition(cue: Cue, mentions: Mentions) -> Span | None:
    """The name before "…, an analyst based there, says": the last one followed by a comma, with no verb since."""
    doc, first = cue.head.doc, cue.head.sent.start
    end = cue.head.i
    while end > first and doc[end - 1].pos_ in ("ADV", "SCONJ", "AUX", "ADP"):
        end -= 1
    if end <= first or doc[end - 1].text != ",":
        return None
    for mention in reversed(mentions.actors):
        if first <= mention.span.start and mention.span.end < end and mention.how is How.NAME:
            rest = doc[mention.span.end : end - 1]
            is_apposed = doc[mention.span.end].text == "," or mention.span.end == end - 1
            if is_apposed and not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in rest):
                return mention.span
    return None
