"""What people rule outranks the machine, outlives a new reader, and opens again when the text changes."""

import dataclasses
from datetime import UTC, date, datetime, timedelta

import pytest

from peacetable.ledger import Ledger, LedgerError
from peacetable.ledger.judgements import Ruling
from peacetable.model import Position, Reading, Span
from scenes import TEXT, reading, stance

REFUSAL = stance("rejects", "withdrawal")


def claim(ledger: Ledger) -> str:
    (entry,) = ledger.view().positions
    return entry.id


def judge(ledger: Ledger, ruling: str, **more: object) -> None:
    ledger.judge(Ruling(ruling), claim(ledger), who="ada", why="read it", **more)


def stances(ledger: Ledger) -> list[str]:
    return [str(entry.record.stance) for entry in ledger.view().positions]


def reread(said: Position, *, start: int = 4) -> Reading:
    return reading(dataclasses.replace(said, evidence=(Span.cut(TEXT, start, 21),)))


@pytest.mark.parametrize(
    ("ruling", "more", "after"),
    [
        ("accept", {}, ["rejects"]),
        ("correct", {"changes": {"stance": "conditional"}}, ["conditional"]),
        ("reject", {}, []),
        ("unsure", {}, ["rejects"]),
    ],
)
def test_a_judgement_outranks_the_machine_and_a_newer_reader(
    where: str, ruling: str, more: dict[str, object], after: list[str]
) -> None:
    with Ledger.open(where) as ledger:
        ledger.post(reading(REFUSAL), reader="0.1")
        judge(ledger, ruling, **more)
        assert stances(ledger) == after
        ledger.post(reread(REFUSAL), reader="0.2")
        assert stances(ledger) == after
        assert all(entry.judgement and entry.judgement.who == "ada" for entry in ledger.view().positions)
        assert ledger.check() == []


def test_what_was_accepted_stays_where_a_newer_reader_finds_nothing(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post(reading(REFUSAL), reader="0.1")
        judge(ledger, "accept")
        ledger.post(reading(), reader="0.2")
        assert stances(ledger) == ["rejects"]


def test_a_newer_reader_is_heard_where_it_reads_rejected_words_in_another_way(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post(reading(REFUSAL), reader="0.1")
        judge(ledger, "reject")
        ledger.post(reread(stance("open", "withdrawal")), reader="0.2")
        assert stances(ledger) == ["open"]


def test_the_latest_judgement_counts_and_all_are_kept(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post(reading(REFUSAL))
        name = claim(ledger)
        ledger.judge("reject", name, who="ada", why="a slip")
        later = datetime.now(UTC).replace(tzinfo=None) + timedelta(seconds=1)
        ledger.judge("accept", name, who="ben", why="not a slip", made=later)
        assert stances(ledger) == ["rejects"]
        assert [one.who for one in ledger.judgements()] == ["ada", "ben"]


def test_a_judgement_opens_again_when_the_text_changes(where: str) -> None:
    first, second = (
        dataclasses.replace(
            made := reading(REFUSAL, text=text, published=day),
            article=dataclasses.replace(made.article, url="https://example.org/1"),
        )
        for text, day in ((TEXT, date(2020, 1, 2)), (TEXT + " Corrected.", date(2020, 1, 3)))
    )
    with Ledger.open(where) as ledger:
        ledger.post(first)
        judge(ledger, "reject")
        assert ledger.reopened() == []
        ledger.post(second)
        assert stances(ledger) == ["rejects"]  # of the new text nobody has said anything
        assert [one.who for one in ledger.reopened()] == ["ada"]
        assert ledger.as_of(date(2020, 1, 2)).positions == ()


@pytest.mark.parametrize(
    ("ruling", "name", "more", "told"),
    [
        ("accept", "position-000000000000", {}, "no record has"),
        ("accept", "the offer", {}, "no name of a record"),
        ("correct", None, {}, "say what is right"),
        ("correct", None, {"changes": {"mood": "bad"}}, "there are party, issue"),
        ("correct", None, {"changes": {"stance": "angry"}}, "stance"),
        ("merge", None, {}, "name both"),
        ("accept", None, {"other": "x"}, "name one"),
    ],
)
def test_a_judgement_that_cannot_be_is_told(
    where: str, ruling: str, name: str | None, more: dict[str, object], told: str
) -> None:
    with Ledger.open(where) as ledger:
        ledger.post(reading(REFUSAL))
        with pytest.raises(LedgerError, match=told):
            ledger.judge(Ruling(ruling), name or claim(ledger), who="ada", why="", **more)
        assert ledger.judgements() == []
