"""A reading as it is printed: the contract's dictionary, each proposal with its verdict on this article alone."""

from typing import Any

from peacetable.assess import Assessment, PartyVerdict, Reason, TermWeight, weigh
from peacetable.ledger import View
from peacetable.model import Reading, Span, Term
from peacetable.model.wire import to_dict


def to_printed(reading: Reading) -> dict[str, Any]:
    """The reading as `peacetable read --format json` prints it and as it is scored."""
    plain = to_dict(reading)
    view = View.of(reading)
    for printed, proposal in zip(plain["proposals"], reading.proposals, strict=True):
        printed |= plain_verdict(weigh(view, proposal))
    return plain


def plain_verdict(assessment: Assessment) -> dict[str, Any]:
    """The keys `verdict` and `verdicts` of a printed proposal: who judges how, by which terms, against which words."""
    return {"verdict": assessment.verdict.value, "verdicts": [_party(party) for party in assessment.parties]}


def _party(party: PartyVerdict) -> dict[str, Any]:
    change = party.change
    return {
        "party": party.party,
        "verdict": party.verdict.value,
        "deciding": [_weighed(term) for term in party.deciding],
        "answer": _spans(party.answer.evidence) if party.answer else [],
        "change": change
        and {
            "drop": [_term(weighed.term) for weighed in change.drop],
            "keep": [_term(weighed.term) for weighed in change.keep],
            "verdict": change.verdict.value,
        },
        "rules": list(party.rules),
    }


def _weighed(weighed: TermWeight) -> dict[str, Any]:
    return _term(weighed.term) | {"outlook": weighed.outlook.value, "against": [_reason(r) for r in weighed.reasons]}


def _reason(reason: Reason) -> dict[str, Any]:
    position = reason.entry.record
    return {
        "issue": position.issue,
        "stance": position.stance.value,
        "object": position.object,
        "outlook": reason.outlook.value,
        "why": reason.why,
        "rule": reason.rule,
        "evidence": _spans(reason.evidence),
    }


def _term(term: Term) -> dict[str, Any]:
    return {"issue": term.issue, "by": term.by, "object": term.object, "evidence": _spans(term.evidence)}


def _spans(spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "text": span.text} for span in spans]
