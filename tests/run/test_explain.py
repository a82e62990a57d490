"""Every id that a record carries leads back to an entry of the lexicon or to a piece of code."""

from datetime import date

import pytest

from peacetable.model import Article
from peacetable.run import Reader
from peacetable.run.explain import explain

TEXTS = (
    "Serbia will not join the talks until Kosovo sets up the association of municipalities, its foreign minister said.",
    "Egypt proposed a ceasefire and an exchange of prisoners to Libya. Libya rejected the offer.",
    "Under the deal, Azerbaijan will reopen the Lachin road. Russia withdrew its troops from Kherson.",
    "The Houthis threatened to resume attacks on ships unless aid enters Gaza. Uganda denied that it would leave Congo.",
    "THE UNION'S DEMANDS\n- The release of prisoners\n",
)


@pytest.mark.parametrize("text", TEXTS)
def test_explain_knows_every_rule_of_a_reading(reader: Reader, text: str) -> None:
    reading = reader.read(Article(id="text", text=text, published=date(2023, 5, 10)))
    records = (*reading.positions, *reading.proposals, *reading.events, *reading.statements)
    unknown = {rule for record in records for rule in record.rules if not explain(rule)}
    assert not unknown


def test_explain_tells_act_and_list_of_a_composed_id() -> None:
    assert {one.id for one in explain("act.demand.list")} == {"act.demand", "list.points"}
