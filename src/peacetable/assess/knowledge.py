"""What weighing needs to know beforehand: the tree of issues, entailments, and words for the whole of a matter."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from peacetable.lexicon.entailments import (
    Entailment,
    read_counterparts,
    read_entailments,
    read_whole_objects,
)
from peacetable.lexicon.issues import read_issues


class Issues(Protocol):
    """Anything that knows which issues an issue falls under."""

    def parents(self, code: str) -> tuple[str, ...]:
        """The codes above `code`, nearest first."""
        ...

    def __contains__(self, code: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All of it. `entailments` are grouped by the issue of the stance."""

    issues: Issues
    entailments: Mapping[str, tuple[Entailment, ...]]
    whole_objects: frozenset[str]
    counterparts: frozenset[str]

    def above(self, issue: str) -> tuple[str, ...]:
        """The issues that `issue` falls under; none for an issue that the tree does not know."""
        return self.issues.parents(issue) if issue in self.issues else ()


@lru_cache(maxsize=1)
def load_knowledge() -> Knowledge:
    """What ships with the package."""
    grouped: dict[str, list[Entailment]] = {}
    for entailment in read_entailments():
        grouped.setdefault(entailment.issue, []).append(entailment)
    return Knowledge(
        issues=read_issues(),
        entailments={issue: tuple(rules) for issue, rules in grouped.items()},
        whole_objects=read_whole_objects(),
        counterparts=read_counterparts(),
    )
