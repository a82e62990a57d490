"""Snippets of the documentation: commands with the output they promise, and Python."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A fenced block: where it stands, its language and its text."""

    file: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Session:
    """A command, the lines that it should print, and how it should end."""

    command: str
    lines: tuple[str, ...]
    code: int


def find_snippets(*files: Path) -> Iterator[Snippet]:
    """The fenced blocks of Markdown files."""
    for file in files:
        text = file.read_text(encoding="utf-8")
        for fence in _FENCE.finditer(text):
            line = text.count("\n", 0, fence.start()) + 1
            yield Snippet(str(file.relative_to(ROOT)), line, fence[1], fence[2])


def find_sessions(snippet: Snippet) -> Iterator[Session]:
    """The commands of a `console` block, each behind a `$`; `[exit N]` is the code, 0 where none stands."""
    for part in re.split(r"^\$ ", snippet.text, flags=re.M)[1:]:
        command, _, output = part.partition("\n")
        code = re.search(r"^\[exit (\d+)\]$", output, re.M)
        lines = [line.rstrip() for line in output.splitlines() if line.strip() and not line.startswith("[exit")]
        yield Session(command, tuple(lines), int(code[1]) if code else 0)


def find_missing(wanted: tuple[str, ...], printed: str) -> str | None:
    """The first wanted line that is not printed after those before it; `...` stands for anything."""
    have = iter(line.strip() for line in printed.splitlines())
    for line in wanted:
        pattern = ".*".join(re.escape(part) for part in line.strip().split("..."))
        if line.strip() != "..." and not any(re.fullmatch(pattern, one) for one in have):
            return line
    return None
