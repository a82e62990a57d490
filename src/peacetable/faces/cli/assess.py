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
    from peacetable.ledger import View
    from peacetable.model import Article, Span


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
            yield from (f"  {line}" for line in _reasons(view, verdict))
            yield ""


def _reasons(view: "View", verdict: "PartyVerdict") -> Iterator[str]:
    from peacetable.assess.words import say_change, say_outlook, say_reason, say_term, say_why

    yield say_why(view, verdict)
    for weight in verdict.deciding:
        yield f"{say_term(weight.term)}: {say_outlook(weight)}"
        yield f"  asked: {_quote(weight.term.evidence)}"
        for reason in weight.reasons:
            yield f"  {say_reason(view, reason)}: {_quote(reason.evidence)}{_source(reason.entry.article)}"
    if verdict.answer:
        yield f"answer: {_quote(verdict.answer.evidence)}{_source(verdict.answer.article)}"
    if verdict.change:
        yield say_change(verdict.change)


def _quote(spans: "tuple[Span, ...]") -> str:
    return "“" + " … ".join(" ".join(span.text.split()) for span in spans) + "”"


def _source(article: "Article") -> str:
    told = (article.outlet, article.published and str(article.published))
    return f" ({', '.join(part for part in told if part)})" if any(told) else ""
