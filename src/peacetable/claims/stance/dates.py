"""Dates of stances told without one: a report goes on at the time of the words it dated last."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from peacetable.claims.account import Account
from peacetable.claims.claim import Claim
from peacetable.claims.parties import voice_at

# Sentences over which a report of words goes on without a new date.
REACH = 5


def with_dates(account: Account, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims in text order, those in a party's own words without a date with that of the words dated shortly before."""
    numbers = {sentence.start: number for number, sentence in enumerate(account.doc.sents)}
    dated = sorted((numbers[u.content[0][0].sent.start], u.date) for u in account.utterances if u.date is not None)
    for claim in claims:
        number = numbers[claim.cue.sent.start]
        before = [date for at, date in dated if number - REACH <= at <= number]
        is_reported = voice_at(account, claim.cue) is not None
        yield replace(claim, date=before[-1]) if claim.date is None and before and is_reported else claim
