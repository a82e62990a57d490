"""An article that could not be read: skipped, and told, while the others are read."""

from collections.abc import Callable
from dataclasses import dataclass

from peacetable.model import Article


@dataclass(frozen=True, slots=True)
class Failure:
    """The article, what went wrong, and the traceback for a report."""

    article: Article
    reason: str
    traceback: str = ""

    def __str__(self) -> str:
        return f"{self.article.id}: could not be read ({self.reason}); please report it with the text"


class ReadingError(RuntimeError):
    """Reading one article failed where nobody asked to skip it."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(f"{failure}\n{failure.traceback}".strip())
        self.failure = failure


Skip = Callable[[Failure], None]
