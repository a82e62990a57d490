"""What can be wrong with a source: one exception a way, each telling what was met, where, and what to do."""


class SourceError(ValueError):
    """A text that cannot be read as an article.

    `where` is the file, line or record, `what` what was met and expected, `remedy` what to do.
    """

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}; {remedy}")
        self.where, self.what, self.remedy = where, what, remedy

    def __reduce__(self) -> tuple[type["SourceError"], tuple[str, str, str]]:
        return type(self), (self.where, self.what, self.remedy)


class UnreadableError(SourceError):
    """No such file, a directory, or no right to read it."""


class NotTextError(SourceError):
    """Nothing in it, binary, or in an encoding that cannot be told."""


class TooLongError(SourceError):
    """More than one article can be."""


class BadRecordError(SourceError):
    """A line that is not an article's JSON."""


class BadDateError(SourceError):
    """A day that is none."""


class OtherLanguageError(SourceError):
    """A story in a language that the reader does not read."""
