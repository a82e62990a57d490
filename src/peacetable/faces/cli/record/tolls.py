"""`peacetable tolls`: competing counts of one harm, side by side, with the band that they span; never a sum."""

from collections.abc import Iterator

from peacetable.faces.cli.record.options import Asked, By, ByTime, InCase, InForm, ask
from peacetable.faces.cli.record.table import Row, names_of, numbered, show, sources_of
from peacetable.faces.cli.views import AsOf, Db


def tolls(
    db: Db = None, as_of: AsOf = None, by: ByTime = By.PUBLISHED, case: InCase = None, format: InForm = None
) -> None:
    """Print the tolls on record: who counts how many of whom, where, since when, and the band of all counts."""
    with ask(db, as_of, by, case) as asked:
        columns = ("#", "measure", "victims", "place", "since", "band", "counts", "articles", "origins")
        show(numbered(_tolls(asked)), columns, format, empty="No toll is on record here.")


def _tolls(asked: Asked) -> Iterator[Row]:
    from peacetable.faces.brief.lines import say_count
    from peacetable.ledger.copies import count_witnesses

    view, copies, names = asked.view, asked.view.copies(), names_of(asked.view)
    for counts in view.counts():
        told: list[Row] = [
            {
                "low": entry.record.low,
                "high": entry.record.high,
                "source": view.name(entry.record.source) if entry.record.source else None,
                "standard": entry.record.standard,
                "as_of": entry.record.as_of,
            }
            for entry in counts.entries
        ]
        witnesses = count_witnesses(counts.entries, copies)
        yield {
            "id": names[counts.entries[0].id],
            "measure": counts.measure,
            "victims": counts.victims,
            "place": counts.place,
            "since": counts.since,
            "low": counts.band[0],
            "high": counts.band[1],
            "band": say_count(*counts.band),
            "counts": [f"{say_count(one['low'], one['high'])} ({one['source'] or 'no source'})" for one in told],
            "told": told,
            "articles": witnesses.articles,
            "origins": witnesses.origins,
            "sources": sources_of(view, reversed(counts.entries)),
        }
