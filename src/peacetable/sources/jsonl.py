"""Many articles from JSON Lines: one article a line, read one at a time."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from pydantic import BaseModel, ConfigDict, ValidationError

from peacetable.model import Article
from peacetable.sources.article import from_text
from peacetable.sources.errors import BadRecordError, SourceError, TooLongError
from peacetable.sources.raw import MAX_BYTES, name_of, open_binary

_MAX_LINE = 2 * MAX_BYTES  # JSON may write a character in six


class _Line(BaseModel):
    """A line as the contract gives it; keys beyond these are ignored."""

    model_config = ConfigDict(strict=True)

    text: str
    id: str | None = None
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


def read_jsonl(path: Path | str, *, skip: Callable[[SourceError], None] | None = None) -> Iterator[Article]:
    """The articles of `path` in order, `-` for standard input.

    A bad line raises a `SourceError` that names it; where `skip` is given it gets the error and reading goes on.
    """
    path = Path(path)
    where = name_of(path)
    with open_binary(path) as file:
        for number, line in _lines(file, where):
            try:
                yield _article(line, f"{where}, line {number}")
            except SourceError as error:
                if skip is None:
                    raise
                skip(error)


def _lines(file: BinaryIO, where: str) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := file.readline(_MAX_LINE + 1):
        number += 1
        if len(line) > _MAX_LINE:
            what = f"is longer than {_MAX_LINE / 1e6:.0f} MB, expected one article a line"
            raise TooLongError(f"{where}, line {number}", what, "put a line break after each article")
        if line.strip():
            yield number, line


def _article(line: bytes, where: str) -> Article:
    try:
        known = _Line.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "the line"
        what = f"{field}: {first['msg']}"
        raise BadRecordError(where, what, 'expected {"id", "text", "published"} as JSON on one line') from None
    return from_text(**known.model_dump(), where=where)
