"""Records on the page: the matrix, and a row for each meeting, ceasefire, count and statement."""

from peacetable.assess.words import say_date, say_list
from peacetable.faces.brief.cite import Citer
from peacetable.faces.brief.page import CellLine, CountGroup, Line, MatrixRow
from peacetable.ledger import Entry, View
from peacetable.ledger.counts import Counts
from peacetable.ledger.meetings import Meeting
from peacetable.ledger.truces import Truce
from peacetable.lexicon.labels import issue_label
from peacetable.model import Blame, Position, Statement, Toll

NOT_TOLD = "—"


def to_matrix_rows(view: View, cite: Citer) -> tuple[MatrixRow, ...]:
    """A row an issue, a cell a party, in the order of the ledger's matrix."""
    matrix = view.matrix()
    return tuple(
        MatrixRow(
            issue_label(issue),
            tuple(
                tuple(_cell_line(view, entry, cite) for entry in matrix.cell(issue, party)) for party in matrix.parties
            ),
        )
        for issue in matrix.issues
    )


def _cell_line(view: View, entry: Entry[Position], cite: Citer) -> CellLine:
    position = entry.record
    others = position.by if position.by and view.party_of(position.by) != view.party_of(position.party) else None
    parts = [position.object, f"by {view.name(others)}" if others else None]
    says = ", ".join(part for part in parts if part)
    stance = f"perhaps {position.stance}" if position.is_by_heads_alone else str(position.stance)
    return CellLine(stance, says, say_date(position.date), cite.cite(entry))


def to_talks_line(view: View, meeting: Meeting, cite: Citer) -> Line:
    """When, who, where, how far, and what came of it."""
    talks = meeting.latest.record
    who = say_list(view.name(party) for party in talks.parties)
    mediators = say_list(view.name(name) for name in talks.mediators)
    level = " ".join(part for part in (f"round {talks.round}" if talks.round else "", talks.level or "") if part)
    cells = (
        say_date(talks.date) or NOT_TOLD,
        f"{who}, mediated by {mediators}" if mediators else who,
        talks.place or NOT_TOLD,
        level or NOT_TOLD,
        _say_course(meeting.course),
        {"none": "no agreement"}.get(talks.outcome or "", talks.outcome or NOT_TOLD),
    )
    return Line(cells, cite.cite(meeting.latest))


def _say_course(stages: tuple[str, ...]) -> str:
    """The stages of a thing as the articles report them: "planned → held"."""
    return " → ".join(str(stage).replace("-", " ") for stage in stages)


def to_ceasefire_line(view: View, truce: Truce, cite: Citer) -> Line:
    """Who, where, since when, how far, and who blames whom."""
    ceasefire = truce.latest.record
    days = [say_date(ceasefire.start), say_date(ceasefire.end)]
    cells = (
        say_list(view.name(party) for party in ceasefire.parties) or NOT_TOLD,
        say_list(ceasefire.places) or NOT_TOLD,
        ceasefire.scope or NOT_TOLD,
        " – ".join(day for day in days if day) or NOT_TOLD,
        _say_course(truce.course),
        "; ".join(_say_blame(view, blame) for blame in truce.blame) or NOT_TOLD,
    )
    return Line(cells, cite.cite(truce.latest))


def _say_blame(view: View, blame: Blame) -> str:
    return f"{view.name(blame.accuser)} blames {view.name(blame.accused)}"


def to_count_group(view: View, counts: Counts, cite: Citer) -> CountGroup:
    """All figures for one harm, each with its source; never a sum."""
    where = f" in {counts.place}" if counts.place else ""
    since = f" since {say_date(counts.since)}" if counts.since else ""
    lines = tuple(_count_line(view, entry, cite) for entry in counts.entries)
    return CountGroup(f"{str(counts.victims).capitalize()} {counts.measure}{where}{since}", _say_band(counts), lines)


def _count_line(view: View, entry: Entry[Toll], cite: Citer) -> Line:
    toll = entry.record
    source = view.name(toll.source) if toll.source else "source not named"
    day = say_date(toll.as_of) or NOT_TOLD
    return Line((say_count(toll.low, toll.high), source, str(toll.standard), day), cite.cite(entry))


def _say_band(counts: Counts) -> str:
    return say_count(*counts.band) if len(counts.entries) > 1 else ""


def say_count(low: int | None, high: int | None) -> str:
    """A figure with its bounds.

    >>> say_count(406, 406), say_count(1000, None), say_count(None, 30), say_count(7, 11)
    ('406', 'at least 1,000', 'up to 30', '7 to 11')
    """
    if low == high:
        return f"{low:,}" if low is not None else "a number not told"
    if high is None:
        return f"at least {low:,}"
    return f"up to {high:,}" if low is None else f"{low:,} to {high:,}"


def to_statement_line(view: View, entry: Entry[Statement], cite: Citer) -> Line:
    """Who, for whom, through whom, and what."""
    said = entry.record
    speaker = view.name(said.speaker)
    party = f" for {view.name(said.for_)}" if said.for_ and said.for_ != said.speaker else ""
    chain = " → ".join(view.name(name) for name in (said.speaker, *said.via)) if said.via else NOT_TOLD
    return Line((f"{speaker}{party}", chain, str(said.kind), say_date(said.date) or NOT_TOLD), cite.cite(entry))
