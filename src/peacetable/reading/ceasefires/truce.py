"""A truce: what all sightings of one ceasefire tell together, and the record that this makes."""

from dataclasses import dataclass, replace

from spacy.tokens import Span

from peacetable.claims import Account
from peacetable.mentions import PlaceMention
from peacetable.model import Blame, Ceasefire, CeasefireStatus, Purpose, Scope
from peacetable.reading.ceasefires.sighting import Sighting
from peacetable.reading.ceasefires.stages import MADE, further
from peacetable.reading.dates import narrower


@dataclass(frozen=True, slots=True)
class Truce:
    """One ceasefire, from one or more sightings. Fields are as in `Sighting`."""

    sightings: tuple[Sighting, ...]
    parties: tuple[str, ...]
    stage: CeasefireStatus | None
    scope: Scope | None
    places: tuple[PlaceMention, ...]
    start: str | None
    end: str | None
    blame: tuple[Blame, ...] = ()
    mediators: tuple[str, ...] = ()
    purpose: Purpose | None = None
    is_written: bool | None = None
    is_monitored: bool | None = None
    beside: tuple[Span, ...] = ()

    @classmethod
    def of(cls, sighting: Sighting) -> "Truce":
        """The ceasefire as one sighting tells it."""
        return cls(
            (sighting,),
            sighting.parties,
            sighting.stage,
            sighting.scope,
            sighting.places,
            sighting.start,
            sighting.end,
        )

    @property
    def is_one_sided(self) -> bool:
        """Whether it is one party's own."""
        return any(sighting.is_one_sided for sighting in self.sightings)

    @property
    def is_known(self) -> bool:
        """Whether it is spoken of as one that exists: "the ceasefire", "the ceasefires of 2014"."""
        return any(sighting.is_definite for sighting in self.sightings)

    def with_(self, sighting: Sighting) -> "Truce":
        """The ceasefire with what another sighting adds."""
        return replace(
            self,
            sightings=(*self.sightings, sighting),
            parties=tuple(dict.fromkeys((*self.parties, *sighting.parties))),
            stage=further(self.stage, sighting.stage),
            scope=self.scope or sighting.scope,
            places=tuple({place.name: place for place in (*self.places, *sighting.places)}.values()),
            start=narrower(self.start, sighting.start),
            end=self.end or sighting.end,
        )

    def blamed(self, blame: tuple[Blame, ...], beside: tuple[Span, ...]) -> "Truce":
        """The ceasefire with who blames whom; one that stands is violated by somebody's account."""
        if not blame:
            return self
        stage = CeasefireStatus.VIOLATED if self.stage is None or self.stage in MADE else self.stage
        return replace(self, stage=stage, blame=blame, beside=beside)

    def record(self, account: Account) -> Ceasefire | None:
        """The contract's record; None where no stage is told, or neither a party nor a place."""
        if self.stage is None or not (self.parties or self.places):
            return None
        spans = (span for s in self.sightings for span in (s.clause, s.words))
        return Ceasefire(
            parties=self.parties,
            status=self.stage,
            evidence=account.cite(*spans, *self.beside),
            scope=self.scope,
            places=tuple(place.name for place in self.places),
            start=self.start,
            end=self.end,
            blame=self.blame,
            mediators=self.mediators,
            purpose=self.purpose,
            is_written=self.is_written,
            is_monitored=self.is_monitored,
            rules=tuple(dict.fromkeys(rule for sighting in self.sightings for rule in sighting.rules)),
        )
