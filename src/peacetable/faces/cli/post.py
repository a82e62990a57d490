"""`peacetable post`: readings into the ledger."""

import typer

from peacetable.faces.cli.inputs import (
    Files,
    Inputs,
    LexiconDirs,
    Lines,
    Outlet,
    Processes,
    Published,
    Title,
    Url,
)
from peacetable.faces.cli.output import write_output
from peacetable.faces.cli.troubles import Troubles
from peacetable.faces.cli.views import Db


def post(
    files: Files,
    published: Published = None,
    title: Title = None,
    outlet: Outlet = None,
    url: Url = None,
    jsonl: Lines = False,
    db: Db = None,
    processes: Processes = 1,
    lexicon: LexiconDirs = None,
) -> None:
    """Read articles and keep their records in the ledger. Posting the same article again changes nothing."""
    from peacetable.ledger import Ledger

    inputs = Inputs(tuple(files), published, title, outlet, url, jsonl)
    inputs.check()
    troubles, count = Troubles(), 0
    with Ledger.open(db) as ledger:
        for reading in inputs.readings(troubles, processes=processes, lexicon_dirs=lexicon):
            posted = ledger.post(reading)
            known = "" if posted.is_new else ", known before"
            write_output(f"{reading.article.id}: {posted.claims} claims, {posted.new_claims} new{known}", None)
            count += 1
    raise typer.Exit(troubles.exit_code(good=count))
