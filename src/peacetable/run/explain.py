"""Explaining an id: the lexicon entry or the piece of code that a record's `rules` name."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where an id comes from and what stands there: an entry of the lexicon, or a function with its docstring."""

    id: str
    where: str
    text: str


def explain(id: str) -> tuple[Explanation, ...]:
    """Everything that carries `id`; nothing where the id is unknown.

    An id made of others is explained by them: `act.demand.list` by the act and by how lists are read.
    """
    found = (*_in_lexicon(id), *_in_code(id))
    return found or tuple(one for part in _parts(id) for one in (*_in_lexicon(part), *_in_code(part)))


def _parts(id: str) -> Iterator[str]:
    """The ids that a composed one is made of: a deed of an event, an act and its list, a class of saying and where it stood."""
    if id.startswith("event."):
        yield id.removeprefix("event.")
    if id.endswith(".list"):
        yield from (id.removesuffix(".list"), "list.points")
    if id.startswith("attribution."):
        kind, _, place = id.removeprefix("attribution.").partition(".")
        yield from (f"say.{kind}", f"attribution.{kind}", place)


def similar(id: str) -> tuple[str, ...]:
    """Ids of the lexicon and of the code that begin with the first part of `id`, or with all of it."""
    first = id.split(".", maxsplit=1)[0]
    known: set[str] = {entry["id"] for _, entry in _entries()} | {
        id for _, node in _modules() for id in _literals(node)
    }
    return tuple(sorted(one for one in known if one.startswith((id, f"{first}."))))


def _in_lexicon(id: str) -> Iterator[Explanation]:
    for name, entry in _entries():
        if entry["id"] == id:
            text = yaml.safe_dump(entry, sort_keys=False, allow_unicode=True, width=100).rstrip()
            yield Explanation(id, f"lexicon/data/{name}", text)


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every entry with an id, with the name of its file."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for file in sorted(files("peacetable.lexicon").joinpath("data").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml"):
            entries = yaml.load(file.read_text(encoding="utf-8"), Loader=loader)
            yield from ((file.name, entry) for entry in entries if isinstance(entry, dict) and "id" in entry)


def _in_code(id: str) -> Iterator[Explanation]:
    """Where the id stands in the code, with the docstring of the function around it, else of the module."""
    for name, module in _modules():
        lines = [node.lineno for node in ast.walk(module) if isinstance(node, ast.Constant) and node.value == id]
        for line in lines:
            around = _function_at(module, line)
            doc = (ast.get_docstring(around) if around else None) or ast.get_docstring(module) or ""
            yield Explanation(id, f"{name}, line {line}{f', in {around.name}' if around else ''}", doc)


def _function_at(module: ast.Module, line: int) -> ast.FunctionDef | None:
    """The innermost function around a line."""
    functions = (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))
    around = [node for node in functions if node.lineno <= line <= (node.end_lineno or node.lineno)]
    return max(around, key=lambda node: node.lineno, default=None)


def _modules() -> Iterator[tuple[str, ast.Module]]:
    """The package's modules as syntax trees: the running code itself is the catalogue of its rules."""
    for path, file in _sources(files("peacetable"), "peacetable"):
        yield path, ast.parse(file.read_text(encoding="utf-8"))


def _sources(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _sources(entry, f"{name}/{entry.name}")
        elif entry.name.endswith(".py"):
            yield f"{name}/{entry.name}", entry


def _literals(tree: ast.AST) -> set[str]:
    """The strings in `tree` that are made like an id: lower-case words with a point between them."""
    strings = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {text for text in strings if isinstance(text, str) and _is_id(text)}


def _is_id(text: str) -> bool:
    parts = text.split(".")
    return len(parts) > 1 and all(part and part.replace("-", "").replace("_", "").isalnum() for part in parts)
