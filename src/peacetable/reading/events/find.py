"""The way from propositions to events."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from peacetable.claims import Account
from peacetable.language.proposition import PredicateKind, Proposition, Role, Tense
from peacetable.lexicon.plover import Deed, Plover
from peacetable.model import Event, Factuality, Participant
from peacetable.reading.events.code import deed_of, names_of
from peacetable.reading.events.participants import sources_of, targets_of

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HOSTILE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
_TRANSPARENT = frozenset({"order", "announce", "launch", "begin", "start", "conduct", "carry_out", "declare", "approve",
                          "grant", "authorize", "authorise", "continue", "resume", "confirm", "make"})  # fmt: skip
"""Predicates whose agent does what their object names: "ordered the release"."""


def find_events(account: Account) -> tuple[Event, ...]:
    """The events of the story in the order of their predicates; an event without a source is none."""
    coder = _Coder(account, account.lexicon.plover, _governors(account))
    events = [event for p in account.propositions for event in coder.events(p) if event.sources]
    return tuple(_merged(events))


def _merged(events: Sequence[Event]) -> Iterator[Event]:
    """The events without those that another one of the same words, type and source tells more fully."""
    fullest: dict[tuple[object, ...], Event] = {}
    for event in events:
        key = (event.event, event.sources, event.evidence)
        if key not in fullest or len(event.targets) > len(fullest[key].targets):
            fullest[key] = event
    yield from fullest.values()


def _governors(account: Account) -> dict[int, tuple[Proposition, Role]]:
    """The proposition that each predicate is an argument of, by the predicate's head."""
    found: dict[int, tuple[Proposition, Role]] = {}
    for proposition in account.propositions:
        for argument in proposition.arguments_as(Role.CONTENT, Role.PATIENT, Role.PURPOSE, Role.TOPIC, Role.RECIPIENT):
            if argument.head.i != proposition.head.i:
                found.setdefault(argument.head.i, (proposition, argument.role))
    return found


