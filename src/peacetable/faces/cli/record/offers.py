"""`peacetable offers`: what was offered to whom, and how it was answered."""

from collections.abc import Iterator
from typing import Annotated

import typer

from peacetable.faces.cli.record.options import Asked, By, ByTime, InCase, InForm, ask
from peacetable.faces.cli.record.table import Row, day, names_of, numbered, say_actors, show, sources_of
from peacetable.faces.cli.views import AsOf, Db


def offers(
    db: Db = None,
    as_of: AsOf = None,
    by: ByTime = By.PUBLISHED,
    case: InCase = None,
    is_open: Annotated[bool, typer.Option("--open", help="Only those that no answer is on record for.")] = False,
    format: InForm = None,
) -> None:
    """Print the offers on record with their terms, what is given in return, and the latest answer."""
    with ask(db, as_of, by, case) as asked:
        rows = (row for row in _offers(asked) if not is_open or row["status"] == "tabled")
        columns = ("#", "from", "to", "terms", "in return", "tabled", "status", "answered", "articles", "origins")
        show(numbered(rows), columns, format, empty="No offer is on record here.")


def _offers(asked: Asked) -> Iterator[Row]:
    from peacetable.assess.words import say_term
    from peacetable.ledger.copies import count_witnesses

    view, copies, names = asked.view, asked.view.copies(), names_of(asked.view)
    for offer in view.offers():
        full, answer = offer.fullest.record, offer.answer
        witnesses = count_witnesses(offer.entries, copies)
        is_answered = answer.record.status != "tabled"
        yield {
            "id": names[offer.entries[0].id],
            "from": view.name(full.by),
            "to": say_actors(view, full.to),
            "terms": [say_term(term) for term in full.terms],
            "in return": [say_term(term) for term in full.in_return],
            "tabled": day(offer.entries[0].when),
            "status": answer.record.status,
            "answered": day(answer.when) if is_answered else None,
            "articles": witnesses.articles,
            "origins": witnesses.origins,
            "sources": sources_of(view, offer.entries),
        }
