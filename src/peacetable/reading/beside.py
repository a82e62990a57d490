"""Predicates that stand right beside a noun phrase, for where the parse has tied the phrase to something else.

"The ceasefire agreed in Sweden was broadly holding": a long sentence may be parsed wrongly as a whole, but the verb after a
noun phrase is nearly always said of it, and the verb right before it nearly always done to it.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from peacetable.claims import Account
from peacetable.language.proposition import Argument, Role
from peacetable.reading.governors import Tie

_SKIPPED = frozenset({"AUX", "ADV", "PART"})
_STOPS = frozenset({"SCONJ", "CCONJ", "SYM", "X"})
_MAY_BE_REDUCED = frozenset({"VBN", "VBD"})
_CLAUSES = frozenset({"after", "before", "since", "as", "when", "while", "until", "because", "though"})
_REACH = 14
_REDUCED_REACH = 6
"""How far a reduced clause ("agreed in Sweden") may run before the verb of its noun."""


def ties_beside(account: Account, zone: Span) -> tuple[Tie, ...]:
    """The predicates right after and right before `zone`, with it as their agent and patient."""
    after = (_tie(account, verb, zone, Role.AGENT, "beside.after") for verb in _verbs_after(zone))
    before = (_tie(account, verb, zone, Role.PATIENT, "beside.before") for verb in _verb_before(zone))
    return tuple(tie for tie in (*after, *before) if tie is not None)


def _tie(account: Account, verb: Token, zone: Span, role: Role, rule: str) -> Tie | None:
    proposition = account.propositions.at(verb)
    if proposition is None:
        return None
    return Tie(proposition, Argument(role=role, head=zone.root, span=zone, rule=rule))


def _verbs_after(zone: Span) -> Iterator[Token]:
    """The verb after the phrase; where that may be a participle of a reduced clause, also the next one with an auxiliary."""
    sentence = zone.root.sent
    has_auxiliary, reduced_at = False, None
    for token in zone.doc[_after_opening(zone) : min(zone.end + _REACH, sentence.end)]:
        if token.pos_ == "AUX":
            has_auxiliary = True
        elif token.pos_ == "VERB":
            if reduced_at is None or has_auxiliary:
                yield token
            if has_auxiliary or token.tag_ not in _MAY_BE_REDUCED or reduced_at is not None:
                return
            reduced_at = token.i
        elif _ends_search(token, reduced_at, has_auxiliary):
            return


def _after_opening(zone: Span) -> int:
    """Past what may stand between a phrase and its verb: the comma that ends an afterthought, a relative pronoun."""
    start = zone.end
    if start < len(zone.doc) and zone.doc[start].text == "," and "," in {token.text for token in zone}:
        start += 1
    return start + (start < len(zone.doc) and zone.doc[start].tag_ == "WDT")


def _ends_search(token: Token, reduced_at: int | None, has_auxiliary: bool) -> bool:
    if token.pos_ in _SKIPPED:
        return False
    if reduced_at is None or has_auxiliary:
        return True
    return (
        token.pos_ in _STOPS
        or token.lower_ in _CLAUSES
        or token.i - reduced_at > _REDUCED_REACH
        or token.text in {";", ":", "."}
    )


def _verb_before(zone: Span) -> Iterator[Token]:
    """The verb right before the phrase, with an adverb or a particle between at most."""
    start = zone.root.sent.start
    for token in reversed(list(zone.doc[max(start, zone.start - 2) : zone.start])):
        if token.pos_ == "VERB":
            yield token
            return
        if token.pos_ not in {"ADV", "PRT"} and token.tag_ != "RP":
            return
