"""Blocks: the paragraphs of a page, or its lines where a line stands for itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*(?:\r?\n[^\r\n]*\S[^\r\n]*)*")
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_QUOTED = re.compile(r'"[^"]*(?:"|$)|“[^”]*(?:”|$)|«[^»]*(?:»|$)')

# Texts are wrapped by hand at 60 to 100 columns; menus and link lists have shorter lines.
_MIN_WRAP, _MAX_WRAP = 55, 105


@dataclass(frozen=True, slots=True)
class Block:
    """Characters `start:end` of a text; `text` without the blanks around, `told` with its quotations blanked out."""

    start: int
    end: int
    text: str

    @property
    def told(self) -> str:
        """The block in the page's own voice.

        >>> Block(0, 20, 'He said: "Donate now".').told
        'He said:             .'
        """
        return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), self.text)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def is_title_like(self) -> bool:
        """Short and without a full stop, as the titles in a list of links are."""
        return self.words <= 20 and not self.text.endswith((".", "!", ".”", '."', "!”", '!"', ":", ";"))


def split_blocks(text: str) -> tuple[Block, ...]:
    r"""The blocks of `text` in order.

    >>> [block.text for block in split_blocks("Juba refused.\n\nShare\nPrint")]
    ['Juba refused.', 'Share', 'Print']
    """
    return tuple(block for paragraph in _PARAGRAPH.finditer(text) for block in _of_paragraph(paragraph))


def _of_paragraph(paragraph: re.Match[str]) -> Iterator[Block]:
    lines = list(_LINE.finditer(paragraph[0]))
    pieces = [(0, len(paragraph[0]))] if _is_wrapped(lines) else [line.span() for line in lines]
    for start, end in pieces:
        piece = paragraph[0][start:end]
        lead = len(piece) - len(piece.lstrip())
        first = paragraph.start() + start + lead
        yield Block(first, first + len(piece.strip()), piece.strip())


def _is_wrapped(lines: list[re.Match[str]]) -> bool:
    """Whether a line break is only the end of a column: every line but the last is about as wide as a column."""
    full = [len(line[0].strip()) for line in lines[:-1]]
    return bool(full) and min(full) >= _MIN_WRAP and max(full) <= _MAX_WRAP
