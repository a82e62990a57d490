"""What a proposal's terms and its receivers' stances make together."""

from datetime import date

import pytest

from peacetable.assess import Outlook, weigh, weigh_all
from peacetable.ledger import View
from peacetable.lexicon.entailments import read_entailments, read_weighing_rules
from peacetable.model import Position, Proposal, ProposalStatus, Stance, Term, Verdict
from scenes import offer, reading, stance, term

N, D, G, A, U = Verdict.NON_STARTER, Verdict.DOUBTFUL, Verdict.NEGOTIABLE, Verdict.ACCEPTABLE, Verdict.UNKNOWN


def verdict_of(proposal: Proposal, *positions: Position) -> Verdict:
    return weigh(View.of(reading(proposal, *positions)), proposal).verdict


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        (term("withdrawal"), stance("rejects", "withdrawal"), N),
        (term("withdrawal"), stance("rejects", "withdrawal", by=None), N),
        (term("withdrawal"), stance("accepts", "withdrawal"), A),
        (term("withdrawal"), stance("offers", "withdrawal"), A),
        (term("withdrawal"), stance("open", "withdrawal"), G),
        (term("withdrawal"), stance("conditional", "withdrawal"), G),
        (term("withdrawal"), stance("demands", "withdrawal", by="movement"), D),
        (term("withdrawal"), stance("rejects", "withdrawal", by="movement"), U),
        (term("withdrawal"), stance("rejects", "elections"), U),
        (term("withdrawal"), stance("rejects", "security"), N),
        (term("security"), stance("rejects", "withdrawal"), D),
        (term("end-hostilities"), stance("demands", "end-hostilities", by="movement"), G),
        (term("other", object_="number plates"), stance("rejects", "other", object_="school books"), U),
        (term("other", object_="number plates"), stance("rejects", "other", object_="plates"), N),
        (term("other"), stance("rejects", "other"), U),
        (term("withdrawal"), stance("rejects", "withdrawal", party="minister"), N),
        (term("withdrawal"), stance("rejects", "withdrawal", party="neighbour"), U),
    ],
)
def test_verdict_follows_the_stance(asked: Term, said: Position, expected: Verdict) -> None:
    assert verdict_of(offer(asked), said) is expected


@pytest.mark.parametrize(
    ("asked", "refused", "expected"),
    [
        ("Kidal", "Gao", U),
        ("Kidal", None, N),
        ("Kidal", "the Kidal region", N),
        ("eastern Aleppo", "Aleppo", N),
        ("Donetsk and Lugansk", "Donetsk", N),
        ("Kidal", "the plan", N),
        ("Kidal", "Coastland", N),
        ("Kidal", "all Coastlandic troops", N),
        ("Kidal", "withdrawal", N),
        ("Kidal", "the Gao troops", U),
        ("the fourth brigade", "the tenth brigade", U),
        ("Turkish observers", "Russian observers", U),
        ("UN observers", "foreign observers", N),
        ("400 prisoners", "prisoners", N),
        (None, "Kidal", D),
    ],
)
def test_a_refusal_reaches_only_its_object(asked: str | None, refused: str | None, expected: Verdict) -> None:
    proposal = offer(term("withdrawal", object_=asked))
    assert verdict_of(proposal, stance("rejects", "withdrawal", object_=refused)) is expected


def test_the_special_outweighs_the_general() -> None:
    proposal = offer(term("talks", object_="ceasefire monitoring"))
    said = stance("rejects", "talks"), stance("open", "talks", object_="ceasefire monitoring")
    assert verdict_of(proposal, *said) is G


def test_a_refusal_to_talk_to_someone_else_leaves_talks_open() -> None:
    proposal = offer(term("talks"))
    assert verdict_of(proposal, stance("rejects", "talks", object_="Neighbour")) is U
    assert verdict_of(proposal, stance("rejects", "talks", object_="Ben Leader")) is N


def test_yes_and_no_at_once_is_doubtful() -> None:
    assert verdict_of(offer(term("pause")), stance("rejects", "pause"), stance("conditional", "pause")) is D


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        ("rejected", stance("open", "withdrawal"), N),
        ("accepted", stance("rejects", "withdrawal"), A),
        ("countered", stance("rejects", "elections"), G),
        ("countered", stance("rejects", "withdrawal"), N),
        ("withdrawn", stance("open", "withdrawal"), G),
    ],
)
def test_the_answer_on_record_counts(status: str, said: Position, expected: Verdict) -> None:
    assert verdict_of(offer(term("withdrawal"), status=status), said) is expected


