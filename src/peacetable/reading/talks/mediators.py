"""Who brings the parties together, as the article says it: "Malaysian-facilitated", "under the auspices of the UN"."""

from collections.abc import Iterator

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.language.proposition import Proposition, Role
from peacetable.lexicon.cues import Cues
from peacetable.model import ActorKind
from peacetable.reading.phrases import find_phrases
from peacetable.reading.talks.attendance import can_attend

_LEADS = frozenset({"led", "backed", "chaired", "supervised", "convened"})
"""Said with "by" these tell of a delegation's head or a committee's chair; after a hyphen, of who brings sides together."""
_REACH = 6
"""Words on either side of "mediator" in which its name stands ("Norway, the third-party facilitator")."""


def find_mediators(account: Account, cues: Cues) -> frozenset[str]:
    """Every actor that the article calls a mediator or says to mediate, for the whole of it."""
    said = (mediator for sentence in account.sentences for mediator in mediators_in(account, cues, sentence))
    return frozenset((*said, *_by_office(account, cues)))


def _by_office(account: Account, cues: Cues) -> Iterator[str]:
    """The bodies of states that have an envoy, representative or mediator in the text: "UN envoy Martin Griffiths"."""
    for mention in account.mentions.actors:
        person = account.mentions.cast.get(mention.actor)
        body = account.mentions.cast.get(account.mentions.party_of(mention.actor))
        if person is None or body is None or person.kind is not ActorKind.PERSON or body.kind is not ActorKind.IGO:
            continue
        told = f"{person.role or ''} {mention.span.text}".lower()
        if any(word in told for word in cues.words("envoy")):
            yield body.id


def mediators_in(account: Account, cues: Cues, within: Span) -> tuple[str, ...]:
    """The mediators that a stretch of text names as such."""
    found = [*_by_role(account, cues, within), *_by_auspices(account, cues, within), *_by_suffix(account, cues, within)]
    for proposition in account.propositions.within(within):
        found += _by_verb(account, cues, proposition)
    return tuple(dict.fromkeys(actor for actor in found if can_attend(account, actor)))


def _by_role(account: Account, cues: Cues, within: Span) -> Iterator[str]:
    """ "IGAD mediators", "Norway, the facilitator", "Cuba and Norway act as guarantors"."""
    for found in find_phrases(within, cues.words("mediator")):
        yield from _nearest_before(account, found.span)
        yield from _serving(account, found.span)


def _serving(account: Account, role: Span) -> Iterator[str]:
    """Those who act or serve as what `role` says."""
    for proposition in account.propositions.within(role.doc[max(role.sent.start, role.start - 4) : role.start]):
        if proposition.lemma in {"act", "serve"}:
            yield from (a for arg in proposition.arguments_as(Role.AGENT) for a in _named_in(account, arg.span))


def _by_auspices(account: Account, cues: Cues, within: Span) -> Iterator[str]:
    """ "under the mediation of Angola", "UN auspices", "Algeria, at the head of the mediation"."""
    for found in find_phrases(within, cues.words("auspices")):
        end = found.span.end
        if end < within.end and account.doc[end].lower_ == "of":
            yield from _first_in(account, account.doc[end : min(end + _REACH, within.end)])
        else:
            yield from _nearest_before(account, found.span)


def _by_suffix(account: Account, cues: Cues, within: Span) -> Iterator[str]:
    """ "Malaysian-facilitated talks", "a pause brokered by the Americans"."""
    for token in within:
        if cues.find("mediated", token.lower_) is None:
            continue
        if token.i + 1 < within.end and token.nbor(1).lower_ == "by" and token.lower_ not in _LEADS:
            yield from _first_in(account, account.doc[token.i + 2 : min(token.i + 2 + _REACH, within.end)])
        elif token.i >= within.start + 2 and token.nbor(-1).text in {"-", "‐", "‑"}:
            yield from (m.actor for m in account.mentions.actors if m.span.end == token.i - 1)


def _by_verb(account: Account, cues: Cues, proposition: Proposition) -> Iterator[str]:
    """ "Qatar hosted the talks": who does that to a meeting."""
    patient = proposition.argument(Role.PATIENT)
    if patient is None or cues.find("mediates", proposition.lemma) is None:
        return
    if find_phrases(patient.span, cues.words("noun")):
        for argument in proposition.arguments_as(Role.AGENT):
            yield from _first_in(account, argument.span)


def _nearest_before(account: Account, word: Span) -> Iterator[str]:
    start = max(word.sent.start, word.start - _REACH)
    near = [m for m in account.mentions.actors_in(account.doc[start : word.end]) if not _verb_between(m.span, word)]
    if near:
        yield account.mentions.party_of(near[-1].actor)


def _verb_between(mention: Span, word: Span) -> bool:
    return any(token.pos_ in {"VERB", "AUX"} for token in word.doc[mention.end : word.start])


def _named_in(account: Account, span: Span) -> Iterator[str]:
    yield from (account.mentions.party_of(mention.actor) for mention in account.mentions.actors_in(span))


def _first_in(account: Account, span: Span) -> Iterator[str]:
    for mention in account.mentions.actors_in(span)[:1]:
        yield account.mentions.party_of(mention.actor)
