"""Assessments as JSON-ready dictionaries, for the `verdict` and `verdicts` of the output contract."""

from typing import Any

from peacetable.assess.outlook import Reason, TermWeight
from peacetable.assess.party import Change, PartyVerdict
from peacetable.assess.weigh import Assessment
from peacetable.assess.words import say_change, say_term, say_why
from peacetable.ledger import Entry, View
from peacetable.ledger.entry import Record
from peacetable.model import Span, Term


def to_dict(view: View, assessment: Assessment) -> dict[str, Any]:
    """The keys that the contract adds to a proposal: the hardest verdict, and one for each receiving party."""
    return {
        "verdict": str(assessment.verdict),
        "verdicts": [_party(view, verdict) for verdict in assessment.parties],
    }


def _party(view: View, verdict: PartyVerdict) -> dict[str, Any]:
    return {
        "party": verdict.party,
        "verdict": str(verdict.verdict),
        "why": say_why(view, verdict),
        "terms": [_term(term) for term in verdict.terms],
        "deciding": [verdict.terms.index(term) for term in verdict.deciding],
        "answer": _source(verdict.answer) if verdict.answer else None,
        "in_return": [
            {**_bare(gain.term), "meets": [_source(e) for e in gain.meets], "unwanted": gain.is_unwanted}
            for gain in verdict.balance.gains
        ],
        "unmet": [_source(entry) for entry in verdict.balance.unmet],
        "change": _change(verdict.change) if verdict.change else None,
        "rules": list(verdict.rules),
    }


def _term(weight: TermWeight) -> dict[str, Any]:
    return {
        **_bare(weight.term),
        "outlook": str(weight.outlook),
        "reasons": [_reason(reason) for reason in weight.reasons],
        "beside": [_reason(reason) for reason in weight.beside],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {**_source(reason.entry), "reach": str(reason.reach), "rule": reason.rule, "why": reason.why or None}


def _change(change: Change) -> dict[str, Any]:
    return {
        "drop": [say_term(term.term) for term in change.drop],
        "keep": [say_term(term.term) for term in change.keep],
        "verdict": str(change.verdict),
        "sentence": say_change(change),
    }


def _bare(term: Term) -> dict[str, Any]:
    return {
        "issue": term.issue,
        "by": term.by,
        "object": term.object,
        "evidence": [_span(s) for s in term.evidence],
    }


def _source(entry: Entry[Record]) -> dict[str, Any]:
    """Where a record stands: its claim, its article, its words; for a position also what it says."""
    said = {name: getattr(entry.record, name, None) for name in ("party", "issue", "stance", "by", "object")}
    return {
        "claim": entry.id,
        "article": entry.article.id,
        **{name: str(value) if value is not None else None for name, value in said.items()},
        "date": entry.happened,
        "evidence": [_span(span) for span in entry.evidence],
    }


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}
