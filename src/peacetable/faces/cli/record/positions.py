"""`peacetable positions` and `peacetable changes`: who stands where, how firmly, and who has moved."""

from collections.abc import Iterator

from peacetable.faces.cli.record.options import Asked, By, ByTime, InCase, InForm, ask
from peacetable.faces.cli.record.table import Row, day, names_of, numbered, show, sources_of
from peacetable.faces.cli.views import AsOf, Db


def positions(
    db: Db = None, as_of: AsOf = None, by: ByTime = By.PUBLISHED, case: InCase = None, format: InForm = None
) -> None:
    """Print the positions in force, issue by party: since when, how often stated, by how many independent origins."""
    with ask(db, as_of, by, case) as asked:
        columns = ("#", "issue", "party", "stance", "object", "since", "articles", "origins")
        show(numbered(_positions(asked)), columns, format, empty="No position is on record here.")


def changes(
    db: Db = None, as_of: AsOf = None, by: ByTime = By.PUBLISHED, case: InCase = None, format: InForm = None
) -> None:
    """Print where a party has moved: from which stance to which, on what, when; the latest first."""
    with ask(db, as_of, by, case) as asked:
        columns = ("#", "party", "issue", "object", "from", "on", "to", "then")
        show(numbered(_changes(asked)), columns, format, empty="No change of position is on record here.")


def _positions(asked: Asked) -> Iterator[Row]:
    from peacetable.ledger.force import keep_standing
    from peacetable.ledger.queries import weigh_firmness
    from peacetable.lexicon.labels import issue_label

    view, copies, names = asked.view, asked.view.copies(), names_of(asked.view)
    matrix = view.matrix()
    threads = sorted(
        view.threads().values(),
        key=lambda history: (
            matrix.issues.index(history[0].record.issue),
            matrix.parties.index(history[0].record.party),
        ),
    )
    for history in threads:
        firmness = weigh_firmness(history, copies)
        for entry in keep_standing(history)[-1:]:
            said = entry.record
            yield {
                "id": names[entry.id],
                "issue": issue_label(said.issue),
                "party": view.name(said.party),
                "stance": said.stance,
                "object": said.object,
                "by": view.name(said.by) if said.by else None,
                "since": day(firmness.since),
                "last": day(firmness.last),
                "stated": firmness.stated,
                "changes": firmness.changes,
                "articles": firmness.witnesses.articles,
                "origins": firmness.witnesses.origins,
                "confidence": said.confidence,
                "sources": sources_of(view, history),
            }


def _changes(asked: Asked) -> Iterator[Row]:
    from peacetable.ledger.queries import find_changes
    from peacetable.lexicon.labels import issue_label

    names = names_of(asked.view)
    for change in find_changes(asked.view.threads()):
        before, after = change.before.record, change.after.record
        yield {
            "id": names[change.after.id],
            "party": asked.view.name(after.party),
            "issue": issue_label(after.issue),
            "object": after.object,
            "from": before.stance,
            "on": day(change.before.when),
            "to": after.stance,
            "then": day(change.after.when),
            "sources": sources_of(asked.view, (change.before, change.after)),
        }
