"""Readings as plain JSON-ready dictionaries, in the form of the output contract, and back.

The only spelling that differs from the records is `Statement.for_`, which the contract calls `for`.
"""

from typing import Any

from pydantic import TypeAdapter

from peacetable.model.reading import Reading

_READING: TypeAdapter[Reading] = TypeAdapter(Reading)


def to_dict(reading: Reading) -> dict[str, Any]:
    """The reading as the contract writes it: dates as EDTF strings, tuples as lists, `null` for unknown."""
    plain: dict[str, Any] = _READING.dump_python(reading, mode="json")
    for statement in plain["statements"]:
        statement["for"] = statement.pop("for_")
    return plain


def from_dict(plain: dict[str, Any]) -> Reading:
    """The reading that `to_dict` wrote. Keys it does not know are ignored; a wrong value is a `ValidationError`."""
    statements = [
        {("for_" if key == "for" else key): value for key, value in statement.items()}
        for statement in plain.get("statements", ())
    ]
    return _READING.validate_python({**plain, "statements": statements})
