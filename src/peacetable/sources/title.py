"""The headline, where a text begins with one."""

import re

_OPENING = re.compile(r"\s*(\S[^\r\n]*?)[ \t]*(?:\r?\n[ \t]*){2,}\S")
_MAX_WORDS = 30
_BYLINE = re.compile(r"(?i:by|from) (?i:our|an?) |(?:By|BY)(?: [A-Z]\S*| and| in){1,8}$")


def find_title(text: str) -> str | None:
    r"""The first line, where it looks like a headline: short, no full stop, a blank line behind it.

    >>> find_title("Juba refuses the clause\n\nThe government said on Monday ...")
    'Juba refuses the clause'
    """
    opening = _OPENING.match(text)
    if not opening:
        return None
    line = opening[1]
    is_headline = len(line.split()) <= _MAX_WORDS and not line.endswith((".", ",", ";", ":"))
    return line if is_headline and not _BYLINE.match(line) else None
