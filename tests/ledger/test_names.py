"""Names of things on record: they outlive newer articles, newer readers, merges and splits."""

import dataclasses
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peacetable.ledger import Ledger
from peacetable.ledger.names import Thing
from peacetable.model import Position, Reading
from scenes import EVIDENCE, TEXT, reading, stance

TOLD = [
    reading(stance("rejects", "withdrawal"), text=TEXT + " One.", published=date(2020, 1, 2)),
    reading(stance("open", "withdrawal"), text=TEXT + " Two.", published=date(2020, 2, 2)),
    reading(stance("accepts", "withdrawal", object_="port"), text=TEXT + " Three.", published=date(2020, 3, 2)),
    reading(stance("demands", "amnesty", party="movement"), text=TEXT + " Four.", published=date(2019, 3, 2)),
]


def things(ledger: Ledger) -> set[frozenset[str]]:
    return {frozenset(thing.names) for thing in ledger.view().things()}


def only(ledger: Ledger, issue: str = "withdrawal") -> Thing:
    (found,) = (thing for thing in ledger.view().things() if thing.entries[0].record.issue == issue)
    return found


@given(st.permutations([0, 1, 2, 3, 0, 2]))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_posts_makes_the_same_things(tmp_path_factory: pytest.TempPathFactory, order: list[int]) -> None:
    folder = tmp_path_factory.mktemp("ledgers")
    with Ledger.open(folder / "a.db") as one, Ledger.open(folder / "b.db") as other:
        one.post_all(TOLD)
        for number in order:
            other.post(TOLD[number])
        assert things(one) == things(other)


@given(st.permutations([0, 1, 2, 3]))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_name_once_shown_always_leads_to_its_claim(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    """Also where older articles arrive later: a thing keeps the name by which it was first known."""
    with Ledger.open(tmp_path_factory.mktemp("ledgers") / "a.db") as ledger:
        shown: dict[str, set[str]] = {}
        for number in order:
            ledger.post(TOLD[number])
            view = ledger.view()
            for name, claims in shown.items():
                thing = ledger.find(name, view=view)
                assert thing
                assert thing.name == name
                assert claims <= {entry.id for entry in thing.entries}
            shown = {thing.name: {entry.id for entry in thing.entries} for thing in view.things()}


def test_a_newer_reading_of_other_words_keeps_the_name(where: str) -> None:
    def cut(start: int, end: int, said: Position) -> Reading:
        spans = (dataclasses.replace(EVIDENCE[0], start=start, end=end, text=TEXT[start:end]),)
        return reading(dataclasses.replace(said, evidence=spans))

    with Ledger.open(where) as ledger:
        ledger.post(cut(0, 12, stance("rejects", "withdrawal")), reader="0.1")
        before = only(ledger)
        ledger.post(cut(4, 21, stance("conditional", "withdrawal")), reader="0.2")
        after = only(ledger)
        assert after.name == before.name
        assert len(after.names) == 2
        assert [entry.record.stance for entry in after.entries] == ["conditional"]
        ledger.post(cut(60, 70, stance("conditional", "ceasefire")), reader="0.3")
        assert ledger.find(before.name) is None  # the newest reader finds nothing there


def test_merged_things_answer_to_both_names_and_split_ones_part(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all(TOLD[1:3])
        one, other = sorted(ledger.view().things(), key=lambda thing: str(thing.entries[0].record.stance))
        ledger.judge("merge", one.name, other=other.name, who="ada", why="the port is what is meant")
        merged = only(ledger)
        assert {one.name, other.name} == set(merged.names)
        assert [entry.record.stance for entry in merged.entries] == ["open", "accepts"]
        ledger.judge("split", one.name, other=other.name, who="ada", why="no, it is not")
        assert {thing.name for thing in ledger.view().things()} == {one.name, other.name}
        ledger.post(TOLD[0])
        assert len(ledger.find(other.name).entries) == 2  # type: ignore[union-attr]


def test_a_split_of_one_thread_lasts(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all(TOLD[:2])
        claims = [entry.id for entry in only(ledger).entries]
        ledger.judge("split", claims[0], other=claims[1], who="ada", why="two withdrawals")
        assert [len(thing.entries) for thing in ledger.view().things()] == [1, 1]
        assert len(ledger.view().in_force()) == 2
