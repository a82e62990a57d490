"""The way from a document to its utterances."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from peacetable.claims.attribution.chains import carry_via, is_outlet, outlets_of, passed_on
from peacetable.claims.attribution.cue import Cue
from peacetable.claims.attribution.frames import Frame, find_frames
from peacetable.claims.attribution.indirect import find_indirect
from peacetable.claims.attribution.kinds import is_introduced
from peacetable.claims.attribution.labelled import find_labelled
from peacetable.claims.attribution.phrases import find_label_cues, find_phrase_cues
from peacetable.claims.attribution.quoted import QuotedSpeech
from peacetable.claims.attribution.speakers import Speakers
from peacetable.claims.attribution.surface import with_surface_speakers
from peacetable.claims.attribution.trailing import find_trailing_cues
from peacetable.claims.attribution.untangle import untangle, with_that_clauses
from peacetable.claims.attribution.verbs import find_verb_cues
from peacetable.claims.utterance import Source, Utterance
from peacetable.language.proposition import Argument, Propositions, Role
from peacetable.lexicon.saying import Sayings
from peacetable.mentions import How, Mentions
from peacetable.model import ActorKind, Article


def find_utterances(
    article: Article, doc: Doc, propositions: Propositions, mentions: Mentions, sayings: Sayings
) -> tuple[Utterance, ...]:
    """Everything that the article tells as somebody's words, in text order: quotations and indirect speech.

    A stretch without a speaker that can be told is left out. `doc.text` is the article's text.
    """
    frames = find_frames(doc, sayings)
    cues = _cues_by_frame(doc, frames, propositions, mentions, sayings)
    subjects = dict(_subjects(frames, cues, propositions, mentions))
    sources = _sources(frames, cues, subjects, mentions, sayings, article.outlet)
    dates = {cue.head.i: date for held in cues for cue in held if (date := _date(cue, mentions))}
    speech = QuotedSpeech(propositions, sayings, sources, subjects, dates)
    found: list[Utterance] = []
    for number, (frame, held) in enumerate(zip(frames, cues, strict=True)):
        own = [cue for cue in held if not _is_quoted(cue.head, frame)]
        first = len(speech.utterances)
        speech.read(number, frame, own)
        tied = frozenset(u.cue.start for u in speech.utterances[first:] if u.cue is not None)
        found.extend(find_indirect(frame, held, sources, dates, tied))
    found.extend(find_labelled(doc, frames, mentions, sayings))
    carried = carry_via(speech.utterances)
    ordered = sorted([*found, *carried], key=lambda u: (u.content[0].start, -u.content[-1].end))
    return tuple(_within(ordered))


def _cues_by_frame(
    doc: Doc, frames: Sequence[Frame], propositions: Propositions, mentions: Mentions, sayings: Sayings
) -> list[list[Cue]]:
    cues = [
        *find_verb_cues(doc, propositions, mentions, sayings),
        *find_phrase_cues(doc, propositions, mentions, sayings),
        *find_label_cues(frames, mentions, sayings),
    ]
    cues.extend(find_trailing_cues(frames, {cue.head.i for cue in cues}, sayings))
    cues.sort(key=lambda cue: cue.head.i)
    held = ([cue for cue in cues if frame.span.start <= cue.head.i < frame.span.end] for frame in frames)
    told = (with_surface_speakers(frame, own, mentions, sayings) for frame, own in zip(frames, held, strict=True))
    return [with_that_clauses(frame, untangle(own)) for frame, own in zip(frames, told, strict=True)]


def _sources(
    frames: Sequence[Frame],
    cues: Sequence[Sequence[Cue]],
    subjects: Mapping[int, Source],
    mentions: Mentions,
    sayings: Sayings,
    outlet: str | None,
) -> dict[int, Source]:
    """The source of each cue by its head, resolved in text order so that pronouns find who spoke before."""
    speakers = Speakers(mentions, sayings)
    sources: dict[int, Source] = {}
    for number, (frame, held) in enumerate(zip(frames, cues, strict=True)):
        if number in subjects:
            speakers.spoken.append(subjects[number])
        for cue in held:
            source = speakers.resolve(cue.speaker) if cue.speaker is not None else None
            if source is not None:
                is_inner = any(passed_on(cue, held))
                via = outlets_of(frame, cue, mentions, sayings, outlet, is_inner=is_inner)
                sources[cue.head.i] = _with_via(source, (*via, *_outer(cue, held, sources)))
                if not is_inner and not _is_quoted(cue.head, frame):
                    speakers.spoken.append(sources[cue.head.i])
        _merge_outlets(held, sources, mentions, sayings, outlet)
    return sources


def _outer(cue: Cue, held: Sequence[Cue], sources: Mapping[int, Source]) -> Iterator[str]:
    """The speakers in whose words the cue stands, each with the chain behind it."""
    for other in passed_on(cue, held):
        if source := sources.get(other.head.i):
            yield source.speaker
            yield from source.via


def _with_via(source: Source, via: Sequence[str]) -> Source:
    chain = tuple(dict.fromkeys(actor for actor in via if actor != source.speaker))
    return replace(source, via=chain)


def _merge_outlets(
    held: Sequence[Cue], sources: dict[int, Source], mentions: Mentions, sayings: Sayings, outlet: str | None
) -> None:
    """In "the ministry said, according to state television" the outlet only passes on."""
    outlets = [
        source.speaker
        for cue in held
        if cue.rule == "attribution.according" and (source := sources.get(cue.head.i))
        if is_outlet(source.speaker, mentions, sayings, outlet)
    ]
    for cue in held:
        source = sources.get(cue.head.i)
        if source is not None and source.speaker not in outlets and outlets:
            sources[cue.head.i] = _with_via(source, (*source.via, *outlets))
    _merge_cited(held, sources)


def _merge_cited(held: Sequence[Cue], sources: dict[int, Source]) -> None:
    """In "the daily, citing a source close to the group, reported" the source speaks and the daily passes on."""
    cited = [sources[cue.head.i] for cue in held if cue.is_citing and cue.head.i in sources]
    for cue in held:
        source = sources.get(cue.head.i)
        if source is not None and cited and cue.saying.tells == "passing" and not cue.is_citing:
            sources[cue.head.i] = _with_via(cited[0], (*cited[0].via, source.speaker))


def _subjects(
    frames: Sequence[Frame], cues: Sequence[Sequence[Cue]], propositions: Propositions, mentions: Mentions
) -> Iterator[tuple[int, Source]]:
    """Who is the subject of frames without a word of saying, where it is somebody that speaks."""
    for number, (frame, held) in enumerate(zip(frames, cues, strict=True)):
        if any(not _is_quoted(cue.head, frame) for cue in held):
            continue
        if label := _label(frame, mentions):
            yield number, label
            continue
        agent = _first_subject(frame, propositions)
        for mention in mentions.actors_at(agent.head)[:1] if agent else ():
            known = mentions.cast.get(mention.actor)
            if agent and known is not None and known.kind is ActorKind.PERSON:
                yield number, Source(mention.actor, mentions.party_of(mention.actor), span=agent.span)


def _label(frame: Frame, mentions: Mentions) -> Source | None:
    """The name in a verbless lead to a quotation: "Poland's spokesman Pawel Wronski on the border: “…”"."""
    if not frame.quotes or not is_introduced(frame.quotes[0]):
        return None
    lead = frame.span.doc[frame.span.start : frame.quotes[0].span.start]
    named = [m for m in mentions.actors_in(lead) if m.how is How.NAME]
    if not named or any(token.pos_ in ("VERB", "AUX") for token in lead):
        return None
    persons = (m for m in named if (a := mentions.cast.get(m.actor)) and a.kind is ActorKind.PERSON)
    mention = next(persons, named[0])
    return Source(mention.actor, mentions.party_of(mention.actor), span=mention.span)


def _first_subject(frame: Frame, propositions: Propositions) -> Argument | None:
    """The subject of the frame's first finite predicate outside quotation marks."""
    for proposition in propositions.within(frame.span):
        agent = proposition.argument(Role.AGENT)
        if agent and proposition.tense is not None and not _is_quoted(proposition.head, frame):
            return None if _is_quoted(agent.head, frame) else agent
    return None


def _date(cue: Cue, mentions: Mentions) -> str | None:
    """When it was said: the first time of the cue's own clause that can be told."""
    times = (mention.edtf for span in cue.times for mention in mentions.times_in(span))
    return next((edtf for edtf in times if edtf), None)


def _is_quoted(token: Token, frame: Frame) -> bool:
    return any(quote.span.start <= token.i < quote.span.end for quote in frame.quotes)


def _within(utterances: Sequence[Utterance]) -> Iterator[Utterance]:
    """Each utterance with the speaker in whose quotation its cue stands added to its chain."""
    for utterance in utterances:
        outer = next((u for u in utterances if u is not utterance and u.quote and _holds(u, utterance)), None)
        if outer is None or outer.source.speaker == utterance.source.speaker:
            yield utterance
        else:
            chain = (*utterance.source.via, outer.source.speaker, *outer.source.via)
            yield replace(utterance, source=_with_via(utterance.source, chain))


def _holds(outer: Utterance, inner: Utterance) -> bool:
    return inner.cue is not None and any(span.start <= inner.cue.start < span.end for span in outer.content)
