"""Where and over what time a harm was counted."""

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.language.proposition import Role
from peacetable.mentions import PlaceMention, TimeMention
from peacetable.model import ActorKind
from peacetable.reading.nearby import date_near
from peacetable.reading.tolls.harm import Harm
from peacetable.reading.tolls.source import Teller
from peacetable.reading.when import dates_of

_AT = frozenset(
    {"in", "at", "near", "outside", "on", "along", "around", "of", "across", "inside", "throughout", "within"}
)
LEAD = 90
"""Tokens of a headline with the first paragraph."""

OFTEN = 4
"""Times that a text names the place it is about."""

_WAR_BEGAN = re.compile(
    r"\b(?:war|conflict|fighting|uprising|invasion|offensive|insurgency|operation|clashes|crisis|violence|siege|unrest)\b[^.;]{0,60}"
    r"\b(?:began|started|erupted|broke out|resumed|was resumed|launched|was launched)\b[^.;]{0,12}$",
    re.I,
)


def place_of(account: Account, harm: Harm, teller: Teller | None) -> str | None:
    """The place of the harm, in the text's words: the nearest that its clause, sentence or paragraph names."""
    found = (
        _of_proposition(account, harm)
        or _of_sentence(account, harm, teller)
        or _of_paragraph(account, harm)
        or _named_beside(account, harm, teller)
    )
    return found.name if found is not None else _main_place(account)


def _of_proposition(account: Account, harm: Harm) -> PlaceMention | None:
    if harm.proposition is None:
        return None
    for argument in harm.proposition.arguments_as(Role.PLACE):
        for mention in account.mentions.places_in(argument.span):
            if not _is_body(account, mention):
                return mention
    return None


def _of_sentence(account: Account, harm: Harm, teller: Teller | None) -> PlaceMention | None:
    """The nearest place that a preposition puts something at, none within the words that name the teller."""
    found = [m for m in account.mentions.places_in(harm.sentence) if _is_setting(account, m, teller)]
    return min(found, key=lambda m: _rank(m, harm), default=None)


