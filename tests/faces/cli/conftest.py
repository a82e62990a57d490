"""The command line run in this process, with a reader that finds one position in every article."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from peacetable import run
from peacetable.faces.cli import main
from peacetable.model import Actor, ActorKind, Article, Position, Proposal, Reading, Span, Stance, Term, Toll
from peacetable.model.values import Measure, Victims
from peacetable.run.failure import Skip
from peacetable.run.stream import read_each

TEXT = "Road to open\n\nThe army said that the road would be opened, but that it would never leave the bridge.\n"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


class StubReader:
    """Finds the same records in every text; fails where the text asks for it."""

    def pipe(self, articles: Iterable[Article], *, processes: int = 1, skip: Skip | None = None) -> Iterator[Reading]:
        return read_each(self.read, articles, skip=skip)

    def read(self, article: Article) -> Reading:
        if "FAIL" in article.text:
            raise KeyError("a rule slipped")
        words = (Span.cut(article.text, 0, 4),)
        term = Term("withdrawal", words, by="TJK", object="Kok-Bulak")
        return Reading(
            article,
            actors=(Actor("KGZ", "Kyrgyzstan", ActorKind.STATE), Actor("TJK", "Tajikistan", ActorKind.STATE)),
            positions=(Position("TJK", "withdrawal", Stance.REJECTS, words, by="TJK", object="Kok-Bulak"),),
            proposals=(Proposal("KGZ", words, (term,), to=("TJK",)),),
            tolls=(Toll(Measure.KILLED, Victims.CIVILIANS, 38, None, words),),
        )


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the stub in the reader's place."""
    monkeypatch.setitem(run.__dict__, "load", lambda **_: StubReader())


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `peacetable ARGUMENTS...`."""

    def call(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["peacetable", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as exit:
            main()
        printed = capsys.readouterr()
        assert isinstance(exit.value.code, int)
        return Ran(exit.value.code, printed.out, printed.err)

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with an article."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
