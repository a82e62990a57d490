"""`peacetable talks`: the calendar of meetings, from planned to held."""

from collections.abc import Iterator

from peacetable.faces.cli.record.options import Asked, By, ByTime, InCase, InForm, ask
from peacetable.faces.cli.record.table import Row, names_of, numbered, say_actors, show, sources_of
from peacetable.faces.cli.views import AsOf, Db


def talks(
    db: Db = None, as_of: AsOf = None, by: ByTime = By.PUBLISHED, case: InCase = None, format: InForm = None
) -> None:
    """Print the talks on record in the order of their days; the undated come last."""
    with ask(db, as_of, by, case) as asked:
        columns = ("#", "date", "parties", "mediators", "place", "level", "round", "course", "outcome", "origins")
        show(numbered(_talks(asked)), columns, format, empty="No talks are on record here.")


def _talks(asked: Asked) -> Iterator[Row]:
    from peacetable.ledger.copies import count_witnesses

    view, copies, names = asked.view, asked.view.copies(), names_of(asked.view)
    for meeting in view.meetings():
        last = meeting.latest.record
        witnesses = count_witnesses(meeting.entries, copies)
        told = [entry.record for entry in reversed(meeting.entries)]
        yield {
            "id": names[meeting.entries[0].id],
            "date": next((one.date for one in told if one.date), None),
            "parties": say_actors(view, last.parties),
            "mediators": say_actors(view, dict.fromkeys(name for one in told for name in one.mediators)),
            "place": next((one.place for one in told if one.place), None),
            "level": next((one.level for one in told if one.level), None),
            "round": next((one.round for one in told if one.round), None),
            "status": last.status,
            "course": " → ".join(meeting.course),
            "outcome": next((one.outcome for one in told if one.outcome), None),
            "articles": witnesses.articles,
            "origins": witnesses.origins,
            "sources": sources_of(view, meeting.entries),
        }
