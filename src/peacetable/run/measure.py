"""Measuring: reads a folder of gold articles and scores the readings as they would be printed."""

import logging
from collections.abc import Iterator
from pathlib import Path

from peacetable.run.failure import Failure
from peacetable.run.printed import to_printed
from peacetable.run.score import GoldArticle, Score, read_gold, score
from peacetable.run.score.names import Plain

log = logging.getLogger(__name__)


def measure(folder: Path, *, processes: int = 1, heads: bool = False) -> Score:
    """The score of the reader that ships on the gold of `folder`; an article that fails counts as missed."""
    gold = list(read_gold(folder))
    from peacetable.run import load

    readings: dict[str, Plain] = {}

    def skip(failure: Failure) -> None:
        log.warning("%s", failure)

    for reading in load(heads=heads).pipe((one.article for one in gold), processes=processes, skip=skip):
        readings[reading.article.id] = to_printed(reading)
    return score(_judged(gold, readings))


def _judged(gold: list[GoldArticle], readings: dict[str, Plain]) -> Iterator[tuple[str, Plain, Plain | None]]:
    return ((one.name, one.gold, readings.get(one.article.id)) for one in gold)
