"""`peacetable parse`: what the language room sees in a text, for those who write rules."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.inputs import Files, Inputs
from peacetable.faces.cli.output import open_output
from peacetable.faces.cli.troubles import Troubles

if TYPE_CHECKING:
    from spacy.tokens import Doc


class View(StrEnum):
    """What is shown of a parse."""

    CONLLU = "conllu"
    PROPOSITIONS = "propositions"


def parse(
    files: Files,
    format: Annotated[View, typer.Option(help="Trees, or what they say.")] = View.CONLLU,
) -> None:
    """Print the Universal Dependencies trees of articles, or the propositions made of them."""
    from peacetable import language

    troubles, count = Troubles(), 0
    nlp = language.load()
    with open_output(None) as out:
        for article in Inputs(tuple(files)).articles(troubles):
            out.write(_show(nlp(article.text), format))
            count += 1
    raise typer.Exit(troubles.exit_code(good=count))


def _show(doc: "Doc", view: View) -> str:
    if view is View.CONLLU:
        from peacetable.language.conllu import to_conllu

        return to_conllu(doc)
    from peacetable.language import find_propositions

    return "".join(f"{proposition!r}\n" for proposition in find_propositions(doc))
