"""What went wrong with single articles while others were read: told at once, counted for the exit code."""

from dataclasses import dataclass

from peacetable.faces.cli.exits import Exit
from peacetable.faces.cli.messages import tell


@dataclass(slots=True)
class Troubles:
    """The failures of one command."""

    sources: int = 0
    readings: int = 0

    def source(self, error: Exception) -> None:
        """An article could not be taken in."""
        self.sources += 1
        tell(error)

    def reading(self, failure: object) -> None:
        """An article was taken in and could not be read."""
        self.readings += 1
        tell(failure)

    def exit_code(self, *, good: int) -> Exit:
        """The code that `good` articles and these failures make."""
        if not self.sources + self.readings:
            return Exit.OK
        if good:
            return Exit.SOME_FAILED
        return Exit.INTERNAL if self.readings else Exit.BAD_INPUT
