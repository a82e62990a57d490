"""Which cue governs which quotation of a frame.

Three places for a cue, tried in this order: behind the quotation ("“…,” X said"), before it in the same sentence
("X said it was “…”"), and, for whole sentences only, in the sentence before. Precision first: a quotation that no
cue governs stays nobody's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import Frame, Quote
from peacetable.claims.attribution.kinds import is_sentence
from peacetable.lexicon.saying import Sayings

_LONGEST_SPEAKER = 30
"""How many words may stand between a quotation and the verb behind it: a name with its titles and an apposition."""
_TITLE_REACH = 2


@dataclass(frozen=True, slots=True)
class Tie:
    """A quotation and the cue that governs it; `how` is the place of the cue."""

    quote: Quote
    cue: Cue
    how: str


def tie_quotes(frame: Frame, cues: Sequence[Cue], sayings: Sayings) -> tuple[Tie, ...]:
    """The ties within one frame. `cues` are those of the frame, in text order."""
    ties = (_tie(frame, quote, cues, sayings) for quote in frame.quotes)
    return tuple(tie for tie in ties if tie is not None)


def _tie(frame: Frame, quote: Quote, cues: Sequence[Cue], sayings: Sayings) -> Tie | None:
    if is_title(quote, sayings):
        return None
    behind = _behind(frame, quote, cues)
    if behind is not None and (_starts_frame(frame, quote) or quote.last_character in ",?!"):
        return Tie(quote, behind, "behind")
    before = _before(quote, cues)
    if before is not None:
        return Tie(quote, before, "before")
    return Tie(quote, behind, "behind") if behind is not None else None


def is_title(quote: Quote, sayings: Sayings) -> bool:
    """Whether the words before the marks make it a title or a name: "the film “…”", "known as “…”"."""
    start = quote.span.start
    before = quote.span.doc[max(0, start - _TITLE_REACH) : start]
    if len(before) == 0 or before[-1].is_punct:
        return False
    if before[-1].lower_ == "as" and len(before) > 1:
        return before[-2].lower_ in ("known", "billed", "dubbed")
    last = before[-1]
    if last.lower_ == "called":
        return last.tag_ == "VBN" and len(before) > 1 and before[-2].pos_ in ("NOUN", "PROPN")
    return sayings.find("title", last.lower_) is not None


def _starts_frame(frame: Frame, quote: Quote) -> bool:
    """Whether no word of the narrator's comes before the quotation but "and", "but", an adverb."""
    lead = [token for token in frame.outside() if token.i < quote.span.start and token.is_alpha]
    return all(token.pos_ in ("CCONJ", "ADV", "INTJ") for token in lead)


def _behind(frame: Frame, quote: Quote, cues: Sequence[Cue]) -> Cue | None:
    """The cue right behind: nothing but its speaker, adverbs and marks stand in between."""
    for cue in cues:
        if cue.head.i < quote.span.end or cue.saying.tells in ("naming", "appraisal"):
            continue
        return cue if _is_right_behind(quote, cue) else None
    return None


def _is_right_behind(quote: Quote, cue: Cue) -> bool:
    end = quote.span.end
    if cue.rule == "attribution.label" or cue.head.i - end > _LONGEST_SPEAKER:
        return False
    speaker = cue.speaker
    gap = [t for t in quote.span.doc[end : cue.span.start] if not t.is_punct and not t.is_space]
    if speaker is not None and end <= speaker.start < cue.head.i:
        gap = [t for t in gap if t.i < speaker.start]
        return all(_is_light(token) for token in gap)
    return all(_is_light(token) for token in gap)


def _is_light(token: Token) -> bool:
    return token.pos_ in ("ADV", "CCONJ", "AUX", "PART", "PRON", "DET")


def _before(quote: Quote, cues: Sequence[Cue]) -> Cue | None:
    """The nearest cue before, or the one in whose content clause the quotation stands."""
    candidates = [cue for cue in cues if cue.span.end <= quote.span.start and _may_govern(cue, quote)]
    holding = [cue for cue in candidates if cue.holds(quote.span.start, quote.span.end)]
    within = [cue for cue in candidates if holding and (_leads_to(cue, quote) or _takes(cue, quote))]
    chosen = [*holding, *within] or candidates
    return max(chosen, key=lambda cue: cue.head.i) if chosen else None


def _leads_to(cue: Cue, quote: Quote) -> bool:
    """Whether what the cue's own clause says reaches the quotation: "it had said it would leave “when …”"."""
    return any(0 <= quote.span.start - content.end <= _TITLE_REACH for content in cue.contents)


def _takes(cue: Cue, quote: Quote) -> bool:
    """Whether the quotation is in the object of a verb of naming or judging: "which she described as “…”"."""
    between = quote.span.doc[cue.span.end : quote.span.start]
    if cue.rule == "attribution.in-words":
        return len(between) <= _TITLE_REACH
    is_verb = cue.saying.tells in ("naming", "appraisal", "bidding", "denial") and cue.speaker is not None
    return is_verb and not any(token.pos_ in ("VERB", "AUX") or token.lower_ == "that" for token in between)


def _may_govern(cue: Cue, quote: Quote) -> bool:
    """Verbs that only carry quotations, and verbs of outlets, take whole sentences right behind them."""
    if cue.saying.tells in ("utterance", "passing") and not cue.contents:
        return is_sentence(quote) and quote.span.start - cue.span.end <= _TITLE_REACH
    return True
