"""One topic of the lexicon: a YAML file that holds a list of entries, each checked against a schema."""

import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

Entry = TypeVar("Entry", bound=BaseModel)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML as its 1.2 core schema has it: `no`, `on` and `NO` (Norway) are words, only `true` and `false` are not.

    Dates stay text too: the lexicon writes them as EDTF.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - the attribute is the base class's
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


class LexiconError(ValueError):
    """An entry that the lexicon cannot take: says the file, the entry, what was expected and what was met."""


def read_topic(topic: str, schema: type[Entry], *, extra: Iterable[Path] = ()) -> list[Entry]:
    """The entries of `topic`: those that ship with the package, then those of `TOPIC.yaml` in each `extra` folder."""
    shipped = files("peacetable.lexicon").joinpath("data", f"{topic}.yaml")
    entries = _parse(shipped.read_text(encoding="utf-8"), schema, f"{topic}.yaml")
    for folder in extra:
        own = folder / f"{topic}.yaml"
        if own.exists():
            entries += _parse(own.read_text(encoding="utf-8"), schema, str(own))
    return entries


def read_plain(text: str) -> object:
    """YAML text as plain Python values, by the rules above; a `yaml.YAMLError` where it is none."""
    return yaml.load(text, Loader=_Loader)


def _parse(text: str, schema: type[Entry], where: str) -> list[Entry]:
    try:
        plain = read_plain(text)
    except yaml.YAMLError as error:
        raise LexiconError(f"{where}: not YAML: {error}") from error
    if not isinstance(plain, list):
        raise LexiconError(f"{where}: expected a list of entries, met {type(plain).__name__}")
    return [_check(entry, schema, f"{where}, entry {number}") for number, entry in enumerate(plain, 1)]


def _check(entry: object, schema: type[Entry], where: str) -> Entry:
    try:
        return schema.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "entry"
        raise LexiconError(f"{where}: {field}: {first['msg']}, met {first['input']!r}") from error
