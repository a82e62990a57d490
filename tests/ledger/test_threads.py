"""One thing told by several articles: meetings, ceasefires, and what does not belong together."""

import subprocess
import sys
from datetime import date

import pytest

from peacetable.ledger import Entry
from peacetable.ledger.meetings import gather_meetings
from peacetable.ledger.truces import gather_truces
from peacetable.model import Article, Blame, Ceasefire, CeasefireStatus, Scope, Span, Talks, TalksStatus

BOTH = ("state", "movement")


def article(day: int) -> Article:
    return Article(f"day-{day}", f"Day {day}: they met.", date(2020, 1, day))


def met(day: int, status: str = "held", **fields: object) -> Entry[Talks]:
    made = article(day)
    known = {"parties": BOTH, "date": "2020-01-05", **fields}
    return Entry(Talks(status=TalksStatus(status), evidence=(Span.cut(made.text, 0, 3),), **known), made)  # type: ignore[arg-type]


def held(day: int, status: str, **fields: object) -> Entry[Ceasefire]:
    made = article(day)
    known = {"parties": BOTH, "start": "2020-01-05", **fields}
    return Entry(Ceasefire(status=CeasefireStatus(status), evidence=(Span.cut(made.text, 0, 3),), **known), made)  # type: ignore[arg-type]


def test_a_meeting_goes_from_planned_to_held() -> None:
    (meeting,) = gather_meetings([met(6, "held", place="the city of Orsa"), met(4, "planned", place="Orsa")])
    assert meeting.course == ("planned", "held")
    assert meeting.latest.article.id == "day-6"


@pytest.mark.parametrize(
    "fields",
    [
        {"date": "2020-01-12"},
        {"date": None, "round": None},
        {"place": "Batra"},
        {"round": 3},
        {"level": "leaders"},
        {"parties": ("state", "neighbour")},
    ],
)
def test_another_meeting_stays_apart(fields: dict[str, object]) -> None:
    known = {"place": "Orsa", "round": 2, "level": "delegations"}
    assert len(gather_meetings([met(4, **known), met(6, **{**known, **fields})])) == 2


def test_two_meetings_of_one_article_are_two() -> None:
    first = met(4)
    assert len(gather_meetings([first, Entry(first.record, first.article)])) == 2


def test_rounds_join_without_dates() -> None:
    assert len(gather_meetings([met(4, date=None, round=2), met(6, date=None, round=2)])) == 1


def test_meetings_stand_in_the_order_of_their_days() -> None:
    late, undated, early = met(1, date="2020-02"), met(2, date=None), met(3, date="2020-01-03")
    assert [m.latest.happened for m in gather_meetings([late, undated, early])] == ["2020-01-03", "2020-02", None]


def test_a_ceasefire_goes_from_agreed_to_collapsed_and_keeps_all_blame() -> None:
    one = held(5, "agreed", places=("the port",))
    two = held(7, "violated", places=("port",), blame=(Blame("state", "movement"),))
    three = held(9, "collapsed", start="2020-01-06", blame=(Blame("movement", "state"),))
    (truce,) = gather_truces([three, one, two])
    assert truce.course == ("agreed", "violated", "collapsed")
    assert truce.blame == (Blame("state", "movement"), Blame("movement", "state"))


@pytest.mark.parametrize(
    "fields", [{"start": "2020-02-05"}, {"start": None}, {"places": ("Highlands",)}, {"scope": Scope.HUMANITARIAN}]
)
def test_another_ceasefire_stays_apart(fields: dict[str, object]) -> None:
    known = {"places": ("port",), "scope": Scope.GENERAL}
    assert len(gather_truces([held(5, "agreed", **known), held(7, "violated", **{**known, **fields})])) == 2


def test_a_view_without_a_store_loads_no_database() -> None:
    code = "import sys; from peacetable.ledger import View; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"sqlalchemy", "alembic", "numpy", "rensa"} & set(loaded)
