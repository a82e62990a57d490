"""Many articles in, their readings out, in order and as they come; one that fails does not stop the others.

The back end `simple` reads in this process, `process` in several: each loads the model once and is sent articles.
Both are lazy: no more than a few articles are taken from the source before the first reading is given.
"""

import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from peacetable.model import Article, Reading
from peacetable.run.failure import Failure, ReadingError, Skip

Read = Callable[[Article], Reading]

_AHEAD = 4  # articles in hand for each process: enough that none waits, little enough to stay lazy


def read_each(read: Read, articles: Iterable[Article], *, skip: Skip | None = None) -> Iterator[Reading]:
    """The readings of `articles`. A failure goes to `skip`; without one it is raised as a `ReadingError`."""
    for article in articles:
        yield from _kept(attempt(read, article), skip)


def read_in_processes(
    load: Callable[[tuple[Path, ...]], Read],
    articles: Iterable[Article],
    *,
    processes: int,
    lexicon_dirs: tuple[Path, ...] = (),
    skip: Skip | None = None,
) -> Iterator[Reading]:
    """As `read_each`, in `processes` fresh processes, each of which calls `load` once; `load` must be importable."""
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, (load, lexicon_dirs)) as pool:
        waiting: deque[Future[Reading | Failure]] = deque()
        for article in articles:
            waiting.append(pool.submit(_read_here, article))
            if len(waiting) >= _AHEAD * processes:
                yield from _kept(waiting.popleft().result(), skip)
        while waiting:
            yield from _kept(waiting.popleft().result(), skip)


def attempt(read: Read, article: Article) -> Reading | Failure:
    """The reading, or why there is none. Any exception counts: a rule's slip over one text is that text's alone."""
    try:
        return read(article)
    except Exception as error:
        return Failure(article, f"{type(error).__name__}: {error}", traceback.format_exc())


def _kept(outcome: Reading | Failure, skip: Skip | None) -> Iterator[Reading]:
    if isinstance(outcome, Reading):
        yield outcome
    elif skip is None:
        raise ReadingError(outcome)
    else:
        skip(outcome)


_reader: Read | None = None


def _start(load: Callable[[tuple[Path, ...]], Read], lexicon_dirs: tuple[Path, ...]) -> None:
    global _reader
    _reader = load(lexicon_dirs)


def _read_here(article: Article) -> Reading | Failure:
    assert _reader is not None, "the process was started without a reader"
    return attempt(_reader, article)
