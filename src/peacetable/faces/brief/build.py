"""From a view and its assessments to the page."""

from collections.abc import Iterable, Sequence

from peacetable.assess import Assessment
from peacetable.assess.words import say_date, say_list
from peacetable.faces.brief.cite import Citer
from peacetable.faces.brief.lines import (
    to_ceasefire_line,
    to_count_group,
    to_matrix_rows,
    to_statement_line,
    to_talks_line,
)
from peacetable.faces.brief.offers import to_panel
from peacetable.faces.brief.page import Page
from peacetable.faces.brief.pieces import to_sheets
from peacetable.ledger import View
from peacetable.model import ActorKind, Article, Verdict

# Judged offers first: the hardest verdict is what a reader has to know.
_ORDER = (Verdict.NON_STARTER, Verdict.DOUBTFUL, Verdict.NEGOTIABLE, Verdict.ACCEPTABLE, Verdict.UNKNOWN)


def to_page(view: View, assessments: Sequence[Assessment], *, articles: Iterable[Article] | None = None) -> Page:
    """The page on `view`; `articles` are those to show in full, all of them by default."""
    shown = tuple(view.articles if articles is None else articles)
    cite = Citer.of(view, shown)
    return Page(
        title=_title(view),
        subtitle=_subtitle(view),
        offers=tuple(to_panel(view, assessment, cite) for assessment in rank(assessments)),
        parties=tuple(view.name(party) for party in view.matrix().parties),
        matrix=to_matrix_rows(view, cite),
        talks=tuple(to_talks_line(view, meeting, cite) for meeting in view.meetings()),
        ceasefires=tuple(to_ceasefire_line(view, truce, cite) for truce in view.truces()),
        counts=tuple(to_count_group(view, counts, cite) for counts in view.counts()),
        statements=tuple(to_statement_line(view, entry, cite) for entry in view.statements),
        sheets=to_sheets(view, shown, cite),
    )


def rank(assessments: Iterable[Assessment]) -> list[Assessment]:
    """The assessments, the hardest verdict first. One of a proposal that is not on record has no words to show."""
    on_record = (assessment for assessment in assessments if assessment.entry)
    return sorted(on_record, key=lambda assessment: _ORDER.index(assessment.verdict))


def _title(view: View) -> str:
    """The two parties with most positions on record name the brief; people and outlets only where nobody else is."""
    parties = sorted(view.matrix().parties, key=lambda party: _is_voice(view, party))[:2]
    names = [view.name(party) for party in parties]
    return f"Negotiation brief: {say_list(names)}" if names else "Negotiation brief"


def _is_voice(view: View, party: str) -> bool:
    known = view.actors.get(party)
    return known is not None and known.kind in (ActorKind.PERSON, ActorKind.OUTLET)


def _subtitle(view: View) -> str:
    count = len(view.articles)
    articles = "one article" if count == 1 else f"{count} articles"
    stories = len(set(view.copies().origin.values())) if count > 1 else count
    if stories < count:
        articles = f"{articles} that carry {stories} {'story' if stories == 1 else 'stories'}"
    day = f"As of {say_date(view.as_of.isoformat())}" if view.as_of else "Everything on record"
    return f"{day}, from {articles}"
