"""Who says that whom broke a ceasefire: "the army accuses the rebels of firing", "both sides blamed each other"."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span

from peacetable.language.proposition import Argument, Proposition, Role
from peacetable.model import ActorKind, Blame
from peacetable.reading.ceasefires.room import Room
from peacetable.reading.parties import parties_in
from peacetable.reading.phrases import find_phrases

_NEAR = 2
"""Sentences before or after one that names a ceasefire in which an accusation of a breach is taken to be about it."""


def blames_near(room: Room, clauses: Iterable[Span], parties: tuple[str, ...]) -> Iterator[tuple[Blame, Span]]:
    """The accusations in and near `clauses`, each with its sentence as evidence. "Both sides" are `parties`."""
    sentences = list(room.account.sentences)
    wanted = {clause.start for clause in clauses}
    at = [n for n, sentence in enumerate(sentences) if sentence.start in wanted]
    for n, sentence in enumerate(sentences):
        if any(abs(n - m) <= _NEAR for m in at):
            for blame in blames_in(room, sentence, parties):
                yield blame, sentence


def blames_in(room: Room, sentence: Span, parties: tuple[str, ...]) -> Iterator[Blame]:
    """The accusations of one sentence, in text order."""
    for proposition in room.account.propositions.within(sentence):
        cue = room.cues.find("blame", proposition.lemma, proposition.verb)
        if cue is None:
            yield from _by_assertion(room, proposition)
        elif _is_mutual(room, proposition) or _is_of_breach(room, proposition, sentence):
            yield from _pairs(room, proposition, parties)


def _by_assertion(room: Room, proposition: Proposition) -> Iterator[Blame]:
    """Who says that another broke it: "the minister said the movement had violated the ceasefire"."""
    cue = room.cues.find("verb", proposition.lemma, proposition.verb)
    if cue is None or cue.value != "violated" or proposition.is_negated:
        return
    if not any(find_phrases(a.span, room.cues.words("noun")) for a in proposition.arguments_as(Role.PATIENT)):
        return
    source = room.account.source_of(proposition.head)
    accused = [actor for a in proposition.arguments_as(Role.AGENT) for actor in _who(room, a)]
    accusers = [source.party or source.speaker] if source else _tellers(room, proposition)
    yield from (Blame(one, other) for one in accusers for other in dict.fromkeys(accused) if one != other)


def _tellers(room: Room, proposition: Proposition) -> list[str]:
    """The parties that are the agents of a predicate over this one: "said that", "claimed that"."""
    over = (tie.proposition for tie in room.governors.of(proposition.head) if tie.argument.role is Role.CONTENT)
    return [actor for p in over for a in p.arguments_as(Role.AGENT) for actor in _who(room, a)]


def _is_of_breach(room: Room, proposition: Proposition, sentence: Span) -> bool:
    words = room.cues.words("breach") + room.cues.words("noun")
    if proposition.lemma == "hold" and not any(token.lower_ in {"responsible", "accountable"} for token in sentence):
        return False
    return any(token.lemma_.lower() in words for token in sentence) or bool(find_phrases(sentence, words))


def _pairs(room: Room, proposition: Proposition, parties: tuple[str, ...]) -> Iterator[Blame]:
    accusers = [actor for a in proposition.arguments_as(Role.AGENT) for actor in _who(room, a)]
    accused = [actor for a in proposition.arguments_as(Role.PATIENT, Role.RECIPIENT) for actor in _who(room, a)]
    if _is_mutual(room, proposition):
        accused = accusers = accusers if len(accusers) > 1 else list(parties[:2])
    for accuser in dict.fromkeys(accusers):
        for other in dict.fromkeys(accused):
            if accuser != other:
                yield Blame(accuser, other)


def _is_mutual(room: Room, proposition: Proposition) -> bool:
    patients = proposition.arguments_as(Role.PATIENT, Role.RECIPIENT)
    return any(find_phrases(argument.span, room.cues.words("mutual")) for argument in patients)


def _who(room: Room, argument: Argument) -> tuple[str, ...]:
    """The parties an argument names, else a body of observers."""
    return parties_in(room.account, argument.span) or _observers(room, argument)


def _observers(room: Room, argument: Argument) -> tuple[str, ...]:
    watch = {ActorKind.IGO, ActorKind.ORGAN, ActorKind.NGO}
    actors = (mention.actor for mention in room.account.mentions.actors_in(argument.span))
    return tuple(actor for actor in actors if room.account.mentions.cast[actor].kind in watch)
