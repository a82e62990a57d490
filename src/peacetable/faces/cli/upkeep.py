"""`peacetable doctor`, `backup`, `restore` and `withdraw`: keeping a ledger whole and its articles honest."""

import getpass
from pathlib import Path
from typing import Annotated

import typer

from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.messages import tell
from peacetable.faces.cli.output import write_output
from peacetable.faces.cli.views import Db, parse_day

BackupFile = Annotated[Path, typer.Argument(metavar="FILE", help="The backup: gzipped JSON Lines.")]


def doctor(
    db: Db = None,
    repair: Annotated[
        bool, typer.Option("--repair", help="Take out what is broken, to be posted or restored.")
    ] = False,
) -> None:
    """Check every span, hash and link of the ledger; each fault is a line, and the command fails if there is one."""
    from peacetable.ledger import Ledger

    with Ledger.open(db) as ledger:
        faults = ledger.check()
        write_output("\n".join(faults) if faults else "no faults", None)
        if repair and faults:
            count = ledger.repair()
            left = ledger.check()
            tell(
                f"{count} readings taken out; post their articles again, or restore a backup; {len(left)} faults are left"
            )
            faults = left
    raise typer.Exit(Exit.LEDGER if faults else Exit.OK)


def backup(file: BackupFile, db: Db = None) -> None:
    """Write every row of the ledger to a file; others may post meanwhile."""
    from peacetable.ledger import Ledger

    with Ledger.open(db) as ledger:
        tell(f"{ledger.back_up(file)} rows written to {file}")


def restore(file: BackupFile, db: Db = None) -> None:
    """Add the rows of a backup to a ledger, of either kind of store; what is there stays."""
    from peacetable.ledger import Ledger

    with Ledger.open(db) as ledger:
        tell(f"{ledger.restore(file)} rows added from {file}")


def withdraw(
    article: Annotated[str, typer.Argument(help="Its id, address or hash.")],
    why: Annotated[str, typer.Option(help="Why: what the outlet says.")],
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Day of the retraction.")] = None,
    successor: Annotated[str | None, typer.Option(help="The article that replaces it.")] = None,
    who: Annotated[str | None, typer.Option(help="Who notes it; by default whoever runs the command.")] = None,
    db: Db = None,
) -> None:
    """Note that an article was retracted or replaced. It is kept, and counts for the days before."""
    from peacetable.ledger import Ledger

    with Ledger.open(db) as ledger:
        about = {"who": who or getpass.getuser(), "why": why, "successor": successor}
        is_new = ledger.withdraw(article, published=parse_day(published), **about)  # type: ignore[arg-type]
    write_output(f"{article}: {'withdrawn' if is_new else 'was withdrawn before'}", None)
