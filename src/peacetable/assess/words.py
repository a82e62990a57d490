"""Assessments in words: one sentence for each thing that a reader asks. Names come from the view."""

from collections.abc import Iterable
from datetime import date

from peacetable.assess.outlook import Outlook, Reason, TermWeight
from peacetable.assess.party import Change, PartyVerdict
from peacetable.assess.weigh import Assessment
from peacetable.ledger import View
from peacetable.ledger.days import bounds
from peacetable.ledger.objects import words_of
from peacetable.lexicon.labels import issue_label
from peacetable.model import Position, ProposalStatus, Stance, Term, Verdict

_VERDICT = {
    Verdict.ACCEPTABLE: "acceptable to",
    Verdict.NEGOTIABLE: "negotiable for",
    Verdict.DOUBTFUL: "doubtful for",
    Verdict.NON_STARTER: "a non-starter for",
    Verdict.UNKNOWN: "too little is on record to judge it for",
}


def say_date(edtf: str | None) -> str:
    """A date as a reader says it; "" for none.

    >>> say_date("2022-03-07"), say_date("2022-03")
    ('7 March 2022', 'March 2022')
    """
    first, last = bounds(edtf)
    if not edtf or first is None or last is None:
        return edtf or ""
    if first == last:
        return f"{first.day} {first:%B %Y}"
    return _say_interval(first, last) if "/" in edtf else _say_period(first, last)


def _say_interval(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B %Y}"
    start = f"{first.day} {first:%B}" if first.year == last.year else f"{first.day} {first:%B %Y}"
    return f"{start} – {last.day} {last:%B %Y}"


def _say_period(first: date, last: date) -> str:
    """A month or a year."""
    return f"{first:%B %Y}" if first.month == last.month else f"{first:%Y}"


def say_term(term: Term) -> str:
    """A term in two or three words.

    >>> say_term(Term("sovereignty", (), object="Crimea"))
    'giving up land (Crimea)'
    """
    return say_issue(term.issue, term.object)


def say_issue(issue: str, about: str | None) -> str:
    """An issue with its object, unless that only names the issue again: "neutrality", not "neutrality (neutrality)"."""
    label = issue_label(issue)
    known = set(words_of(label)) | set(words_of(issue.replace("-", " ")))
    return f"{label} ({about})" if about and not set(words_of(about)) <= known else label


def say_list(words: Iterable[str]) -> str:
    """Words as a list in running text.

    >>> say_list(["neutrality", "constitution"])
    'neutrality and constitution'
    """
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def say_title(view: View, assessment: Assessment) -> str:
    """Whose proposal of when: "Russia's proposal of 7 March 2022"."""
    proposal = assessment.proposal
    day = say_date(proposal.date)
    name = view.name(proposal.by)
    possessive = f"{name}'" if name.endswith("s") else f"{name}'s"
    return f"{possessive} proposal of {day}" if day else f"{possessive} proposal"


def say_verdict(view: View, verdict: PartyVerdict) -> str:
    """The verdict for one party, without its reasons: "a non-starter for Ukraine"."""
    return f"{_VERDICT[verdict.verdict]} {view.name(verdict.party)}"


def say_why(view: View, verdict: PartyVerdict) -> str:
    """What decides the verdict, in one sentence."""
    terms = say_list(say_term(term.term) for term in verdict.deciding)
    name = view.name(verdict.party)
    if verdict.answer and _is_answer(verdict):
        answered = f"{name} has {verdict.answer.record.status} it"
        return f"{answered}; its stance on {terms} shows why." if terms else f"{answered}."
    if verdict.verdict is Verdict.UNKNOWN:
        return f"The record holds too little of where {name} stands on these terms."
    return f"{_because(verdict, terms)}." if terms else f"{name} rejects what it would get in return."


def _is_answer(verdict: PartyVerdict) -> bool:
    """Whether the verdict is the answer that the party itself gave."""
    told = verdict.answer.record.status if verdict.answer else ProposalStatus.TABLED
    return (told, verdict.verdict) in {
        (ProposalStatus.REJECTED, Verdict.NON_STARTER),
        (ProposalStatus.ACCEPTED, Verdict.ACCEPTABLE),
    }


def _because(verdict: PartyVerdict, terms: str) -> str:
    count = len(verdict.deciding)
    noun = f"{_COUNT.get(count, count)} {'term' if count == 1 else 'terms'}"
    return {
        Verdict.NON_STARTER: f"{noun.capitalize()} {'is' if count == 1 else 'are'} ruled out: {terms}",
        Verdict.DOUBTFUL: f"{noun.capitalize()} {'runs' if count == 1 else 'run'} against what it has said: {terms}",
        Verdict.NEGOTIABLE: f"Nothing is ruled out, and there is an opening on {terms}",
        Verdict.ACCEPTABLE: f"It has agreed to, offered or asked for every term: {terms}",
    }[verdict.verdict]


_COUNT = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def say_change(change: Change) -> str:
    """The least that would lift a non-starter, in one sentence."""
    drop = say_list(say_term(term.term) for term in change.drop)
    if not change.keep:
        return f"No smaller offer is left: {drop} is all that it asks."
    keep = say_list(say_term(term.term) for term in change.keep)
    if change.verdict is Verdict.UNKNOWN:
        return f"It would not be one without {drop}; too little is on record to judge what is left: {keep}."
    return f"It would not be one without {drop}; what is left, {keep}, is {change.verdict}."


def say_reason(view: View, reason: Reason) -> str:
    """One stance that bears on a term, with why it does: "Ukraine rejects giving up land"."""
    said = say_position(view, reason.entry.record)
    return f"{said}: {reason.why}" if reason.why else said


def say_position(view: View, position: Position) -> str:
    """A stance in a sentence: "Ukraine demands a withdrawal by Russia"."""
    return f"{view.name(position.party)} {say_stance(view, position)}"


def say_stance(view: View, position: Position) -> str:
    """A stance without its party: "demands a withdrawal (Kidal) by Mali"."""
    what = say_issue(position.issue, position.object)
    others = position.by is not None and view.party_of(position.by) != view.party_of(position.party)
    whose = f" by {view.name(position.by)}" if others and position.by else ""
    return f"{_STANCE.get(position.stance, str(position.stance))} {what}{whose}"


_STANCE = {Stance.CONDITIONAL: "would, on a condition, agree to", Stance.OPEN: "is open to"}


def say_outlook(term: TermWeight) -> str:
    """How the term stands: "ruled out", "open", …"""
    return _OUTLOOK[term.outlook]


_OUTLOOK = {
    Outlook.BLOCKED: "ruled out",
    Outlook.AT_ODDS: "at odds with its stance",
    Outlook.OPEN: "open",
    Outlook.WELCOME: "agreed or wanted",
    Outlook.SILENT: "nothing on record",
}
