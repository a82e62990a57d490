"""Cues with a verb of saying: "Peskov told Reuters", "said Peskov", "was quoted by Al Jazeera as saying"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span

from peacetable.claims.attribution.cue import Cue
from peacetable.language.proposition import Argument, PredicateKind, Proposition, Propositions, Role
from peacetable.lexicon.saying import Saying, Sayings
from peacetable.mentions import Mentions

_QUOTING = frozenset({"quote", "cite"})
_FINITE_BEFORE = 60
"""How many words back a participle's missing subject may stand: about two clauses."""


def find_verb_cues(doc: Doc, propositions: Propositions, mentions: Mentions, sayings: Sayings) -> tuple[Cue, ...]:
    """The cues that verbs and light verbs with a noun of saying make, in text order."""
    cues: list[Cue] = []
    for proposition in propositions:
        saying = _saying_of(proposition, sayings)
        if saying is None:
            continue
        cue = _cue(proposition, saying)
        cues.append(cue if cue.speaker is not None else _with_speaker(cue, cues, propositions, mentions))
    return tuple(sorted(cues, key=lambda cue: cue.head.i))


def _saying_of(proposition: Proposition, sayings: Sayings) -> Saying | None:
    if proposition.kind is PredicateKind.VERB and proposition.light is None:
        return sayings.find("verb", proposition.lemma, proposition.head.lemma_.lower())
    if proposition.light is not None:
        return sayings.find("noun", proposition.lemma)
    return None


def _cue(proposition: Proposition, saying: Saying) -> Cue:
    """The cue of one proposition. Who is quoted speaks, and who quotes passes it on."""
    agent, patient = proposition.argument(Role.AGENT), proposition.argument(Role.PATIENT)
    content = proposition.argument(Role.CONTENT)
    hearer = proposition.argument(Role.RECIPIENT)
    speaker, passer = agent, None
    if proposition.lemma in _QUOTING:
        speaker, passer = patient, agent
    elif proposition.is_passive and saying.tells != "passing":
        hearer = hearer or patient
    return Cue(
        head=proposition.head,
        span=proposition.head.doc[proposition.head.i : proposition.head.i + 1],
        saying=saying,
        rule=f"attribution.{saying.id.removeprefix('say.')}",
        speaker=_phrase(speaker),
        content=_phrase(content),
        passer=_phrase(passer),
        hearer=_phrase(hearer),
        times=tuple(argument.span for argument in proposition.arguments_as(Role.TIME)),
    )


def _phrase(argument: Argument | None) -> Span | None:
    return argument.span if argument else None


def _with_speaker(cue: Cue, before: list[Cue], propositions: Propositions, mentions: Mentions) -> Cue:
    """The cue with a speaker found beside it, or taken over from the clause that it hangs on ("…, adding that")."""
    beside = _beside(cue, mentions)
    if beside is not None:
        return replace(cue, speaker=beside)
    if cue.head.tag_ == "VBN":
        return cue
    for candidate in _subjects_before(cue, before, propositions):
        return replace(cue, speaker=candidate)
    return cue


def _beside(cue: Cue, mentions: Mentions) -> Span | None:
    """An actor named right before or right after the verb, where the tree gives no subject."""
    if cue.head.tag_ in ("VBG", "VB", "VBN"):
        return None
    after = [m.span for m in mentions.actors if m.span.start == cue.head.i + 1]
    before = [m.span for m in mentions.actors if m.span.end == cue.head.i]
    nearest = [*before, *after]
    return max(nearest, key=len) if nearest else None


def _subjects_before(cue: Cue, before: list[Cue], propositions: Propositions) -> Iterator[Span]:
    sentence = cue.head.sent.start
    for earlier in reversed(before):
        if earlier.head.i >= sentence and earlier.speaker is not None:
            yield earlier.speaker
    reach = cue.head.doc[max(sentence, cue.head.i - _FINITE_BEFORE) : cue.head.i]
    for proposition in reversed(propositions.within(reach)):
        agent = proposition.argument(Role.AGENT)
        if agent and proposition.tense is not None:
            yield agent.span
