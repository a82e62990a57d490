"""Applying judgements to what the machine read in one text.

What was accepted or corrected stands, whatever a newer reader makes of its words; what was rejected is gone, also where a newer
reader says it again of the same words. A newer reader that reads the words of a rejected claim in another way is heard.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from peacetable.ledger.entry import Entry, Record
from peacetable.ledger.heirs import find_heir, says_same
from peacetable.ledger.judgements.judgement import Judgement, Ruling
from peacetable.model import Article


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim that was judged, as the store has it, with the judgement that counts."""

    claim: str
    kind: str
    text: str
    record: Record
    posted: datetime
    judgement: Judgement


def apply_judgements(
    entries: Sequence[Entry[Any]], judged: Sequence[Judged], *, article: Article
) -> tuple[list[Entry[Any]], Mapping[str, str]]:
    """The entries of `article` after all judgements of it, and which claim now stands for each judged one."""
    standing, now = list(entries), {}
    for one in judged:
        at = _place(standing, one)
        met = standing[at] if at is not None else None
        kept = _rule(one, met, article)
        if at is None:
            standing += [kept] if kept else []
        else:
            standing[at : at + 1] = [kept] if kept else []
        now[one.claim] = kept.id if kept else one.claim
    return standing, now


def _place(entries: list[Entry[Any]], one: Judged) -> int | None:
    """Where the judged claim stands, or the one that took its place."""
    names = [entry.id for entry in entries]
    if one.claim in names:
        return names.index(one.claim)
    free = [entry for entry in entries if entry.judgement is None]
    heir = find_heir(one.record, free)
    return names.index(heir.id) if heir else None


def _rule(one: Judged, met: Entry[Any] | None, article: Article) -> Entry[Any] | None:
    """What stands after the judgement where `met` stood; a corrected claim keeps its id, and so its name."""
    ruling = one.judgement.ruling
    if ruling is Ruling.REJECT:
        return met if met and not says_same(met.record, one.record) else None
    if ruling is Ruling.UNSURE:
        return replace(met, judgement=one.judgement) if met else None
    return Entry(one.judgement.record or one.record, article, one.posted, one.claim, one.judgement)
