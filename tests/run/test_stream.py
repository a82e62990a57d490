from collections.abc import Iterator
from pathlib import Path

import pytest

from peacetable.model import Article, Reading
from peacetable.run import Failure, ReadingError
from peacetable.run.stream import Read, read_each, read_in_processes

ARTICLES = [Article(name, "Juba refused.") for name in ("one", "bad", "two")]


def fake_read(article: Article) -> Reading:
    if article.id == "bad":
        raise KeyError("a rule slipped")
    return Reading(article)


def fake_load(lexicon_dirs: tuple[Path, ...]) -> Read:
    return fake_read


def test_one_failure_does_not_stop_the_others() -> None:
    failures: list[Failure] = []
    readings = list(read_each(fake_read, ARTICLES, skip=failures.append))
    assert [reading.article.id for reading in readings] == ["one", "two"]
    assert [failure.article.id for failure in failures] == ["bad"]
    assert "KeyError" in failures[0].reason
    assert "fake_read" in failures[0].traceback


def test_failure_is_raised_where_nobody_skips() -> None:
    with pytest.raises(ReadingError, match="bad: could not be read"):
        list(read_each(fake_read, ARTICLES))


def test_stream_is_lazy() -> None:
    taken: list[str] = []

    def source() -> Iterator[Article]:
        for article in ARTICLES:
            taken.append(article.id)
            yield article

    next(read_each(fake_read, source()))
    assert taken == ["one"]


def test_processes_keep_the_order_and_the_failures() -> None:
    failures: list[Failure] = []
    many = [Article(str(number), "Juba refused.") for number in range(20)]
    readings = read_in_processes(fake_load, [*many, ARTICLES[1]], processes=2, skip=failures.append)
    assert [reading.article.id for reading in readings] == [article.id for article in many]
    assert [failure.article.id for failure in failures] == ["bad"]
