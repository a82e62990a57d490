"""`peacetable export`: what articles say, as a table for those who code conflict data."""

from typing import Annotated

import typer

from peacetable.faces.cli.inputs import Files, Inputs, LexiconDirs, Lines, Outlet, Processes, Published
from peacetable.faces.cli.output import open_output
from peacetable.faces.cli.read import Output
from peacetable.faces.cli.troubles import Troubles
from peacetable.faces.export import Table, write_csv


def export(
    table: Annotated[Table, typer.Argument(help="What to write.")],
    files: Files,
    published: Published = None,
    outlet: Outlet = None,
    jsonl: Lines = False,
    output: Output = None,
    processes: Processes = 1,
    lexicon: LexiconDirs = None,
) -> None:
    """Print ceasefires, negotiations or casualties as CSV, one row a record, empty where the text does not tell."""
    inputs = Inputs(tuple(files), published, None, outlet, None, jsonl)
    inputs.check()
    troubles = Troubles()
    with open_output(output) as out:
        read = write_csv(inputs.readings(troubles, processes=processes, lexicon_dirs=lexicon), table, out)
    raise typer.Exit(troubles.exit_code(good=read))
