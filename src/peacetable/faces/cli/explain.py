"""`peacetable explain`: what stands behind an id in a record's `rules`."""

from typing import Annotated

import typer

from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.messages import tell
from peacetable.faces.cli.output import write_output

_MAX_SIMILAR = 12


def explain(
    rule: Annotated[str, typer.Argument(metavar="ID", help="As in a record's `rules`: ceasefires.violated")],
) -> None:
    """Show the lexicon entry or the rule that an id names."""
    from peacetable.run.explain import explain as find
    from peacetable.run.explain import similar

    found = find(rule)
    if not found:
        near = ", ".join(similar(rule)[:_MAX_SIMILAR])
        tell(
            f"{rule}: no rule or lexicon entry has this id; {f'there are {near}' if near else 'take one from a record'}"
        )
        raise typer.Exit(Exit.BAD_INPUT)
    write_output("\n\n".join(f"{one.id} ({one.where})\n{one.text}" for one in found), None)
