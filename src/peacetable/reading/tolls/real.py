"""Whether a harm happened: what is feared for the future, asked in an exchange or told as a threat is no toll."""

import re

from spacy.tokens import Token

from peacetable.language.proposition import Proposition, Tense
from peacetable.lexicon.tolls import toll_words
from peacetable.model import Measure
from peacetable.reading.tolls.harm import Harm, lemma

_UNREAL = frozenset(
    {"could", "might", "may", "would", "will", "shall", "should", "can", "must", "ought_to", "need_to", "be_to"}
)
_WARNING = re.compile(
    r"\b(?:could|might|may|would|will|to avoid|to prevent|risk of|risks|threatens? to|if)\s+(?:\w+\s+){0,4}$", re.I
)
_FREED = frozenset(
    {"release", "exchange", "swap", "return", "amnesty", "handover", "transfer", "repatriation", "pardon"}
)
REACH = 5
"""Tokens beside a count of captives in which a word of freeing makes it an exchange."""


def is_real(harm: Harm) -> bool:
    """Whether the text tells the harm as having happened."""
    if harm.proposition is not None and _is_unreal(harm.proposition):
        return False
    before = harm.count.span.doc[harm.sentence.start : harm.count.span.start].text + " "
    if _WARNING.search(before) and not _is_fact(before):
        return False
    is_body = harm.count.unit is not None and lemma(harm.count.unit) == "body"
    can_return = is_body or harm.measure in {Measure.CAPTURED, Measure.INJURED, Measure.DISPLACED}
    return not (can_return and _is_freed(harm))


def _is_unreal(proposition: Proposition) -> bool:
    if proposition.is_negated or proposition.is_hypothetical:
        return True
    if proposition.modal == "may" and proposition.is_perfect:
        return False
    modal = proposition.modal is not None and proposition.modal in _UNREAL and not proposition.is_perfect
    return modal or proposition.tense is Tense.FUTURE


def _is_fact(before: str) -> bool:
    """As "may have killed": thought to have happened."""
    return re.search(r"\b(?:may|might|could|will|would) have\b", before) is not None


def _is_freed(harm: Harm) -> bool:
    """As "the release of 33 hostages", "90 prisoners were exchanged"."""
    span, sentence = harm.count.span, harm.sentence
    if span.start > sentence.start and _frees(span.doc[span.start - 1]):
        return True
    near = span.doc[max(sentence.start, span.start - REACH) : min(sentence.end, harm.anchor.i + REACH)]
    return any(_frees(token) for token in near) and not _is_held(harm)


def _frees(token: Token) -> bool:
    return lemma(token) in toll_words("freeing") or lemma(token) in _FREED


def _is_held(harm: Harm) -> bool:
    words = {lemma(token) for token in harm.sentence[: harm.anchor.i - harm.sentence.start + REACH]}
    return bool(words & {"captivity", "abduct", "kidnap", "capture"})
