"""A corpus folder: articles/CONFLICT/NAME.txt beside NAME.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import ValidationError

from peacetable.lexicon.topic import read_plain
from peacetable.run.corpus.annotation import Annotation
from peacetable.run.corpus.splits import Split, split_of


class CorpusError(ValueError):
    """A corpus folder that is none, or an annotation that cannot be read: says the file, the field, what was met."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article's text and its annotation."""

    path: Path
    text: str
    annotation: Annotation

    @property
    def name(self) -> str:
        """`CONFLICT/NAME`."""
        return f"{self.conflict}/{self.path.stem}"

    @property
    def conflict(self) -> str:
        """The conflict or dispute that it is about."""
        return self.path.parent.name

    @property
    def split(self) -> Split:
        """Train, dev or test."""
        return split_of(self.conflict)


def annotation_paths(folder: Path) -> list[Path]:
    """The annotations under `folder`, by conflict and name; none is a `CorpusError`."""
    paths = sorted(folder.glob("*/*.yaml"))
    if not paths:
        raise CorpusError(f"{folder}: no CONFLICT/NAME.yaml in it; name the folder `articles` of a corpus")
    return paths


def read_annotated(path: Path, *, text: Path | None = None) -> Annotated:
    """The article whose annotation is `path`; its text stands beside it, or in the file `text`."""
    try:
        words = (text or path.with_suffix(".txt")).read_text(encoding="utf-8")
        return Annotated(path, words, Annotation.model_validate(read_plain(path.read_text(encoding="utf-8"))))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise CorpusError(f"{path}: {field}: {first['msg']}, met {first['input']!r}") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CorpusError(f"{path}: {error}") from error


def read_corpus(folder: Path, *, split: Split | None = None) -> Iterator[Annotated]:
    """The articles under `folder`, of one split where it is given."""
    for path in annotation_paths(folder):
        if split is None or split_of(path.parent.name) is split:
            yield read_annotated(path)
