"""Every entailment fires on its own example and is silent on the other."""

import pytest

from peacetable.assess import Outlook, weigh
from peacetable.ledger import View
from peacetable.lexicon.entailments import Effect, Entailment, read_entailments
from peacetable.lexicon.issues import read_issues
from peacetable.model import Actor, ActorKind, Article, Position, Proposal, Reading, Span, Stance, Term

TEXT = "The minister answered the offer at length."
EVIDENCE = (Span.cut(TEXT, 0, 12),)
CAST = (Actor("state", "The State", ActorKind.OTHER), Actor("movement", "The Movement", ActorKind.GROUP))
EFFECT = {Effect.RULES_OUT: Outlook.BLOCKED, Effect.AT_ODDS: Outlook.AT_ODDS, Effect.LEANS_TO: Outlook.OPEN}
CASES = [(rule, stance, issue) for rule in read_entailments() for stance in rule.stances for issue in rule.reaches]


def outlook_of(rule: Entailment, *, stance: str, issue: str, object_: str | None, term_object: str | None) -> Outlook:
    by = "movement" if rule.actor == "other" else "state"
    position = Position("state", rule.issue, Stance(stance), EVIDENCE, by=by, object=object_)
    term = Term(issue, EVIDENCE, by="state", object=term_object)
    proposal = Proposal("movement", EVIDENCE, (term,), to=("state",))
    reading = Reading(Article("a", TEXT), actors=CAST, positions=(position,), proposals=(proposal,))
    return weigh(View.of(reading), proposal).parties[0].terms[0].outlook


@pytest.mark.parametrize(("rule", "stance", "issue"), CASES, ids=lambda value: getattr(value, "id", value))
def test_entailment_fires(rule: Entailment, stance: str, issue: str) -> None:
    case = rule.fires
    found = outlook_of(rule, stance=stance, issue=issue, object_=case.object, term_object=case.term_object)
    assert found is EFFECT[rule.effect]


@pytest.mark.parametrize(("rule", "stance", "issue"), CASES, ids=lambda value: getattr(value, "id", value))
def test_entailment_is_silent_about_another_object(rule: Entailment, stance: str, issue: str) -> None:
    case = rule.silent
    found = outlook_of(rule, stance=stance, issue=issue, object_=case.object, term_object=case.term_object)
    assert found is Outlook.SILENT


def test_entailments_name_known_issues_once() -> None:
    issues, rules = read_issues(), read_entailments()
    assert all(code in issues for rule in rules for code in (rule.issue, *rule.reaches))
    assert len({rule.id for rule in rules}) == len(rules)
