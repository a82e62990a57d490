"""`peacetable actors`: the registry of states, groups, organisations, outlets and persons."""

from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.inputs import LexiconDirs
from peacetable.faces.cli.messages import tell
from peacetable.faces.cli.output import write_output
from peacetable.faces.cli.views import AsOf, parse_day

if TYPE_CHECKING:
    from peacetable.lexicon.actors import Registry

actors = typer.Typer(help="List, check and explain the actors that are known before reading.", no_args_is_help=True)


@actors.command("list")
def list_actors(
    kind: Annotated[str | None, typer.Option(help="Only this kind: state, group, igo, person, outlet, ...")] = None,
    lexicon: LexiconDirs = None,
) -> None:
    """Print every known actor: id, kind and name, separated by tabs."""
    known = _registry(lexicon).actors.values()
    write_output("\n".join(f"{one.id}\t{one.kind}\t{one.name}" for one in known if kind in (None, one.kind)), None)


@actors.command("check")
def check_actors(lexicon: LexiconDirs = None) -> None:
    """Check the actor files, those of --lexicon too, and print the names that several actors share."""
    registry = _registry(lexicon)
    shared = [f"{name}\t{', '.join(ids)}" for name, ids in sorted(registry.collisions().items())]
    write_output("\n".join((f"{len(registry)} actors, {len(shared)} names shared", *shared)), None)


@actors.command("explain")
def explain_actor(
    name: Annotated[str, typer.Argument(help="A name, surname, capital or id.")],
    as_of: AsOf = None,
    lexicon: LexiconDirs = None,
) -> None:
    """Print whom a name may mean, with other names, parents and offices."""
    lines = list(_registry(lexicon).explain(name, as_of=parse_day(as_of)))
    if not lines:
        tell(f"{name}: no registered actor has this name; add it to a folder of your own and name that with --lexicon")
        raise typer.Exit(Exit.BAD_INPUT)
    write_output("\n".join(lines), None)


def _registry(lexicon: LexiconDirs) -> "Registry":
    from peacetable.lexicon.actors import read_registry

    return read_registry(extra=lexicon or ())
