"""The bytes of a file or of standard input, refused early where they cannot be one article."""

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from peacetable.sources.errors import NotTextError, TooLongError, UnreadableError

STDIN = "-"

# A news page with its scripts is seldom over 2 MB, its story seldom over 50 kB. The second limit is spaCy's own
# (`Language.max_length`): beyond it a parser's tables no longer fit into ordinary memory.
MAX_BYTES = 5_000_000
MAX_CHARACTERS = 1_000_000

_SIGNATURES = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a SQLite database",
    b"{\\rtf": "an RTF document",
    b"\xd0\xcf\x11\xe0": "an office document",
}
_BOMS_WITH_NULS = (b"\xff\xfe", b"\xfe\xff")


def name_of(path: Path) -> str:
    """How messages name the source.

    >>> name_of(Path("-"))
    'standard input'
    """
    return "standard input" if str(path) == STDIN else str(path)


def read_bytes(path: Path) -> bytes:
    """Everything in `path`, at most `MAX_BYTES`, or the reason why not. A larger file is not read."""
    where = name_of(path)
    if str(path) == STDIN:
        return _check(sys.stdin.buffer.read(MAX_BYTES + 1), where)
    with open_binary(path) as file:
        size = stat_size(file)
        if size > MAX_BYTES:
            raise _too_long(where, size)
        return _check(file.read(MAX_BYTES + 1), where)


def open_binary(path: Path) -> BinaryIO:
    """The open file, standard input for `-`; what the system refuses is an `UnreadableError`."""
    if str(path) == STDIN:
        return sys.stdin.buffer
    where = name_of(path)
    try:
        if path.is_dir():
            raise UnreadableError(where, "is a directory, expected a file", "name the files in it")
        return path.open("rb")
    except FileNotFoundError:
        raise UnreadableError(where, "no such file", "check the name") from None
    except PermissionError:
        raise UnreadableError(where, "may not be read by this user", "change its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(where, f"cannot be opened ({reason})", "check the name") from None


def stat_size(file: BinaryIO) -> int:
    """Bytes in a regular file, 0 for a pipe or device, whose length nobody knows."""
    status = os.fstat(file.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def _check(content: bytes, where: str) -> bytes:
    if len(content) > MAX_BYTES:
        raise _too_long(where, len(content))
    for signature, kind in _SIGNATURES.items():
        if content.startswith(signature):
            raise NotTextError(where, f"is {kind}, expected text", "extract its text first")
    if b"\0" in content and not content.startswith(_BOMS_WITH_NULS):
        raise NotTextError(where, "is binary (it holds NUL bytes), expected text", "extract its text first")
    if not content.strip():
        raise NotTextError(where, "is empty, expected the text of an article", "check where it came from")
    return content


def _too_long(where: str, size: int) -> TooLongError:
    limit = f"{MAX_BYTES / 1e6:.0f} MB"
    return TooLongError(
        where,
        f"is {size / 1e6:.0f} MB or more, expected one article of at most {limit}",
        "split it, or put one article a line into a .jsonl file",
    )
