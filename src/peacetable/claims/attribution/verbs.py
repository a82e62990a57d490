"""Cues with a verb of saying: "Peskov told Reuters", "said Peskov", "was quoted by Al Jazeera as saying"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span

from peacetable.claims.attribution.cue import Cue
from peacetable.language.proposition import Argument, PredicateKind, Proposition, Propositions, Role
from peacetable.lexicon.saying import Saying, Sayings
from peacetable.mentions import How, Mentions

_QUOTING = frozenset({"quote", "cite"})
_TELLING = frozenset({"tell", "inform", "brief", "assure", "notify", "advise", "remind", "warn", "ask", "urge"})
"""Verbs whose object right behind them is who hears it."""
_CLAUSAL = frozenset({PredicateKind.VERB, PredicateKind.COPULA, PredicateKind.ADJECTIVE})
_FINITE_BEFORE = 60
"""How many words back a participle's missing subject may stand: about two clauses."""


def find_verb_cues(doc: Doc, propositions: Propositions, mentions: Mentions, sayings: Sayings) -> tuple[Cue, ...]:
    """The cues that verbs and light verbs with a noun of saying make, in text order."""
    cues: list[Cue] = []
    for proposition in propositions:
        saying = _saying_of(proposition, sayings)
        if saying is None:
            continue
        cue = _cue(proposition, saying, propositions)
        needs_speaker = cue.speaker is None and not proposition.is_passive
        cues.append(_with_speaker(cue, cues, propositions, mentions) if needs_speaker else cue)
    return tuple(sorted(cues, key=lambda cue: cue.head.i))


def _saying_of(proposition: Proposition, sayings: Sayings) -> Saying | None:
    if proposition.kind is PredicateKind.VERB and proposition.light is None:
        head = proposition.head
        following = head.doc[head.i + 1].lower_ if head.i + 1 < len(head.doc) else ""
        return sayings.find("verb", f"{proposition.lemma}_{following}", proposition.lemma)
    if proposition.light is not None and proposition.light != "be":
        return sayings.find("noun", proposition.lemma)
    return None


def _is_loose(proposition: Proposition) -> bool:
    """Whether it is a bare participle ("Asked about the swap, …", "the attack blamed on them"): nobody speaks by it."""
    is_participle = proposition.head.tag_ == "VBN" and not proposition.is_perfect
    return is_participle and proposition.tense is None and proposition.lemma not in _QUOTING


def _cue(proposition: Proposition, saying: Saying, propositions: Propositions) -> Cue:
    """The cue of one proposition. Who is quoted speaks, and who quotes passes it on."""
    agent, patient = proposition.argument(Role.AGENT), proposition.argument(Role.PATIENT)
    hearer = proposition.argument(Role.RECIPIENT)
    speaker, passer = agent, None
    if proposition.lemma in _QUOTING:
        speaker, passer = patient, agent
    elif proposition.is_passive:
        hearer = hearer or patient
    return Cue(
        head=proposition.head,
        span=proposition.head.doc[proposition.head.i : proposition.head.i + 1],
        saying=saying,
        rule=f"attribution.{saying.id.removeprefix('say.')}",
        speaker=_phrase(speaker),
        contents=tuple(_contents(proposition, propositions)),
        passer=_phrase(passer),
        hearer=_phrase(hearer),
        times=tuple(argument.span for argument in proposition.arguments_as(Role.TIME)),
        is_bare=patient is None,
        is_loose=_is_loose(proposition),
    )


def _phrase(argument: Argument | None) -> Span | None:
    return argument.span if argument else None


def _contents(proposition: Proposition, propositions: Propositions) -> Iterator[Span]:
    """The clauses that are said; "called it a trap" has a content that is none."""
    for argument in proposition.arguments_as(Role.CONTENT):
        said = propositions.at(argument.head)
        is_around = argument.span.start <= proposition.head.i < argument.span.end
        if said is not None and said.kind in _CLAUSAL and len(argument.span) > 1 and not is_around:
            yield argument.span


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
    """An actor named right after the verb, where the tree gives no subject."""
    if cue.head.tag_ in ("VBG", "VB", "VBN"):
        return None
    takes_hearer = cue.head.lemma_.lower() in _TELLING
    after = [m.span for m in mentions.actors if m.span.start == cue.head.i + 1 and m.how is not How.PRONOUN]
    return max(after, key=len) if after and not takes_hearer else None


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
