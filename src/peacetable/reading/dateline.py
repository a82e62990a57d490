"""Where an article was written: the place of its dateline, which "here" and a lead without a place mean."""

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.language.datelines import DATELINE
from peacetable.mentions import PlaceMention

_LEAD = 2
"""Sentences after a dateline that tell of what happened in its town, unless they name another."""
_HERE = frozenset({"here", "hereabouts"})


def dateline_place(account: Account) -> PlaceMention | None:
    """The town of the first dateline: "RIMBO, Sweden (Agency) - The parties agreed" → Rimbo."""
    found = DATELINE.search(account.doc.text)
    if found is None:
        return None
    inside = (m for m in account.mentions.places if found.start() <= m.span.start_char < found.end())
    return next(inside, None)


def place_by_dateline(account: Account, sentence: Span) -> PlaceMention | None:
    """The dateline's town for a sentence that says "here", or that opens the story and names no place."""
    place = dateline_place(account)
    if place is None or not (_says_here(sentence) or _is_lead(account, sentence, place)):
        return None
    return place


def _says_here(sentence: Span) -> bool:
    return any(token.lower_ in _HERE for token in sentence)


def _is_lead(account: Account, sentence: Span, place: PlaceMention) -> bool:
    after = [s for s in account.sentences if s.start >= place.span.end]
    return sentence.start in {s.start for s in after[: _LEAD + 1]} and not account.mentions.places_in(sentence)
