"""Quotations with their speakers, as utterances: tied to a cue, or going on from the sentence before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Span

from peacetable.claims.attribution.attach import Tie, is_title, tie_quotes
from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import Frame, Quote
from peacetable.claims.attribution.kinds import is_introduced, is_sentence, kind_of
from peacetable.claims.attribution.voice import Voice
from peacetable.claims.utterance import Source, Utterance
from peacetable.language.proposition import Propositions
from peacetable.lexicon.saying import Sayings
from peacetable.model import QuoteKind

_FREE_WORDS = 4
"""A shorter fragment that no cue governs is more often a term or an irony than somebody's words."""


@dataclass(slots=True)
class QuotedSpeech:
    """Builds the utterances of an article frame by frame.

    `sources` are the resolved sources by cue head; `subjects` those of frames that name a person and no word of saying.
    """

    propositions: Propositions
    sayings: Sayings
    sources: Mapping[int, Source]
    subjects: Mapping[int, Source]
    dates: Mapping[int, str]
    utterances: list[Utterance] = field(default_factory=list)
    voice: Voice | None = None

    def read(self, number: int, frame: Frame, cues: Sequence[Cue]) -> None:
        """Adds the utterances of one frame and leaves its voice for the next."""
        ties = {tie.quote.span.start: tie for tie in tie_quotes(frame, cues, self.sayings)}
        voice = self._frame_voice(number, cues)
        for quote in frame.quotes:
            tie = ties.get(quote.span.start)
            said = self._say_tied(tie) if tie else self._say_free(number, frame, quote)
            if said is None:
                voice = self.voice = None if is_sentence(quote) else voice
            else:
                index, source = said
                is_direct = self.utterances[index].kind is QuoteKind.DIRECT
                voice = Voice(source, number, index if is_direct else None)
        self.voice = voice or self._lasting(frame)

    def _frame_voice(self, number: int, cues: Sequence[Cue]) -> Voice | None:
        for cue in cues:
            if source := self.sources.get(cue.head.i):
                return Voice(source, number)
        subject = self.subjects.get(number)
        return Voice(subject, number, is_weak=True) if subject else None

    def _lasting(self, frame: Frame) -> Voice | None:
        """The voice before goes on past a sentence without one, not past the paragraph."""
        return self.voice if self.voice and not frame.closes and not self.voice.is_weak else None

    def _say_tied(self, tie: Tie) -> tuple[int, Source] | None:
        source = self.sources.get(tie.cue.head.i)
        if source is None:
            return None
        joined = self._interrupted(tie)
        if joined is not None:
            return self._join(joined, tie.quote), source
        kind = kind_of(tie.quote, self.propositions, cue=tie.cue)
        rule = f"{tie.cue.rule}.{tie.how}"
        return self._add(tie.quote, source, kind, rule, tie.cue), source

    def _interrupted(self, tie: Tie) -> int | None:
        """The utterance that the tie's cue interrupts: "“…,” she said, “…”"."""
        if tie.how != "before" or not self.utterances:
            return None
        last = self.utterances[-1]
        is_same = last.cue is not None and last.cue.start == tie.cue.span.start
        is_behind = last.content[0].start < tie.cue.head.i
        between = tie.quote.span.doc[tie.cue.span.end : tie.quote.span.start]
        return len(self.utterances) - 1 if is_same and is_behind and not _has_clause(between) else None

    def _say_free(self, number: int, frame: Frame, quote: Quote) -> tuple[int, Source] | None:
        """A quotation without a cue goes on in the voice of the sentence before."""
        if is_title(quote, self.sayings):
            return None
        subject = self.subjects.get(number)
        if subject is not None and is_introduced(quote):
            return self._add(quote, subject, QuoteKind.DIRECT, "attribution.colon", None), subject
        voice = self.voice
        if voice is None:
            return None
        if frame.is_all_quoted and is_sentence(quote):
            if voice.utterance is not None and not frame.opens:
                return self._join(voice.utterance, quote), voice.source
            rule = "attribution.introduced" if voice.is_weak else "attribution.continued"
            return self._add(quote, voice.source, QuoteKind.DIRECT, rule, None), voice.source
        is_fragment = not is_sentence(quote) and quote.words >= _FREE_WORDS
        if frame.opens or voice.is_weak or not is_fragment or voice.frame < number - 1:
            return None
        if subject is not None and subject.speaker != voice.source.speaker:
            return None
        kind = kind_of(quote, self.propositions)
        return self._add(quote, voice.source, kind, "attribution.free-indirect", None), voice.source

    def _add(self, quote: Quote, source: Source, kind: QuoteKind, rule: str, cue: Cue | None) -> int:
        date = self.dates.get(cue.head.i) if cue else None
        said = quote.pieces[0]
        self.utterances.append(
            Utterance(source, kind, quote.pieces, rule, quote=said, cue=cue.span if cue else None, date=date)
        )
        return len(self.utterances) - 1

    def _join(self, index: int, quote: Quote) -> int:
        last = self.utterances[index]
        self.utterances[index] = replace(last, content=(*last.content, *quote.pieces))
        return index


def _has_clause(between: Span) -> bool:
    """Whether another clause opens in between, so that the quotation is a part of that one."""
    return any(token.lower_ == "that" or token.pos_ == "VERB" for token in between)
