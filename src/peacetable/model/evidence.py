"""Evidence: the characters of an article that prove a record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article, in Unicode code points: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` to `end`.

        >>> Span.cut("Juba refused.", 0, 4)
        Span(start=0, end=4, text='Juba')
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no characters at {start}:{end} in a text of {len(text)}")
        return cls(start, end, text[start:end])

    def is_in(self, text: str) -> bool:
        """Whether the span still proves anything in `text`."""
        return text[self.start : self.end] == self.text
