"""Posting and recalling, on every store."""

import dataclasses
from datetime import date
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from peacetable.ledger import Ledger, LedgerError, View
from peacetable.ledger.schema import METADATA
from peacetable.model import Position, Proposal, Reading
from scenes import offer, reading, stance, term

DAY = date(2020, 1, 2)


def article(number: int, *records: Position | Proposal, published: date = DAY) -> Reading:
    text = f"{number}: The minister answered the offer at length, and the movement in fewer words."
    made = reading(*records, published=published)
    return dataclasses.replace(
        _shift(made, text), article=dataclasses.replace(made.article, id=f"article-{number}", text=text)
    )


def _shift(made: Reading, text: str) -> Reading:
    """The records with their evidence where the words stand in `text`."""
    at = text.index("The minister")

    def moved(record: Position | Proposal) -> Position | Proposal:
        spans = tuple(dataclasses.replace(s, start=s.start + at, end=s.end + at) for s in record.evidence)
        return dataclasses.replace(record, evidence=spans)

    return dataclasses.replace(
        made,
        positions=tuple(moved(p) for p in made.positions),
        proposals=tuple(moved(p) for p in made.proposals),
    )


READINGS = [
    article(1, offer(term("withdrawal")), stance("rejects", "withdrawal"), published=date(2020, 1, 2)),
    article(2, stance("open", "withdrawal"), published=date(2020, 2, 2)),
    article(3, offer(term("withdrawal"), status="rejected"), published=date(2020, 1, 4)),
    article(4, stance("rejects", "amnesty", date_="2019-12"), published=date(2020, 3, 1)),
]


def dump(ledger: Ledger) -> dict[str, set[tuple[object, ...]]]:
    """All rows but when they were posted."""
    rows = {}
    with ledger._engine.begin() as connection:
        for table in METADATA.sorted_tables:
            columns = [column for column in table.c if column.name != "posted"]
            rows[table.name] = {tuple(map(str, row)) for row in connection.execute(select(*columns))}
    return rows


def told(view: View) -> list[tuple[str, str, str]]:
    return [(e.article.id, e.record.issue, str(e.record.stance)) for e in view.positions]


def test_posting_twice_changes_nothing(where: str) -> None:
    with Ledger.open(where) as ledger:
        first = ledger.post(READINGS[0])
        before = dump(ledger)
        second = ledger.post(READINGS[0])
        assert (first.is_new, first.new_claims) == (True, 2)
        assert (second.is_new, second.new_claims) == (False, 0)
        assert first.id == second.id
        assert dump(ledger) == before
        assert ledger.check() == []


def test_any_order_makes_the_same_ledger(where: str) -> None:
    seen = []
    for number, order in enumerate(list(permutations(READINGS[:3]))[:3]):
        name = f"{where}.{number}" if "://" not in where else where
        with Ledger.open(name) as ledger:
            for one in order:
                ledger.post(one)
            seen.append((dump(ledger), told(ledger.view())))
    assert all(one == seen[0] for one in seen)


@given(st.lists(st.sampled_from(READINGS), min_size=1, max_size=8))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sequence_of_posts_equals_its_set(tmp_path_factory: pytest.TempPathFactory, posts: list[Reading]) -> None:
    folder = tmp_path_factory.mktemp("ledgers")
    with Ledger.open(folder / "a.db") as one, Ledger.open(folder / "b.db") as other:
        for made in posts:
            one.post(made)
        other.post_all(made for made in READINGS if made in posts)
        assert dump(one) == dump(other)
        assert told(one.view()) == told(other.view())
        assert one.check() == []


def test_a_position_keeps_its_history_and_the_latest_is_in_force(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all(READINGS)
        view = ledger.view()
    history = view.threads()["state", "withdrawal", "state", ""]
    assert [str(e.record.stance) for e in history] == ["rejects", "open"]
    assert [e.record.stance for e in view.in_force() if e.record.issue == "withdrawal"] == ["open"]


def test_as_of_shows_what_was_published_by_then(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all(READINGS)
        assert told(ledger.as_of(date(2020, 1, 31))) == [("article-1", "withdrawal", "rejects")]
        assert ledger.as_of(date(2019, 12, 31)).articles == ()


def test_three_times_are_kept_apart(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all(READINGS)
        happened = ledger.as_of(date(2019, 12, 31), by="happened")
        assert told(happened) == [("article-4", "amnesty", "rejects")]
        assert ledger.as_of(date(2020, 12, 31), by="posted").positions == ()
        assert len(ledger.as_of(date.max, by="posted").positions) == 3


def test_an_offer_is_answered_across_articles(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all(READINGS)
        (one,) = ledger.proposals()
        assert [e.article.id for e in one.entries] == ["article-1", "article-3"]
        assert one.answer.record.status == "rejected"
        assert ledger.as_of(date(2020, 1, 3)).offers()[0].answer.record.status == "tabled"


def test_one_text_under_two_names_counts_once(where: str) -> None:
    copy = dataclasses.replace(READINGS[0], article=dataclasses.replace(READINGS[0].article, id="copy", outlet="Other"))
    with Ledger.open(where) as ledger:
        ledger.post_all([READINGS[0], copy])
        assert len(ledger.articles()) == 1
        assert len(dump(ledger)["sightings"]) == 2


def test_a_newer_reader_outranks_an_older_one_in_any_order(where: str) -> None:
    better = dataclasses.replace(READINGS[1], positions=())
    with Ledger.open(where) as ledger:
        ledger.post(better, reader="0.10.0")
        ledger.post(READINGS[1], reader="0.9.0")
        assert ledger.view().positions == ()
        assert len(dump(ledger)["claims"]) == 1  # the older reading is kept


def test_a_view_of_the_store_is_the_view_of_its_readings(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all(READINGS)
        stored = ledger.view()
    gathered = View.gather(sorted(READINGS, key=lambda r: r.article.published or date.max))
    assert [e.id for e in stored.positions] == [e.id for e in gathered.positions]
    assert [e.record for e in stored.proposals] == [e.record for e in gathered.proposals]
    assert stored.actors == gathered.actors
    assert stored.articles == gathered.articles


@pytest.mark.parametrize("text", ["a NUL \0 in it", "half a pair \ud800 in it"])
def test_what_no_store_can_hold_is_refused(where: str, text: str) -> None:
    odd = dataclasses.replace(READINGS[0], article=dataclasses.replace(READINGS[0].article, text=text))
    with Ledger.open(where) as ledger:
        with pytest.raises(LedgerError, match="article-1"):
            ledger.post(odd)
        assert ledger.articles() == ()


def test_check_finds_what_was_tampered_with(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all(READINGS)
        with ledger._engine.begin() as connection:
            connection.exec_driver_sql("UPDATE claims SET record = replace(record, 'rejects', 'accepts')")
            connection.exec_driver_sql("DELETE FROM makes WHERE place = 1")
        faults = ledger.check()
    assert any("not the one that was posted" in fault for fault in faults)
    assert any("claims were posted" in fault for fault in faults)
