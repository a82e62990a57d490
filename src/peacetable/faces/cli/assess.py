"""`peacetable assess`: is an offer a non-starter, for whom, because of which term, and what would have to change?"""

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.inputs import Inputs, Outlet, Published, Title, Url
from peacetable.faces.cli.output import is_captured, write_output
from peacetable.faces.cli.views import AsOf, Db, MaybeFiles, show_view

if TYPE_CHECKING:
    from peacetable.assess import Assessment, PartyVerdict
    from peacetable.faces.brief.page import Quote
    from peacetable.ledger import View


class Form(StrEnum):
    """How assessments are printed."""

    TEXT = "text"
    JSON = "json"


def assess(
    files: MaybeFiles = None,
    published: Published = None,
    title: Title = None,
    outlet: Outlet = None,
    url: Url = None,
    db: Db = None,
    as_of: AsOf = None,
    format: Annotated[Form | None, typer.Option(help="Default: text on a terminal, else json.")] = None,
) -> None:
    """Judge every offer on record: the verdict for each party, the terms that decide it, both sides' words."""
    form = format or (Form.JSON if is_captured(None) else Form.TEXT)

    def show(view: "View") -> None:
        from peacetable.assess import weigh_all

        assessments = weigh_all(view)
        write_output(_json(view, assessments) if form is Form.JSON else "\n".join(_text(view, assessments)), None)

    inputs = Inputs(tuple(files or ()), published, title, outlet, url)
    raise typer.Exit(show_view(inputs, db, as_of, show))


def _json(view: "View", assessments: "Sequence[Assessment]") -> str:
    from peacetable.assess import to_dict
    from peacetable.assess.words import say_title

    plain = [{"title": say_title(view, one), "by": one.proposal.by} | to_dict(view, one) for one in assessments]
    return json.dumps(plain, ensure_ascii=False, indent=1)


def _text(view: "View", assessments: "Sequence[Assessment]") -> Iterator[str]:
    from peacetable.assess.words import say_title, say_verdict

    if not assessments:
        yield "No proposal is on record here."
    for assessment in assessments:
        for verdict in assessment.parties:
            yield f"{say_title(view, assessment)}: {say_verdict(view, verdict)}"
            yield from (f"  {line}" for line in _reasons(view, assessment, verdict))
            yield ""


def _reasons(view: "View", assessment: "Assessment", verdict: "PartyVerdict") -> Iterator[str]:
    from peacetable.assess.words import say_change, say_outlook, say_reason, say_term, say_why
    from peacetable.faces.brief.cite import Citer

    cite = Citer(view, {})
    yield say_why(view, verdict)
    for weight in verdict.deciding:
        yield f"{say_term(weight.term)}: {say_outlook(weight)}"
        if assessment.entry:
            yield f"  asked: {_say(cite.quote(assessment.entry.article, weight.term.evidence))}"
        for reason in weight.reasons:
            yield f"  {say_reason(view, reason)}: {_say(cite.cite(reason.entry))}"
    if verdict.answer:
        yield f"answer: {_say(cite.cite(verdict.answer))}"
    if verdict.change:
        yield say_change(verdict.change)


def _say(quote: "Quote") -> str:
    return f"“{quote.text}” ({quote.source})"
