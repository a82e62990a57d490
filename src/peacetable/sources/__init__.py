"""Files, pages and streams in; articles out, their offsets those of the text as it came in.

What is no part of the story (appeals, navigation, repeated titles, copyright, captions) is marked, never deleted.
What cannot be read is a `SourceError` that says what was met, where, and what to do; a guess is logged as a warning.
"""

from peacetable.sources.article import from_text
from peacetable.sources.errors import (
    BadDateError,
    BadRecordError,
    NotTextError,
    OtherLanguageError,
    SourceError,
    TooLongError,
    UnreadableError,
)
from peacetable.sources.file import read_file
from peacetable.sources.jsonl import read_jsonl
from peacetable.sources.published import parse_published
from peacetable.sources.removal import mark_removed

__all__ = [
    "BadDateError",
    "BadRecordError",
    "NotTextError",
    "OtherLanguageError",
    "SourceError",
    "TooLongError",
    "UnreadableError",
    "from_text",
    "mark_removed",
    "parse_published",
    "read_file",
    "read_jsonl",
]
