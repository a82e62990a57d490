"""CoNLL-U files → sentences, with the white space that joins them again into the text they came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, _DEPS, MISC = range(10)


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word. `head` counts words of the sentence from 1; 0 is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str


@dataclass(frozen=True, slots=True)
class Token:
    """A surface token: the words it stands for (`first` to `last`, counted from 1) and whether a space follows."""

    form: str
    first: int
    last: int
    space_after: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """One tree, its surface tokens, and whether a document or a paragraph starts with it."""

    words: tuple[Word, ...]
    tokens: tuple[Token, ...]
    starts_document: bool = False
    starts_paragraph: bool = False
    comments: dict[str, str] = field(default_factory=dict)

    @property
    def forms(self) -> tuple[str, ...]:
        """The words as written."""
        return tuple(word.form for word in self.words)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """The sentences of a file. Empty nodes (`8.1`) are left out: only basic dependencies are used."""
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield _sentence(rows, comments)
            comments, rows = {}, []
    if rows:
        yield _sentence(rows, comments)


def _sentence(rows: list[list[str]], comments: dict[str, str]) -> Sentence:
    return Sentence(
        words=tuple(_words(rows)),
        tokens=tuple(_tokens(rows)),
        starts_document=any(key.startswith("newdoc") for key in comments),
        starts_paragraph=any(key.startswith("newpar") for key in comments),
        comments=comments,
    )


def _words(rows: list[list[str]]) -> Iterator[Word]:
    for row in rows:
        if row[ID].isdigit():
            yield Word(row[FORM], row[LEMMA], row[UPOS], row[XPOS], row[FEATS], int(row[HEAD]), row[DEPREL], row[MISC])


def _tokens(rows: list[list[str]]) -> Iterator[Token]:
    covered = 0
    for row in rows:
        if "." in row[ID]:
            continue
        first, _, end = row[ID].partition("-")
        last = int(end or first)
        if last > covered:
            yield Token(row[FORM], int(first), last, "SpaceAfter=No" not in row[MISC])
            covered = last
