"""`peacetable ceasefires`: each ceasefire with its course and what each side alleges of the other."""

from collections.abc import Iterator

from peacetable.faces.cli.record.options import Asked, By, ByTime, InCase, InForm, ask
from peacetable.faces.cli.record.table import Row, names_of, numbered, say_actors, show, sources_of
from peacetable.faces.cli.views import AsOf, Db


def ceasefires(
    db: Db = None, as_of: AsOf = None, by: ByTime = By.PUBLISHED, case: InCase = None, format: InForm = None
) -> None:
    """Print the ceasefires on record: parties, places, days, how far they came, and the alleged breaches by side."""
    with ask(db, as_of, by, case) as asked:
        columns = ("#", "parties", "scope", "places", "start", "end", "course", "alleged breaches", "origins")
        show(numbered(_ceasefires(asked)), columns, format, empty="No ceasefire is on record here.")


def _ceasefires(asked: Asked) -> Iterator[Row]:
    from peacetable.ledger.copies import count_witnesses
    from peacetable.ledger.queries import count_breaches

    view, copies, names = asked.view, asked.view.copies(), names_of(asked.view)
    for truce in view.truces():
        last = truce.latest.record
        breaches = [
            {
                "accused": view.name(one.blame.accused),
                "accuser": view.name(one.blame.accuser),
                "articles": one.witnesses.articles,
                "origins": one.witnesses.origins,
            }
            for one in count_breaches([truce], copies)
        ]
        witnesses = count_witnesses(truce.entries, copies)
        yield {
            "id": names[truce.entries[0].id],
            "parties": say_actors(view, last.parties),
            "scope": last.scope,
            "places": list(last.places),
            "start": last.start,
            "end": last.end,
            "status": last.status,
            "course": " → ".join(truce.course),
            "alleged breaches": [f"by {one['accused']}, says {one['accuser']}" for one in breaches],
            "breaches": breaches,
            "articles": witnesses.articles,
            "origins": witnesses.origins,
            "sources": sources_of(view, truce.entries),
        }
