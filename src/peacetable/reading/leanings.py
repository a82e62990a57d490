"""Where rules and heads meet over positions.

The rule, for each party, issue and side of a sentence: what the rules find stands, with the head's chance as its
confidence; what the head alone finds stands where it is sure enough. The bound was swept on the development conflicts of the
corpus, on which the heads were not trained; letting the head overrule the rules cost more there than it gave. A reader asks the
heads only when told to, for what they alone find is right too seldom on articles of other writers (docs/heads.md).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.claims.learned import Estimates, Leaning, Seen
from peacetable.claims.utterance import Utterance
from peacetable.model import ActorKind, Position, Stance
from peacetable.reading.counterpart import counterpart_of
from peacetable.reading.dates import days_of
from peacetable.reading.when import is_date

SURE = 0.15
"""The least chance at which a head's own finding becomes a record; few pairs of party and issue are told: chances are low."""

SPEAKERS_ONLY = frozenset({ActorKind.OUTLET})
"""Who passes words on and takes no side."""


def settle(account: Account, found: Iterable[Position], estimates: Estimates) -> Iterator[Position]:
    """The positions of the rules with their confidence, then those that only the heads find; without heads, the rules'."""
    if estimates.model is None:
        yield from found
        return
    used: set[int] = set()
    for position in found:
        near = [leaning for leaning in estimates.leanings if _is_same(leaning, position)]
        used.update(map(id, near))
        chance = max((leaning.chance for leaning in near), default=0.0)
        yield replace(position, confidence=chance)
    for leaning in estimates.leanings:
        if leaning.chance >= SURE and id(leaning) not in used and _takes_sides(account, leaning.holder.party):
            yield position_of(account, leaning, estimates.model)


def position_of(account: Account, leaning: Leaning, model: str) -> Position:
    """The position that a leaning amounts to; the evidence is its sentence, and the party's words where they stand apart."""
    party = leaning.holder.party
    apart = [leaning.holder.span] if leaning.holder.seen in (Seen.SPEAKER, Seen.CARRIED) else []
    utterance = _utterance_of(account, leaning)
    return Position(
        party=party,
        issue=leaning.issue,
        stance=leaning.stance,
        evidence=account.cite(_trimmed(leaning.sentence), *(span for span in apart if span is not None)),
        by=_by(account, leaning),
        object=leaning.object.text if leaning.object is not None else None,
        date=(utterance.date if utterance else None) or _date(account, leaning.sentence),
        speaker=utterance.source.speaker if utterance else None,
        via=utterance.source.via if utterance else (),
        rules=(model,),
        confidence=leaning.chance,
    )


def _by(account: Account, leaning: Leaning) -> str | None:
    """Who would have to act: another where it is demanded, the party itself where it offers or agrees."""
    party = leaning.holder.party
    match leaning.stance:
        case Stance.DEMANDS:
            return leaning.by if leaning.by not in (None, party) else counterpart_of(account, party)
        case Stance.REJECTS:
            return leaning.by or party
    return party


def _date(account: Account, sentence: Span) -> str | None:
    """The one day up to the article's own that a sentence names: what is to come is what it speaks of, not when."""
    dates = {time.edtf for time in account.mentions.times_in(sentence) if is_date(time) and time.edtf}
    published = account.article.published
    if len(dates) != 1 or published is None:
        return None
    (date,) = dates
    days = days_of(date)
    return date if days is not None and days[0] <= published else None


def _is_same(leaning: Leaning, position: Position) -> bool:
    return (
        leaning.holder.party == position.party
        and leaning.issue == position.issue
        and leaning.stance.is_for == position.stance.is_for
        and any(
            span.start < leaning.sentence.end_char and leaning.sentence.start_char < span.end
            for span in position.evidence
        )
    )


def _takes_sides(account: Account, party: str) -> bool:
    known = account.mentions.cast.get(party)
    return known is None or known.kind not in SPEAKERS_ONLY


def _utterance_of(account: Account, leaning: Leaning) -> Utterance | None:
    """The party's own words that the sentence holds."""
    for utterance in account.utterances:
        if leaning.holder.party in (utterance.source.party, utterance.source.speaker) and any(
            part.start < leaning.sentence.end and leaning.sentence.start < part.end for part in utterance.content
        ):
            return utterance
    return None


def _trimmed(sentence: Span) -> Span:
    """The sentence without the white space at its ends."""
    tokens = [token.i for token in sentence if not token.is_space]
    return sentence.doc[tokens[0] : tokens[-1] + 1]
