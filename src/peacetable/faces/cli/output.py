"""Output that is whole or not there: files are written beside their place and moved into it when complete."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class OutputError(Exception):
    """Where the output could not be written, why, and what to do."""

    def __init__(self, where: str, error: OSError) -> None:
        super().__init__(f"{where}: could not be written ({error.strerror or error}); nothing was kept of it")


def is_captured(output: Path | None) -> bool:
    """Whether a program, not a person at a terminal, gets the output."""
    return output is not None or not sys.stdout.isatty()


@contextmanager
def open_output(output: Path | None) -> Iterator[IO[str]]:
    """Standard output, or a file that appears at `output` only when all of it is written."""
    if output is None:
        with _standard_output() as out:
            yield out
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        temporary = tempfile.NamedTemporaryFile(  # noqa: SIM115 - closed before it is moved
            "w", encoding="utf-8", dir=output.parent, prefix=f".{output.name}.", delete=False
        )
    except OSError as error:
        raise OutputError(str(output), error) from None
    try:
        with temporary:
            yield temporary
        _keep(Path(temporary.name), output)
    except BaseException as error:
        Path(temporary.name).unlink(missing_ok=True)
        raise OutputError(str(output), error) if isinstance(error, OSError) else error from None


def write_output(text: str, output: Path | None) -> None:
    """Writes `text` and a line's end, to standard output where no file is named."""
    with open_output(output) as out:
        out.write(text if text.endswith("\n") else f"{text}\n")


def _keep(temporary: Path, output: Path) -> None:
    """Moves the file into its place with the rights that a new file gets."""
    mask = os.umask(0)
    os.umask(mask)
    temporary.chmod(0o666 & ~mask)
    temporary.replace(output)


@contextmanager
def _standard_output() -> Iterator[IO[str]]:
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, `head` say, has what it wanted
        _discard_stdout()
    except OSError as error:
        _discard_stdout()
        raise OutputError("standard output", error) from None


def _discard_stdout() -> None:
    """What is still buffered must not fail again when Python flushes on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
