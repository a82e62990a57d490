"""Sightings from nouns: "the truce", "a halt to attacks", "a humanitarian pause", "the Cessation of Hostilities Agreement"."""

from collections.abc import Iterator

from spacy.tokens import Span

from peacetable.reading.beside import ties_beside
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.ceasefires.scope import scope_of
from peacetable.reading.ceasefires.sides import is_one_sided, sides_of
from peacetable.reading.ceasefires.sighting import Sighting
from peacetable.reading.ceasefires.stage import Judged, stage_of
from peacetable.reading.ceasefires.term import end_of, places_of, start_of
from peacetable.reading.governors import Tie, is_beyond
from peacetable.reading.phrases import Found, find_phrases
from peacetable.reading.zone import zone_of

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "'s", "’s", "both"})
_OTHER = frozenset({"previous", "earlier", "last", "past", "former", "new", "another", "second", "third", "fresh"})


def sight_nouns(room: Room) -> Iterator[Sighting]:
    """The ceasefires that nouns of the story name, with what each clause tells of them."""
    for sentence in room.account.sentences:
        done = sentence.start
        for found in _ceasefire_nouns(room, sentence):
            if found.span.start >= done:
                sighting = _sight(room, found)
                done = zone_of(found.span).end
                if sighting.stage is not None or "ceasefire.noun.own" not in sighting.rules:
                    yield sighting


def _ceasefire_nouns(room: Room, sentence: Span) -> Iterator[Found]:
    if find_phrases(sentence, room.cues.words("not-context")):
        return
    words = room.cues.words("noun") + room.cues.words("not-noun")
    for found in find_phrases(sentence, words):
        cue = room.cues.find("noun", found.word)
        if cue is None or (cue.value == "own") != _is_elliptic(found.span):
            continue
        if found.span.root.pos_ in {"NOUN", "PROPN", "VERB"} or cue.value == "own":
            yield found


def _is_elliptic(noun: Span) -> bool:
    """Whether "its own" stands for a noun left out: "lifted the truce after the rebels had ended their own"."""
    if noun[-1].lower_ != "own" or noun.end >= noun.root.sent.end:
        return False
    return noun.doc[noun.end].pos_ not in {"NOUN", "PROPN", "ADJ"} or noun.doc[noun.end].lower_ == "effective"


def _sight(room: Room, found: Found) -> Sighting:
    zone, noun = zone_of(found.span), found.span
    ties = _ties(room, zone, noun)
    judged = stage_of(room, noun, ties)
    places = places_of(room, zone, ties)
    cue = room.cues.find("noun", found.word)
    kind = _kind(room, zone, cue.value if cue else "plain")
    before = {token.lower_ for token in noun.doc[_opening(zone, noun) : noun.start]}
    return Sighting(
        anchor=noun.root,
        words=noun,
        clause=noun.root.sent,
        parties=sides_of(room, zone, ties),
        stage=judged[0] if judged else None,
        scope=scope_of(room, zone, _purpose(noun), kind, places),
        places=places,
        start=start_of(room, zone, ties),
        end=end_of(room, zone, ties),
        is_one_sided=is_one_sided(room, zone) or kind == "own",
        is_definite=bool(before & _DEFINITE),
        is_bare=kind in {"bare", "answered", "own"},
        is_other=bool(before & _OTHER),
        is_answer=kind == "answered",
        rules=_rules(cue.id if cue else "ceasefire.noun", judged),
    )


def _kind(room: Room, zone: Span, kind: str) -> str:
    """A pause of the fighting or of so many hours is a ceasefire whatever stood before: "a six-week pause in the fighting"."""
    if kind != "bare":
        return kind
    fights = room.cues.words("fighting")
    lasts = any(time.days is not None for time in room.account.mentions.times_in(zone))
    return "plain" if lasts or any(token.lemma_.lower() in fights for token in zone) else kind


def _rules(noun: str, judged: Judged | None) -> tuple[str, ...]:
    return (noun, judged[1]) if judged else (noun,)


def _ties(room: Room, zone: Span, noun: Span) -> tuple[Tie, ...]:
    """What is said of the ceasefire: the ties of the zone's nouns up to it and of its compound's head."""
    heads = [token for token in zone if token.pos_ in {"NOUN", "PROPN"} and token.i <= noun.end]
    ties = [tie for token in (*heads, noun.root) for tie in room.governors.of(token)]
    outside = [t for t in ties if not noun.start <= t.proposition.head.i < noun.end and not is_beyond(t, zone)]
    own = room.account.propositions.at(noun.root)
    if own is not None and own.light is not None:
        outside += [Tie(own, argument) for argument in own.arguments[:1]]
    return tuple(dict.fromkeys((*outside, *ties_beside(room.account, zone))))


def _opening(zone: Span, noun: Span) -> int:
    """Where the words before the noun begin, through "of" and "at": "a previous attempt at a truce" is another truce."""
    start = zone.start
    if start > noun.root.sent.start and noun.doc[start - 1].lower_ in {"at", "of", "for", "to"}:
        start = max(noun.root.sent.start, start - 4)
    return start


def _purpose(noun: Span) -> Span:
    """The words in which its purpose stands: "ceasefires to allow civilians to flee"."""
    return noun.doc[noun.start : noun.root.sent.end]
