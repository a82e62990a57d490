"""What is wrong with a corpus: quotations that are not there, names nobody has, codes, copies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from peacetable.lexicon.issues import IssueTree, read_issues
from peacetable.run.corpus.annotation import Annotation
from peacetable.run.corpus.folder import Annotated, CorpusError, annotation_paths, read_annotated
from peacetable.run.corpus.walk import entries, ids, issues, quotations

SHORTEST, LONGEST = 40, 750  # words of an article
COPIED = 12  # this many words in a row in two articles: one was made from the other

_STATE = re.compile(r"[A-Z]{3}")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong, and where."""

    path: Path
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


def check(folder: Path) -> Iterator[Fault]:
    """The faults of every article under `folder`, then the stretches that two articles share."""
    tree = read_issues()
    good: list[Annotated] = []
    for path in annotation_paths(folder):
        try:
            good.append(read_annotated(path))
        except CorpusError as error:
            yield Fault(path, str(error).removeprefix(f"{path}: "))
            continue
        for message in _faults(good[-1], tree):
            yield Fault(path, message)
    yield from _copies(good)


def _faults(article: Annotated, tree: IssueTree) -> Iterator[str]:
    note, text = article.annotation, article.text
    words = len(text.split())
    if not SHORTEST <= words <= LONGEST:
        yield f"the article has {words} words, expected {SHORTEST} to {LONGEST}"
    for where, entry in entries(note):
        yield from (
            f"{where}: {quotation!r} does not stand in the text"
            for quotation in quotations(entry)
            if quotation not in text
        )
        yield from (f"{where}: no issue {code!r}" for code in issues(entry) if code not in tree)
        yield from (f"{where}: {actor!r} stands under no `names`" for actor in ids(entry) if actor not in note.names)
    yield from _misnamed(note, text)
    yield from _twice(note)


def _misnamed(note: Annotation, text: str) -> Iterator[str]:
    for actor, forms in note.names.items():
        if not (_STATE.fullmatch(actor) or _SLUG.fullmatch(actor)):
            yield f"names: {actor!r} is neither a three-letter code nor a slug"
        if not any(form in text for form in forms):
            yield f"names: none of {forms} for {actor!r} stands in the text"


def _twice(note: Annotation) -> Iterator[str]:
    seen: set[str] = set()
    for where, entry in entries(note):
        plain = f"{where.split('[')[0]} {entry.model_dump_json(exclude={'ev'})}"
        if plain in seen:
            yield f"{where}: stands twice"
        seen.add(plain)


def _copies(articles: Iterable[Annotated]) -> Iterator[Fault]:
    first: dict[tuple[str, ...], Annotated] = {}
    for article in articles:
        words = re.findall(r"\w+", article.text.lower())
        runs = [tuple(words[at : at + COPIED]) for at in range(len(words) - COPIED + 1)]
        for run in runs:
            if (other := first.get(run)) is not None and other is not article:
                yield Fault(article.path, f"shares {' '.join(run)!r} with {other.name}")
                break
        first |= {run: article for run in runs if run not in first}
