"""How far two annotators of the same articles agree, by the scorer that readings are scored with."""

from collections.abc import Iterator
from pathlib import Path

from peacetable.run.corpus.folder import annotation_paths, read_annotated
from peacetable.run.corpus.gold import to_gold
from peacetable.run.score import Score, score
from peacetable.run.score.names import Plain


def agreement(first: Path, second: Path) -> Score:
    """The second annotations under `second` scored as readings of the articles under `first` that they annotate."""
    return score(_pairs(first, second))


def _pairs(first: Path, second: Path) -> Iterator[tuple[str, Plain, Plain]]:
    for path in annotation_paths(second):
        beside = first / path.parent.name / path.name
        one, other = read_annotated(beside), read_annotated(path, text=beside.with_suffix(".txt"))
        yield one.name, to_gold(one), _as_reading(to_gold(other), other.text)


def _as_reading(gold: Plain, text: str) -> Plain:
    """Gold in the form of a reading: the article carries its text, the names are its actors."""
    actors = [
        {"id": actor, "name": names[0] if names else actor, "aliases": names} for actor, names in gold["names"].items()
    ]
    return gold | {"actors": actors, "article": {**gold["article"], "text": text}}
