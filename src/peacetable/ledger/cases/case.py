"""A case file: who is party to a conflict or dispute, under which names, who mediates, where, when, and who reports on it.

name: Coastland and the Highland Movement
parties:
  - id: coastland
    aliases: [the Orsa government]
  - id: highland-movement
mediators: [NOR]
places: [Orsa, the upper valley]
dates: 2019-03/..
feeds: [Valley Courier]
"""

from datetime import date
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator

from peacetable.ledger.days import bounds
from peacetable.ledger.errors import LedgerError
from peacetable.lexicon.topic import read_plain

Text = Annotated[
    str, BeforeValidator(lambda value: str(value) if isinstance(value, int) else value), Field(min_length=1)
]


class CaseParty(BaseModel):
    """A side: its id in the registry, or a slug of its own, and other ids and names that mean it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    aliases: tuple[Text, ...] = ()


class Case(BaseModel):
    """A conflict or dispute. `id` is the name of its file; `dates` an EDTF interval; `feeds` are outlets or hosts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: Text
    parties: tuple[CaseParty, ...] = Field(min_length=2)
    mediators: tuple[str, ...] = ()
    places: tuple[Text, ...] = ()
    dates: Text | None = None
    feeds: tuple[Text, ...] = ()

    @field_validator("dates")
    @classmethod
    def _is_edtf(cls, dates: str | None) -> str | None:
        if dates and bounds(dates) == (None, None):
            raise ValueError("expected an EDTF date or interval like 2019-03/..")
        return dates

    @property
    def party_ids(self) -> tuple[str, ...]:
        """The sides by their ids."""
        return tuple(party.id for party in self.parties)

    def covers(self, day: date | None) -> bool:
        """Whether something published on `day` can belong to it; what is undated can."""
        first, last = bounds(self.dates)
        return day is None or ((first is None or first <= day) and (last is None or day <= last))


def read_case(path: Path) -> Case:
    """The case in a YAML file; what is wrong with it is a `LedgerError` that names the field."""
    try:
        plain = read_plain(path.read_text(encoding="utf-8"))
        if not isinstance(plain, dict):
            raise LedgerError(f"{path}: expected `name`, `parties` and more, met {type(plain).__name__}")
        return Case.model_validate({"id": path.stem, **plain})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise LedgerError(f"{path}: {field}: {first['msg']}, met {first['input']!r}") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LedgerError(f"{path}: no case file: {error}") from error
