"""The sentences of an assessment."""

import pytest

from peacetable.assess import to_dict, weigh
from peacetable.assess.words import say_change, say_date, say_title, say_verdict, say_why
from peacetable.ledger import View
from scenes import offer, reading, stance, term


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2022-03-07", "7 March 2022"),
        ("2022-03", "March 2022"),
        ("2022", "2022"),
        ("2022-03-05/2022-03-07", "5–7 March 2022"),
        ("2022-02-24/2022-03-07", "24 February – 7 March 2022"),
        ("2021-12-24/2022-01-07", "24 December 2021 – 7 January 2022"),
        ("2022-03-07~", "7 March 2022"),
        (None, ""),
        ("soon", "soon"),
    ],
)
def test_dates_are_said_as_readers_say_them(edtf: str | None, said: str) -> None:
    assert say_date(edtf) == said


def test_a_non_starter_is_told_with_its_terms_and_the_way_out() -> None:
    proposal = offer(term("withdrawal", object_="Port"), term("amnesty"))
    view = View.of(reading(proposal, stance("rejects", "withdrawal"), stance("open", "amnesty")))
    assessment = weigh(view, proposal)
    (party,) = assessment.parties
    assert say_title(view, assessment) == "Highland Movement's proposal of 1 January 2020"
    assert say_verdict(view, party) == "a non-starter for Coastland"
    assert say_why(view, party) == "One term is ruled out: a withdrawal (Port)."
    assert party.change is not None
    assert say_change(party.change) == (
        "It would not be one without a withdrawal (Port); what is left, an amnesty, is negotiable."
    )


def test_the_wire_form_carries_both_sides_words() -> None:
    proposal = offer(term("withdrawal"))
    view = View.of(reading(proposal, stance("rejects", "withdrawal")))
    plain = to_dict(view, weigh(view, proposal))
    assert plain["verdict"] == "non-starter"
    (party,) = plain["verdicts"]
    decided = party["terms"][party["deciding"][0]]
    assert decided["evidence"] == [{"start": 0, "end": 12, "text": "The minister"}]
    assert decided["reasons"][0]["evidence"] == [{"start": 0, "end": 12, "text": "The minister"}]
    assert party["change"]["verdict"] == "unknown"
