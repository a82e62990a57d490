"""What a time expression is read against, and what reading one gives."""

from dataclasses import dataclass, replace
from datetime import date

from peacetable.mentions.times.calendar import Direction


@dataclass(frozen=True, slots=True)
class Scene:
    """The publication date, the side of it that the clause speaks of, and the last day named before in the text."""

    published: date | None
    direction: Direction | None = None
    anchor: date | None = None

    def seen_from(self, day: date) -> "Scene":
        """The same scene as if published on `day`, looking back."""
        return replace(self, published=day, direction=Direction.BEHIND)


@dataclass(frozen=True, slots=True)
class Value:
    """The normal form of one expression. `part` is TimeML's modifier ("start", "mid", "end") or a part of the day."""

    edtf: str | None
    kind: str = "date"
    days: float | None = None
    part: str | None = None
    has_year: bool = False
