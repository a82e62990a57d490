"""Renaming the actors of a record, so that all names of one side count as that side."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Noun = TypeVar("Noun")

# Fields of records, terms, blames and participants that hold one actor's id, several, or further nouns.
_ONE = {"party", "by", "speaker", "for_", "source", "accuser", "accused", "actor", "attributed_to"}
_MANY = {"to", "via", "mediators", "parties"}
_NOUNS = {"terms", "in_return", "blame", "sources", "targets"}


def actors_of(noun: Any) -> Iterator[str]:
    """The ids of the actors that a record names, each as often as it does."""
    for field in fields(noun):
        value = getattr(noun, field.name)
        if field.name in _ONE and value:
            yield value
        elif field.name in _MANY:
            yield from value
        elif field.name in _NOUNS:
            yield from (actor for part in value for actor in actors_of(part))


def rename(noun: Noun, names: Mapping[str, str]) -> Noun:
    """The record with other ids for the actors that `names` tells of."""
    if not is_dataclass(noun) or isinstance(noun, type) or not any(actor in names for actor in actors_of(noun)):
        return noun
    changed: dict[str, Any] = {}
    for field in fields(noun):
        value = getattr(noun, field.name)
        if field.name in _ONE and value:
            changed[field.name] = names.get(value, value)
        elif field.name in _MANY:
            changed[field.name] = tuple(dict.fromkeys(names.get(one, one) for one in value))
        elif field.name in _NOUNS:
            changed[field.name] = tuple(rename(part, names) for part in value)
    return replace(noun, **changed)
