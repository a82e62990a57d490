"""A reading for people: one table for each kind of record, every row with the words that prove it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import IO, Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from peacetable.faces.brief.cite import Citer
from peacetable.ledger import View
from peacetable.lexicon.labels import issue_label
from peacetable.model import (
    Ceasefire,
    Event,
    Position,
    Proposal,
    Reading,
    Span,
    Statement,
    Talks,
    Term,
    Toll,
)

_WIDE = 100  # columns from which evidence has room beside the facts; below, it stands under them
_ROOM = 240  # characters of evidence: three lines beside the facts


def print_reading(reading: Reading, out: IO[str]) -> None:
    """Prints the article's head, then its records, kind by kind."""
    console = Console(file=out, highlight=False)
    shown = _Shown({actor.id: actor.name for actor in reading.actors})
    article = reading.article
    cite = Citer(View.of(reading), {})

    def quote(evidence: tuple[Span, ...]) -> Text:
        return Text(f"“{cite.quote(article, evidence, room=_ROOM).text}”", style="cyan")

    console.print(Text(article.title or article.id, style="bold"))
    told = (article.outlet, str(article.published or "no date"), f"{len(article.removed)} parts are not the story")
    console.print(Text(" · ".join(part for part in told if part), style="dim"))
    for kind, (title, columns, row) in _KINDS.items():
        records = getattr(reading, kind)
        if records:
            console.print()
            _print_kind(
                console,
                f"{title} ({len(records)})",
                columns,
                [(row(shown, r), quote(r.evidence)) for r in records],
            )


def _print_kind(
    console: Console, title: str, columns: tuple[str, ...], rows: Iterable[tuple[tuple[str, ...], Text]]
) -> None:
    is_wide = console.width >= _WIDE
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False, show_header=is_wide)
    if is_wide:
        for column in (*columns, "the words"):
            table.add_column(column, overflow="fold", ratio=3 if column == "the words" else 1)
    for cells, words in rows:
        if is_wide:
            table.add_row(*cells, words)
        else:
            table.add_row(Text(" · ".join(cell for cell in cells if cell)))
            table.add_row(Padding(words, (0, 0, 0, 2)))
    console.print(table)


@dataclass(frozen=True, slots=True)
class _Shown:
    """Ids and codes as words."""

    names: dict[str, str]

    def actor(self, id: str | None) -> str:
        return self.names.get(id, id.replace("-", " ")) if id else ""

    def actors(self, ids: tuple[str, ...]) -> str:
        return ", ".join(self.actor(id) for id in ids)

    def term(self, term: Term) -> str:
        by = f"{self.actor(term.by)}: " if term.by else ""
        return f"{by}{issue_label(term.issue)}{f' ({term.object})' if term.object else ''}"

    def terms(self, terms: tuple[Term, ...]) -> str:
        return "; ".join(self.term(term) for term in terms)

    def through(self, via: tuple[str, ...]) -> str:
        return f" via {self.actors(via)}" if via else ""


def _position(shown: _Shown, record: Position) -> tuple[str, ...]:
    who = shown.actor(record.party) + shown.through(record.via)
    what = shown.term(Term(record.issue, record.evidence, record.by, record.object))
    return who, f"perhaps {record.stance}" if record.is_by_heads_alone else record.stance, what, record.date or ""


def _proposal(shown: _Shown, record: Proposal) -> tuple[str, ...]:
    who = f"{shown.actor(record.by)} to {shown.actors(record.to) or 'whom is not said'}"
    given = f"in return {shown.terms(record.in_return)}" if record.in_return else ""
    return who, record.status, shown.terms(record.terms), given, record.date or ""


def _talks(shown: _Shown, record: Talks) -> tuple[str, ...]:
    number = f"round {record.round}" if record.round else ""
    how = " ".join(part for part in (record.status, record.level, number) if part)
    outcome = f"outcome {record.outcome}" if record.outcome else ""
    return shown.actors(record.parties), how, record.place or "", outcome, record.date or ""


def _ceasefire(shown: _Shown, record: Ceasefire) -> tuple[str, ...]:
    blame = "; ".join(f"{shown.actor(one.accuser)} blames {shown.actor(one.accused)}" for one in record.blame)
    what = " ".join(part for part in (record.scope, record.status) if part)
    return shown.actors(record.parties), what, ", ".join(record.places), blame, record.start or ""


def _toll(shown: _Shown, record: Toll) -> tuple[str, ...]:
    what = f"{_count(record.low, record.high)} {record.victims} {record.measure}"
    since = f"since {record.since}" if record.since else ""
    return shown.actor(record.source) or "no source", what, record.standard, record.place or "", since


def _count(low: int | None, high: int | None) -> str:
    """A count with its bounds.

    >>> _count(406, 406), _count(1200, None), _count(None, 50)
    ('406', 'at least 1,200', 'up to 50')
    """
    if low == high:
        return f"{low:,}" if low is not None else "some"
    if high is None:
        return f"at least {low:,}"
    return f"up to {high:,}" if low is None else f"{low:,} to {high:,}"


def _statement(shown: _Shown, record: Statement) -> tuple[str, ...]:
    party = f" for {shown.actor(record.for_)}" if record.for_ and record.for_ != record.speaker else ""
    return shown.actor(record.speaker) + party + shown.through(record.via), record.kind, record.date or ""


def _event(shown: _Shown, record: Event) -> tuple[str, ...]:
    sources, targets = ((one.actor for one in side) for side in (record.sources, record.targets))
    who = f"{shown.actors(tuple(sources))} → {shown.actors(tuple(targets))}"
    return who, " ".join(part for part in (record.event, record.mode, record.factuality) if part), record.date or ""


Row = Callable[[_Shown, Any], tuple[str, ...]]
_KINDS: dict[str, tuple[str, tuple[str, ...], Row]] = {
    "positions": ("Positions", ("who", "stance", "on what", "date"), _position),
    "proposals": ("Proposals", ("who", "status", "asked", "given", "date"), _proposal),
    "talks": ("Talks", ("who", "status", "where", "outcome", "date"), _talks),
    "ceasefires": ("Ceasefires", ("who", "status", "where", "blame", "since"), _ceasefire),
    "tolls": ("Tolls", ("by whose count", "how many", "standard", "where", "since"), _toll),
    "statements": ("Statements", ("who", "kind", "date"), _statement),
    "events": ("Events", ("who", "what", "date"), _event),
}
