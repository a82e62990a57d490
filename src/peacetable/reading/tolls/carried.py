"""Counts that lean on one before: shares ("two of them children") and counts without a noun ("counted nine")."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from peacetable.lexicon.harms import measure_of
from peacetable.lexicon.tolls import toll_words
from peacetable.mentions import CountMention
from peacetable.model import Victims
from peacetable.reading.tolls.harm import Harm, lemma
from peacetable.reading.tolls.own import is_own
from peacetable.reading.tolls.victims import victims_named

_SHARE_BEFORE = re.compile(
    r"\b(?:including|among (?:them|the (?:dead|wounded|killed|injured))|of (?:whom|which|these|them)|comprising)"
    r"(?: were| are)?(?: also)?(?:[^.;()]{0,40}\band)?,?\s*(?:at least |some |about |nearly |up to |more than )?$",
    re.IGNORECASE,
)
_SHARE_AFTER = re.compile(r"\s*of (?:them|whom|those|the (?:dead|victims|wounded))\b", re.IGNORECASE)
_REVISED = re.compile(
    r"\b(?:up|down|revised|rising|rose|raised) from\s*$|\bcompared (?:with|to)\s*$|, not\s*$", re.IGNORECASE
)
_TOLD_BEFORE = re.compile(
    r"\s*(?:previously |earlier |first |initially )?(?:reported|announced|given|counted|claimed)\b", re.I
)
SENTENCES_BACK = 2
"""How far a count without a noun reaches back, in sentences of its paragraph."""


HARMED_REACH = 8
"""Tokens before a bare count in which those harmed may be named without one."""


def carry_harm(count: CountMention, before: Sequence[Harm]) -> Harm | None:
    """The harm that `count` goes on with, from the harms `before` it."""
    if not before:
        return None
    last = before[-1]
    return (
        _share(count, last)
        or _revised(count, last)
        or _counted(count, last)
        or _elsewhere(count, last)
        or _held(count, before)
    )


def with_victims(harm: Harm, before: Sequence[Harm]) -> Harm:
    """The harm with its victims, taken over from the last count in the paragraph where its own words leave them out.

    "two others" are of those counted right before; "the number of the dead as six" are the soldiers counted dead.
    """
    if harm.victims is not None or is_own(harm):
        return harm
    is_other = harm.count.unit is not None and lemma(harm.count.unit) == "other"
    for earlier in reversed(before):
        if not _is_near(harm.count, earlier):
            break
        bare = harm.count.unit is None and earlier.measure is harm.measure
        between = harm.count.span.doc[earlier.count.span.end : harm.count.span.start].text
        beside = earlier.sentence == harm.sentence and earlier.rule != "toll.share" and ";" not in between
        if earlier.victims is not None and (is_other or bare or beside):
            return replace(harm, victims=earlier.victims)
    named = _named_before(harm)
    return replace(harm, victims=named) if named is not None and harm.count.unit is None else harm


def _named_before(harm: Harm) -> Victims | None:
    """ "A soldier was killed and seven were injured": those harmed without a count right before."""
    start = harm.count.span.start
    before = harm.count.span.doc[max(harm.sentence.start, start - HARMED_REACH) : start]
    for token in reversed(before):
        if named := victims_named(token):
            between = before.doc[token.i + 1 : start]
            is_subject = len(between) > 1 and between[0].lower_ in {"was", "were", "has", "have", "had"}
            return named if is_subject and between[-1].lower_ in {"and", "while", ","} else None
    return None


def _share(count: CountMention, whole: Harm) -> Harm | None:
    """A part of a toll in the same sentence, or in the next by "three of them"."""
    doc, sentence = count.span.doc, count.span.sent
    after = _SHARE_AFTER.match(doc.text[count.span.end_char : sentence.end_char])
    leads = _SHARE_BEFORE.search(doc[sentence.start : count.span.start].text + " ")
    parted = sentence == whole.sentence and _is_part(count, whole)
    if not (after or leads or parted) or not _is_near(count, whole) or _is_larger(count, whole):
        return None
    if sentence != whole.sentence and (not after or count.low == 1):
        return None
    if parted and count.unit is None:
        return Harm(
            count, whole.measure, "toll.share", _people_in(doc[count.span.end : count.span.end + 3]), whole.proposition
        )
    named = _people_in(doc[count.span.end : min(sentence.end, count.span.end + 6)]) if after else None
    unit = count.unit
    victims = victims_named(unit) if unit is not None else named
    if not after and victims is None:
        return None
    return Harm(count, whole.measure, "toll.share", victims or whole.victims, whole.proposition)


def _is_part(count: CountMention, whole: Harm) -> bool:
    """As "16: ten soldiers and six militants", "of the 23 killed, nine were children"."""
    doc = count.span.doc
    between = doc[whole.count.span.end : count.span.start].text
    if re.match(r"of the\b", count.span.sent.text, re.IGNORECASE) and "," in between:
        return doc[min(count.span.end, len(doc) - 1)].lower_ in {"were", "are", "was", "remain", "remained"}
    goes_on = whole.rule == "toll.share" and re.fullmatch(r"\s*[\w-]+(?: [\w-]+)?(?:,| and|, and)\s*", between)
    return bool(goes_on or re.fullmatch(r"[^.;,]{0,20}[:(—–]\s*", between))


def _people_in(tokens: Iterable[Token]) -> Victims | None:
    return next((named for token in tokens if (named := victims_named(token))), None)


def _revised(count: CountMention, earlier: Harm) -> Harm | None:
    """As "seven died, up from five": the same harm, an earlier figure."""
    before = count.span.doc[count.span.sent.start : count.span.start].text + " "
    after = count.span.doc.text[count.span.end_char : count.span.sent.end_char]
    told = _REVISED.search(before) or _TOLD_BEFORE.match(after)
    if count.span.sent != earlier.sentence or not told or (count.unit is not None and not _is_verb(count.unit)):
        return None
    if before.rstrip().endswith("not"):
        return None
    return Harm(count, earlier.measure, "toll.revised", earlier.victims, earlier.proposition)


def _is_verb(token: Token) -> bool:
    return token.tag_.startswith("VB")


def _counted(count: CountMention, earlier: Harm) -> Harm | None:
    """As "The society counted nine": a verb of counting with a bare number goes on with what was counted before."""
    doc, at = count.span.doc, count.span.start - 1
    if count.unit is not None or at < count.span.sent.start or not _is_near(count, earlier):
        return None
    if doc[at].lower_ in {"to", "of", "only", "just"} and at > count.span.sent.start:
        at -= 1
    if lemma(doc[at]) not in toll_words("counting") or not doc[at].tag_.startswith("VB"):
        return None
    return Harm(count, earlier.measure, "toll.counted", earlier.victims, earlier.proposition)


def _elsewhere(count: CountMention, earlier: Harm) -> Harm | None:
    """As "1,200 died in Lebanon and 165 in Israel": a bare number that another place follows."""
    doc = count.span.doc
    between = doc[earlier.count.span.end : count.span.start]
    if count.unit is not None or count.span.sent != earlier.sentence or count.span.end >= len(doc):
        return None
    joined = doc[count.span.start - 1].lower_ in {"and", ","} and doc[count.span.end].lower_ in {"in", "at", "near"}
    placed = any(token.lower_ in {"in", "at", "near"} for token in between)
    if not (joined and placed) or any(token.text in {";", ":"} for token in between):
        return None
    return Harm(count, earlier.measure, "toll.elsewhere", earlier.victims, earlier.proposition)


def _held(count: CountMention, before: Sequence[Harm]) -> Harm | None:
    """As "owned up to holding three": a verb that harms people only, with those of an earlier count as its object."""
    doc, at = count.span.doc, count.span.start - 1
    measure = measure_of("weak").get(lemma(doc[at])) if at >= count.span.sent.start else None
    earlier = next((harm for harm in reversed(before) if harm.measure is measure), None)
    if count.unit is not None or measure is None or earlier is None or not _is_near(count, earlier):
        return None
    return Harm(count, measure, "toll.counted", earlier.victims)


def _is_near(count: CountMention, earlier: Harm) -> bool:
    """In one paragraph, at most two sentences apart."""
    between = count.span.doc[earlier.sentence.start : count.span.start]
    return "\n" not in between.text.strip() and sum(bool(t.is_sent_start) for t in between) <= SENTENCES_BACK + 1


def _is_larger(count: CountMention, whole: Harm) -> bool:
    part, total = count.low or count.high, whole.count.high or whole.count.low
    return part is not None and total is not None and part > total and whole.count.high is not None