def test_a_refusal_counts_for_the_receiver_whose_terms_are_blocked() -> None:
    proposal = offer(term("withdrawal"), to=("state", "neighbour"), status="rejected")
    parties = weigh(View.of(reading(proposal, stance("rejects", "withdrawal"))), proposal).parties
    assert [(p.party, p.verdict) for p in parties] == [("state", N), ("neighbour", U)]


def test_a_refusal_of_unknown_origin_counts_for_all() -> None:
    proposal = offer(term("withdrawal"), to=("state", "neighbour"), status="rejected")
    assert {p.verdict for p in weigh(View.of(reading(proposal)), proposal).parties} == {N}


def test_one_consent_is_none_while_the_other_is_unknown() -> None:
    proposal = offer(term("withdrawal"), to=("state", "neighbour"))
    assert verdict_of(proposal, stance("accepts", "withdrawal")) is U


def test_receivers_are_those_who_would_act_then_those_who_refuse() -> None:
    acting = offer(term("withdrawal"), to=())
    refused = offer(term("elections", by=None), to=())
    view = View.of(reading(acting, refused, stance("rejects", "elections", party="neighbour", by=None)))
    assert [p.party for p in weigh(view, acting).parties] == ["state"]
    assert [p.party for p in weigh(view, refused).parties] == ["neighbour"]


def test_too_little_on_record_is_unknown() -> None:
    proposal = offer(term("withdrawal"), term("elections"), term("amnesty"))
    assert verdict_of(proposal, stance("open", "amnesty")) is U
    assert verdict_of(proposal, stance("open", "amnesty"), stance("open", "elections")) is G


def test_the_smallest_change_drops_the_blocked_terms_only() -> None:
    proposal = offer(term("withdrawal"), term("elections"), term("amnesty"))
    view = View.of(reading(proposal, stance("rejects", "withdrawal"), stance("open", "elections")))
    (party,) = weigh(view, proposal).parties
    assert party.change is not None
    assert [t.term.issue for t in party.change.drop] == ["withdrawal"]
    assert [t.term.issue for t in party.change.keep] == ["elections", "amnesty"]
    smaller = offer(*(t.term for t in party.change.keep))
    assert verdict_of(smaller, stance("rejects", "withdrawal"), stance("open", "elections")) is party.change.verdict


def test_a_later_stance_replaces_an_earlier_one() -> None:
    proposal = offer(term("withdrawal"))
    refused = stance("rejects", "withdrawal", date_="2019-12-01")
    softened = stance("open", "withdrawal", date_="2020-01-01")
    assert verdict_of(proposal, refused, softened) is G


def test_a_gain_answers_a_demand() -> None:
    proposal = offer(term("amnesty"), in_return=(term("end-hostilities", by="movement"),))
    wanted = stance("demands", "end-hostilities", by="movement"), stance("demands", "withdrawal", by="movement")
    (party,) = weigh(View.of(reading(proposal, *wanted)), proposal).parties
    assert [entry.record.issue for entry in party.balance.gains[0].meets] == ["end-hostilities"]
    assert [entry.record.issue for entry in party.balance.unmet] == ["withdrawal"]


def test_every_decided_term_names_its_evidence_and_rule() -> None:
    proposal = offer(term("independence", object_="Highlands"))
    view = View.of(reading(proposal, stance("rejects", "sovereignty")))
    (assessment,) = weigh_all(view)
    (decided,) = assessment.parties[0].deciding
    assert decided.outlook is Outlook.BLOCKED
    assert decided.term.evidence
    assert decided.reasons[0].evidence
    assert "entail.territorial-integrity.independence" in assessment.parties[0].rules


def test_an_answer_in_a_later_article_reaches_the_offer() -> None:
    tabled, refused = offer(term("amnesty")), offer(term("amnesty"), status="rejected")
    later = reading(refused, published=date(2020, 1, 5), text="Another day, another article: the offer was refused.")
    view = View.gather([reading(tabled), later])
    assert weigh(view, tabled).verdict is N
    assert len(view.offers()) == 1
    assert view.offers()[0].answer.record.status is ProposalStatus.REJECTED


@pytest.mark.parametrize("what", list(Stance))
@pytest.mark.parametrize(
    ("asked", "said"), [("withdrawal", "withdrawal"), ("withdrawal", "security"), ("security", "withdrawal")]
)
@pytest.mark.parametrize("status", list(ProposalStatus))
def test_every_rule_of_a_verdict_can_be_explained(what: str, asked: str, said: str, status: str) -> None:
    proposal = offer(term(asked), status=status)
    (party,) = weigh(View.of(reading(proposal, stance(what, said))), proposal).parties
    rules = {*party.rules, *(reason.rule for t in party.terms for reason in t.reasons)}
    assert rules <= set(read_weighing_rules()) | {rule.id for rule in read_entailments()}
