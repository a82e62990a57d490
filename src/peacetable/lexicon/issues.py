"""Issues: what can be demanded, offered or refused, as a tree of codes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from peacetable.lexicon.topic import LexiconError, read_topic


class Issue(BaseModel):
    """One thing that would be done; a stance on it says for or against."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    parent: str | None
    meaning: str


@dataclass(frozen=True, slots=True)
class IssueTree:
    """The issues by code."""

    by_code: Mapping[str, Issue]

    def __contains__(self, code: str) -> bool:
        return code in self.by_code

    def __iter__(self) -> Iterator[Issue]:
        return iter(self.by_code.values())

    def parents(self, code: str) -> tuple[str, ...]:
        """The codes above `code`, nearest first."""
        above: list[str] = []
        while parent := self.by_code[code].parent:
            above.append(parent)
            code = parent
        return tuple(above)


def read_issues(*, extra: Iterable[Path] = ()) -> IssueTree:
    """The contract's issues and those that the `extra` folders add; a parent must be known, a code unique."""
    issues = read_topic("issues", Issue, extra=extra)
    by_code = {issue.code: issue for issue in issues}
    if len(by_code) < len(issues):
        twice = sorted({issue.code for issue in issues if by_code[issue.code] is not issue})
        raise LexiconError(f"issues.yaml: the code {twice[0]!r} stands twice; rename one")
    for issue in issues:
        if issue.parent is not None and issue.parent not in by_code:
            raise LexiconError(f"issues.yaml: {issue.code}: no issue {issue.parent!r} to be its parent")
    return IssueTree(by_code)