@dataclass(frozen=True, slots=True)
class _Coder:
    account: Account
    plover: Plover
    governors: Mapping[int, tuple[Proposition, Role]]

    def events(self, proposition: Proposition) -> Iterator[Event]:
        """The event of one proposition, and what a predicate above it makes of it, that one first."""
        deed = deed_of(proposition, self.plover)
        if deed is None or not self._is_story(proposition) or self._gives_way(proposition, deed):
            return
        sources = self._sources(proposition)
        targets = targets_of(self.account, proposition, sources)
        if proposition.kind is PredicateKind.NOUN and proposition.light is None and not targets:
            return
        yield from self._changed(proposition, deed, sources, targets)
        yield self._event(proposition, deed.event, deed, sources, targets, self._factuality(proposition, deed))

    def _gives_way(self, proposition: Proposition, deed: Deed) -> bool:
        """Whether the deed is that of its object: "ordered the release" is a release and no request."""
        patient = proposition.argument(Role.PATIENT)
        inner = self.account.propositions.at(patient.head) if patient else None
        is_plain = proposition.lemma in _TRANSPARENT and not deed.with_
        return is_plain and inner is not None and deed_of(inner, self.plover) is not None

    def _is_story(self, proposition: Proposition) -> bool:
        head = proposition.head
        return self.account.article.is_story(head.idx, head.idx + len(head))

    def _sources(self, proposition: Proposition) -> tuple[Participant, ...]:
        """Those who do it; a deed without a doer below "ordered", "launched", "announced" is that one's.

        What somebody says was done is not thereby done by who says it.
        """
        sources = sources_of(self.account, proposition)
        above = self.governors.get(proposition.head.i)
        if sources or above is None or above[1] not in (Role.PATIENT, Role.PURPOSE, Role.CONTENT):
            return sources
        if above[1] is Role.CONTENT and proposition.is_passive:
            return ()
        is_deed = deed_of(above[0], self.plover) is not None or self.plover.find_chain(names_of(above[0])) is not None
        if is_deed and above[0].lemma not in _TRANSPARENT:
            return ()
        return sources_of(self.account, above[0])

    def _changed(
        self, proposition: Proposition, deed: Deed, sources: tuple[Participant, ...], targets: tuple[Participant, ...]
    ) -> Iterator[Event]:
        """The event that a chain, a future or a negation makes of a deed."""
        above = self.governors.get(proposition.head.i)
        chain = self.plover.find_chain(names_of(above[0])) if above else None
        if above is not None and chain is not None:
            yield from self._chained(above[0], chain, deed, sources, targets)
        elif deed.event in COOPERATIVE and proposition.is_negated:
            yield self._event(proposition, "REJECT", deed, sources, targets, Factuality.ASSERTED)
        elif _is_future(proposition) and not proposition.is_hypothetical and not proposition.is_negated:
            kind = "AGREE" if deed.event in COOPERATIVE else "THREATEN" if deed.event in HOSTILE else None
            if kind is not None:
                yield self._event(proposition, kind, deed, sources, targets, Factuality.ASSERTED)

    def _chained(
        self,
        outer: Proposition,
        chain: Deed,
        deed: Deed,
        sources: tuple[Participant, ...],
        targets: tuple[Participant, ...],
    ) -> Iterator[Event]:
        if chain.event == "AGREE" and deed.event not in COOPERATIVE:
            return
        doers = sources_of(self.account, outer)
        ids = {doer.actor for doer in doers}
        others = tuple(p for p in (*targets_of(self.account, outer, doers), *sources, *targets) if p.actor not in ids)
        kind = "REJECT" if outer.is_negated and chain.event == "AGREE" else chain.event
        factuality = self._factuality(outer, chain)
        yield self._event(outer, kind, chain, doers, tuple(dict.fromkeys(others)), factuality)

    def _event(
        self,
        proposition: Proposition,
        kind: str,
        deed: Deed,
        sources: tuple[Participant, ...],
        targets: tuple[Participant, ...],
        factuality: Factuality,
    ) -> Event:
        if kind in MUTUAL and len(sources) > 1 and not any(p.actor in self.account.mentions.cast for p in targets):
            sources, targets = sources[:1], sources[1:]
        source = self.account.source_of(proposition.head)
        return Event(
            event=kind,
            mode=deed.mode if kind == deed.event else None,
            factuality=factuality,
            evidence=self.account.cite(proposition.span),
            sources=sources,
            targets=tuple(p for p in targets if not any(_overlap(p, s) for s in sources)),
            date=self._date(proposition),
            place=self._place(proposition),
            attributed_to=source.speaker if source else None,
            rules=(f"event.{deed.id}",),
        )

    def _factuality(self, proposition: Proposition, deed: Deed) -> Factuality:
        """How the text stands to the deed, by its own negation and mood and by the predicate above it."""
        if proposition.is_negated:
            return Factuality.DENIED
        if proposition.is_hypothetical or proposition.is_question:
            return Factuality.HYPOTHETICAL
        above = self.governors.get(proposition.head.i)
        chain = self.plover.find_chain(names_of(above[0])) if above and above[1] is Role.CONTENT else None
        if chain is not None and chain.event != deed.event:
            return _BY_CHAIN[chain.event]
        if _is_future(proposition):
            return Factuality.PLANNED
        return Factuality.HYPOTHETICAL if proposition.modal in _POSSIBLE else Factuality.ASSERTED

    def _place(self, proposition: Proposition) -> str | None:
        """Where it is done, as far as an argument of place names it."""
        spans = (argument.span for argument in proposition.arguments_as(Role.PLACE))
        return next((place.name for span in spans for place in self.account.mentions.places_in(span)), None)

    def _date(self, proposition: Proposition) -> str | None:
        spans = (argument.span for argument in proposition.arguments_as(Role.TIME))
        times = (time.edtf for span in spans for time in self.account.mentions.times_in(span))
        return next((edtf for edtf in times if edtf), None)


_BY_CHAIN = {
    "AGREE": Factuality.PLANNED,
    "THREATEN": Factuality.HYPOTHETICAL,
    "REJECT": Factuality.DENIED,
    "REQUEST": Factuality.DEMANDED,
}
_POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must", "ought_to", "have_to", "need_to"})


def _is_future(proposition: Proposition) -> bool:
    return proposition.tense is Tense.FUTURE or proposition.modal in ("will", "shall", "would", "be_to")


def _overlap(one: Participant, other: Participant) -> bool:
    return one.start < other.end and other.start < one.end