def _named_beside(account: Account, harm: Harm, teller: Teller | None) -> PlaceMention | None:
    """The one town or region that the sentence names at all: "since rebels stormed Grozny"."""
    told = teller.words if teller is not None else ""
    found = {
        m.name: m
        for m in account.mentions.places_in(harm.sentence)
        if m.latitude is not None and m.span.text not in told and not _is_body(account, m)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _rank(mention: PlaceMention, harm: Harm) -> tuple[bool, int]:
    behind = mention.span.start >= harm.anchor.i
    gap = mention.span.start - harm.anchor.i if behind else harm.anchor.i - mention.span.end + 2
    return _is_country(mention), gap


def _is_setting(account: Account, mention: PlaceMention, teller: Teller | None) -> bool:
    """Whether something happens at the place: a preposition puts it there, and it is neither a group nor an office."""
    before = mention.span.doc[mention.span.start - 1] if mention.span.start else None
    while before is not None and before.lower_ in {"the", "a"} and before.i:
        before = before.nbor(-1)
    if (teller is not None and mention.span.text in teller.words) or _is_body(account, mention):
        return False
    is_based = (
        before is not None and before.i > 0 and before.nbor(-1).lower_ in {"based", "reporters", "parliament", "told"}
    )
    return before is not None and (before.lower_ in _AT or mention.relation is not None) and not is_based


def _is_body(account: Account, mention: PlaceMention) -> bool:
    """Whether the words name somebody ("at the Wazalendo position")."""
    bodies = {ActorKind.GROUP, ActorKind.PERSON, ActorKind.ORGAN, ActorKind.IGO, ActorKind.NGO, ActorKind.OUTLET}
    named = (account.mentions.cast.get(m.actor) for m in account.mentions.actors_at(mention.span.root))
    return any(actor is not None and actor.kind in bodies for actor in named)


def _is_country(mention: PlaceMention) -> bool:
    return mention.geonames is not None and mention.latitude is None


def _of_paragraph(account: Account, harm: Harm) -> PlaceMention | None:
    """The last place named before in the paragraph."""
    earlier = list(_sentences_before(harm))
    for sentence in earlier:
        found = [
            m for m in account.mentions.places_in(sentence) if _is_setting(account, m, None) and not _is_country(m)
        ]
        if found:
            return found[-1]
    return None


def _main_place(account: Account) -> str | None:
    """The place that the whole article is about: named first in its headline or lead, and most often of all.

    A count without a place in its own paragraph is of there, by the way news is told; a text about several has none.
    """
    named = Counter(m.name for m in account.mentions.places if _is_setting(account, m, None))
    if not named:
        return None
    (name, times), *rest = named.most_common(2)
    in_lead = any(name in m.name and m.span.start < LEAD for m in account.mentions.places)
    return name if in_lead and times >= OFTEN and (not rest or times > rest[0][1]) else None


def since_of(account: Account, harm: Harm) -> str | None:
    """From when the count runs: "since 24 February", "in 2004"; the day of one event is none."""
    times = account.mentions.times_in(harm.sentence)
    for mention in times:
        if mention.kind == "since" and mention.edtf:
            return _begin(mention.edtf)
    return next(_other_since(harm, times), None) or _since_before(account, harm)


def _other_since(harm: Harm, times: tuple[TimeMention, ...]) -> Iterator[str]:
    for mention in times:
        before = harm.sentence.doc[harm.sentence.start : mention.span.start].text
        if (mention.edtf and _WAR_BEGAN.search(before)) or (mention.edtf and _is_period(mention)):
            yield _begin(mention.edtf)


def _is_period(mention: TimeMention) -> bool:
    """A year or a stretch of months, over which harm is summed up."""
    edtf = mention.edtf or ""
    return (
        mention.kind in {"date", "interval"}
        and re.fullmatch(r"\d{4}|\d{4}-\d\d/\d{4}-\d\d|\d{4}/\d{4}", edtf) is not None
    )


def _since_before(account: Account, harm: Harm) -> str | None:
    """A "since" in the paragraph's sentences before, where they already speak of casualties."""
    for sentence in _sentences_before(harm):
        for mention in account.mentions.times_in(sentence):
            if mention.kind == "since" and mention.edtf and _CASUALTIES.search(sentence.text):
                return _begin(mention.edtf)
    return None


_CASUALTIES = re.compile(r"\b(?:casualt|killed|dead|death|died|toll|wounded|injur|displaced|fled)", re.I)


def as_of(account: Account, harm: Harm) -> str | None:
    """Until when the count runs: "up to 5 October", "as of Friday", the end of the half-year counted."""
    for mention in account.mentions.times_in(harm.sentence):
        before = harm.sentence.doc[harm.sentence.start : mention.span.start].text.lower().rstrip()
        if mention.edtf and (before.endswith(("up to", "as of", "until")) or mention.kind == "until"):
            return _end(mention.edtf)
        if mention.edtf and "/" in mention.edtf and _is_period(mention):
            return _end(mention.edtf)
    return _day_of_event(account, harm)


def _day_of_event(account: Account, harm: Harm) -> str | None:
    """The day on which those counted came to harm: "five soldiers died in Kurram on Friday"."""
    if harm.proposition is not None:
        days = (time.edtf for time in dates_of(account, harm.proposition) if time.kind == "date")
        if (day := next(days, None)) is not None:
            return day
    near = date_near(account, harm.anchor)
    return (
        near.edtf if near is not None and near.kind == "date" and near.edtf and len(near.edtf) > len("2024") else None
    )


def _sentences_before(harm: Harm) -> Iterator[Span]:
    """The sentences of the paragraph before the harm's, the nearest first."""
    doc, at = harm.sentence.doc, harm.sentence.start
    while at > 0 and "\n" not in doc[at - 1].text_with_ws:
        sentence = doc[at - 1].sent
        yield sentence
        at = sentence.start


def _begin(edtf: str) -> str:
    return edtf.partition("/")[0]


def _end(edtf: str) -> str:
    return edtf.rpartition("/")[2]
