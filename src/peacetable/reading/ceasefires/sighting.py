"""A sighting: one place in an article where it speaks of a ceasefire. Several sightings may be of one ceasefire."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from peacetable.mentions import PlaceMention
from peacetable.model import Blame, CeasefireStatus, Scope


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one clause tells of a ceasefire; what it does not tell is None or empty.

    `stage` is None where it is only mentioned or wished for. `is_one_sided`: one party's own; `is_bare`: the noun could mean
    other things ("the pause") and counts only after a ceasefire has been named; `is_other`: said to be another one
    ("a previous truce"); `is_answer`: it tells what became of an offer ("dismissed the offer").
    """

    anchor: Token
    words: Span
    clause: Span
    parties: tuple[str, ...] = ()
    stage: CeasefireStatus | None = None
    scope: Scope | None = None
    places: tuple[PlaceMention, ...] = ()
    start: str | None = None
    end: str | None = None
    blame: tuple[Blame, ...] = ()
    is_one_sided: bool = False
    is_definite: bool = False
    is_bare: bool = False
    is_other: bool = False
    is_answer: bool = False
    rules: tuple[str, ...] = ()
