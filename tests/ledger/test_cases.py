"""Cases: by files, and formed from parties that talk to or about each other."""

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from peacetable.ledger import LedgerError, View
from peacetable.ledger.cases import Case, form_cases, read_case, within
from peacetable.model import Actor, ActorKind, Reading
from scenes import offer, reading, stance, term

TALKS = reading(
    stance("demands", "withdrawal", party="movement"), offer(term("withdrawal")), published=date(2020, 2, 1)
)
QUARREL = reading(
    stance("demands", "border", party="neighbour", by="state"), text="The minister was asked about the border in Orsa."
)
OLD_NAME = dataclasses.replace(
    reading(stance("rejects", "amnesty", party="uplanders", by="state"), text="The minister met the Uplanders."),
    actors=(Actor("uplanders", "the Uplanders", ActorKind.GROUP), Actor("state", "Coastland", ActorKind.STATE)),
)
VIEW = View.gather([TALKS, QUARREL, OLD_NAME])

FILE = """
name: Coastland and the Highland Movement
parties:
  - id: state
  - id: movement
    aliases: [the Uplanders]
mediators: [neighbour]
places: [Orsa]
dates: 2020-01/..
"""


def case(tmp_path: Path, text: str = FILE) -> Case:
    path = tmp_path / "coast.yaml"
    path.write_text(text)
    return read_case(path)


def issues(view: View) -> list[str]:
    return [entry.record.issue for entry in view.positions]


def test_a_case_takes_its_articles_and_unites_names(tmp_path: Path) -> None:
    found = within(VIEW, case(tmp_path))
    assert issues(found) == ["withdrawal", "border", "amnesty"]  # the border: one side, a mediator, a place
    assert found.positions[2].record.party == "movement"
    assert "uplanders" not in found.actors


def test_an_article_of_another_time_or_matter_does_not_belong(tmp_path: Path) -> None:
    assert within(VIEW, case(tmp_path, FILE.replace("2020-01/..", "2021/.."))).articles == ()
    bare = FILE.replace("mediators: [neighbour]\n", "").replace("places: [Orsa]\n", "")
    assert issues(within(VIEW, case(tmp_path, bare))) == ["withdrawal", "amnesty"]


def test_cases_form_by_pairs_and_an_article_may_belong_to_several() -> None:
    both = Reading(
        dataclasses.replace(TALKS.article, id="both"),
        actors=TALKS.actors,
        positions=(*TALKS.positions, stance("demands", "border", party="neighbour", by="state")),
    )
    view = View.gather([both])
    formed = form_cases(view)
    assert {one.id for one in formed} == {"movement--state", "neighbour--state"}
    assert all(len(within(view, one).articles) == 1 for one in formed)


def test_persons_are_no_sides() -> None:
    view = View.gather([reading(stance("demands", "border", party="minister", by="leader"))])
    assert [one.id for one in form_cases(view)] == ["movement--state"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name: x\nparties: [{id: a}]", "parties"),
        ("name: x\nparties: [{id: a}, {id: b}]\ndates: Monday", "dates"),
        ("name: x\nparties: [{id: a}, {id: b}]\nsides: 2", "sides"),
        ("- a", "expected"),
        ("name: [", "no case file"),
    ],
)
def test_a_wrong_file_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(LedgerError, match=told):
        case(tmp_path, text)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "examples/cases").glob("*.yaml")), ids=lambda p: p.stem
)
def test_the_ids_of_the_cases_that_ship_are_registered(path: Path) -> None:
    from peacetable.lexicon.actors import read_registry

    known = read_registry().actors
    found = read_case(path)
    assert {*found.party_ids, *found.mediators} <= set(known)
