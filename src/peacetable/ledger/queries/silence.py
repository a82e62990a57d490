"""Silence: who has not been heard since when, kept apart from what we have not read.

That a party is silent can be said only of the days on which something was read. Where a source was read no more, nothing is
known: neither that its parties kept quiet nor that nothing happened.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from peacetable.ledger.entry import Entry
from peacetable.ledger.view import View


class Why(StrEnum):
    """Why there is nothing."""

    NOT_READ = "not read since"
    NEVER_READ = "never read"
    NOT_HEARD = "not heard from since"
    NEVER_HEARD = "never heard from"


@dataclass(frozen=True, slots=True)
class Silence:
    """Of `name` (a source or an actor's id) there is nothing after `last`; `read` articles were read after that day."""

    why: Why
    name: str
    last: date | None
    read: int


def find_silence(
    view: View, *, on: date, days: int, parties: Iterable[str] = (), feeds: Iterable[str] = ()
) -> list[Silence]:
    """The sources and parties of which nothing is on record in the `days` before `on`.

    `parties` and `feeds` are those of a case; without them, whoever and whatever is on record.
    """
    dated = [article.published for article in view.articles if article.published]
    found = [
        *_sources(view, feeds or _outlets(view)),
        *_parties(view, tuple(parties) or tuple(dict.fromkeys(e.record.party for e in view.positions))),
    ]
    return [
        Silence(why, name, last, sum(day > (last or date.min) for day in dated))
        for why, name, last in found
        if last is None or (on - last).days >= days
    ]


def _outlets(view: View) -> Iterable[str]:
    return dict.fromkeys(article.outlet for article in view.articles if article.outlet)


def _sources(view: View, feeds: Iterable[str]) -> Iterable[tuple[Why, str, date | None]]:
    for feed in feeds:
        known = [a.published for a in view.articles if a.published and feed in (a.outlet or "", *_hosts(a.url))]
        yield Why.NOT_READ if known else Why.NEVER_READ, feed, max(known, default=None)


def _hosts(url: str | None) -> Sequence[str]:
    """A feed is named by its outlet, or by the start of its articles' addresses."""
    return (url, url.split("://")[-1].split("/")[0]) if url else ()


def _parties(view: View, parties: Iterable[str]) -> Iterable[tuple[Why, str, date | None]]:
    heard: dict[str, date] = {}
    said: list[Entry[Any]] = [*view.positions, *view.statements, *view.proposals]
    for entry in said:
        day = entry.article.published
        if day:
            for voice in _voices(entry):
                name = view.party_of(voice)
                heard[name] = max(day, heard.get(name, day))
    for party in parties:
        last = heard.get(view.party_of(party))
        yield Why.NOT_HEARD if last else Why.NEVER_HEARD, party, last


def _voices(entry: Entry[Any]) -> Iterable[str]:
    names = (getattr(entry.record, field, None) for field in ("party", "speaker", "for_", "by"))
    return (name for name in names if name)
