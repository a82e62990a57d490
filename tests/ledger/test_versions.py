"""Newer versions, corrections and retractions: kept beside the old, each counting from its own day, by each of three times."""

import dataclasses
from datetime import UTC, date, datetime, timedelta

import pytest

from peacetable.ledger import Ledger, LedgerError
from peacetable.model import Reading
from scenes import TEXT, reading, stance


def version(number: int, what: str, day: date, *, url: str | None = "https://example.org/a") -> Reading:
    made = reading(stance(what, "withdrawal"), text=f"{TEXT} Version {number}.", published=day)
    return dataclasses.replace(made, article=dataclasses.replace(made.article, id=f"version-{number}", url=url))


FIRST = version(1, "rejects", date(2020, 1, 2))
SECOND = version(2, "open", date(2020, 1, 5))
LATE = version(3, "accepts", date(2020, 1, 3), url=None)


def told(ledger: Ledger, day: date | None = None, by: str = "published") -> list[str]:
    return [str(entry.record.stance) for entry in ledger.view(day, by=by).positions]  # type: ignore[arg-type]


@pytest.mark.parametrize("order", [(FIRST, SECOND), (SECOND, FIRST)])
def test_a_newer_version_counts_from_its_day(where: str, order: tuple[Reading, ...]) -> None:
    with Ledger.open(where) as ledger:
        for one in order:
            ledger.post(one)
        assert told(ledger) == ["open"]
        assert told(ledger, date(2020, 1, 4)) == ["rejects"]
        (gone,) = ledger.view().withdrawn
        assert (gone.article.id, "version-2" in gone.why) == ("version-1", True)
        assert ledger.view(date(2020, 1, 4)).withdrawn == ()


def test_a_retraction_counts_from_its_day(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all([FIRST, LATE])
        about = {"who": "ada", "why": "the outlet took it back", "published": date(2020, 1, 10)}
        assert ledger.withdraw("version-1", **about)  # type: ignore[arg-type]
        assert not ledger.withdraw("version-1", **about)  # type: ignore[arg-type]
        assert told(ledger) == ["accepts"]
        assert told(ledger, date(2020, 1, 9)) == ["rejects", "accepts"]
        assert "took it back" in ledger.view().withdrawn[0].why


def test_a_replaced_article_names_its_successor(where: str) -> None:
    with Ledger.open(where) as ledger:
        ledger.post_all([FIRST, LATE])
        ledger.withdraw("https://example.org/a", who="ada", why="corrected", successor="version-3")
        assert told(ledger) == ["accepts"]
        with pytest.raises(LedgerError, match="no article has this name"):
            ledger.withdraw("version-9", who="ada", why="?")


def test_what_was_posted_late_was_not_on_record_before(where: str) -> None:
    """Published in 2020 and posted today: on record of 2020 by publication, not by posting."""
    today = datetime.now(UTC).date()
    with Ledger.open(where) as ledger:
        ledger.post_all([FIRST, SECOND])
        assert told(ledger, today - timedelta(days=1), "posted") == []
        assert told(ledger, today, "posted") == ["open"]
        assert told(ledger, date(2020, 1, 3), "happened") == []  # the newest version tells it of the 5th


def test_a_text_on_two_pages_stands_while_one_of_them_does(where: str) -> None:
    copy = dataclasses.replace(
        FIRST, article=dataclasses.replace(FIRST.article, id="copy", url="https://example.com/b")
    )
    with Ledger.open(where) as ledger:
        ledger.post_all([FIRST, copy, SECOND])
        assert told(ledger) == ["rejects", "open"]
        assert ledger.view().withdrawn == ()
