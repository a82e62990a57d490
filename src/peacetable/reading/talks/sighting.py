"""A sighting: one place in an article where it speaks of a meeting. Several sightings may be of one meeting."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from peacetable.mentions import PlaceMention
from peacetable.model import TalksLevel, TalksOutcome, TalksStatus


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one clause tells of a meeting; what it does not tell is None.

    `parties` are those that the clause names; a definite sighting ("the talks") may name none and stand for a meeting
    told of elsewhere. `words` are the decisive words, `clause` the evidence.
    """

    anchor: Token
    words: Span
    clause: Span
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    place: PlaceMention | None = None
    date: str | None = None
    level: TalksLevel | None = None
    round: int | None = None
    status: TalksStatus | None = None
    outcome: TalksOutcome | None = None
    is_definite: bool = False
    is_wished: bool = False
    rules: tuple[str, ...] = ()

    @property
    def told(self) -> int:
        """How many particulars it gives of the meeting."""
        return sum(part is not None for part in (self.place, self.date, self.round, self.outcome))
