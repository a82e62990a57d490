"""The articles that a command is given: files, `-`, or JSON Lines, with what the options tell about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peacetable.faces.cli.messages import tell
from peacetable.faces.cli.troubles import Troubles

if TYPE_CHECKING:
    from peacetable.model import Article, Reading

Files = Annotated[
    list[str], typer.Argument(metavar="FILE...", help="Articles: text, web pages, .jsonl; - for standard input.")
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="Day of publication, YYYY-MM-DD; relative times count from it.")
]
Title = Annotated[str | None, typer.Option(help="Headline, where the text does not begin with it.")]
Outlet = Annotated[str | None, typer.Option(help="Who published it.")]
Url = Annotated[str | None, typer.Option(help="Its address.")]
Lines = Annotated[bool, typer.Option("--jsonl", help="Standard input is JSON Lines, one article a line.")]
LexiconDirs = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", metavar="DIR", help="Folder with lexicon files of your own; repeatable."),
]
Heads = Annotated[bool, typer.Option("--heads", help="Also what only the learned heads find: more, less surely.")]
Processes = Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Files and what the options say of them."""

    files: tuple[str, ...]
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    stdin_is_jsonl: bool = False

    @property
    def is_one_article(self) -> bool:
        """Whether there is just one file, and it is no collection."""
        return len(self.files) == 1 and not self._is_jsonl(self.files[0])

    def check(self) -> None:
        """What is true of one article cannot be said of many."""
        from peacetable.sources import parse_published

        if not self.is_one_article and (self.title or self.url):
            raise typer.BadParameter("--title and --url tell of one article; give one FILE, or use .jsonl")
        if self.published:
            parse_published(self.published, "--published")

    def articles(self, troubles: Troubles) -> "Iterator[Article]":
        """The articles, one at a time; what cannot be read is told and skipped."""
        from peacetable.sources import SourceError, read_file, read_jsonl

        about = {"published": self.published, "title": self.title, "outlet": self.outlet, "url": self.url}
        for file in self.files:
            try:
                if self._is_jsonl(file):
                    yield from read_jsonl(file, skip=troubles.source)
                else:
                    yield read_file(file, **about)
            except SourceError as error:
                troubles.source(error)

    def readings(
        self, troubles: Troubles, *, processes: int = 1, lexicon_dirs: list[Path] | None = None, heads: bool = False
    ) -> "Iterator[Reading]":
        """Their readings; the reader is loaded when the first article is at hand."""
        articles = map(_note_missing_date, self.articles(troubles))
        if (first := next(articles, None)) is None:
            return
        from itertools import chain

        from peacetable.run import load

        reader = load(lexicon_dirs=lexicon_dirs or (), heads=heads)
        yield from reader.pipe(chain((first,), articles), processes=processes, skip=troubles.reading)

    def _is_jsonl(self, file: str) -> bool:
        return file.endswith((".jsonl", ".ndjson")) or (file == "-" and self.stdin_is_jsonl)


def _note_missing_date(article: "Article") -> "Article":
    if article.published is None:
        tell(f"{article.id}: no date of publication; times like 'Monday' stay unknown, give --published")
    return article
