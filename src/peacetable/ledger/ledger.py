"""The ledger: readings of many articles kept in one store, to be seen as of any day."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Engine, select

from peacetable.ledger import schema
from peacetable.ledger.chosen import Time, choose
from peacetable.ledger.errors import telling
from peacetable.ledger.judgements import Judgement, Ruling
from peacetable.ledger.judgements.post import post_judgement
from peacetable.ledger.judgements.rows import read_judged, read_judgements
from peacetable.ledger.migrate import migrate
from peacetable.ledger.names import Thing, find_thing
from peacetable.ledger.notices import post_notice
from peacetable.ledger.offers import Offer
from peacetable.ledger.portions import portions
from peacetable.ledger.post import Posted, post_rows
from peacetable.ledger.queries.search import Hit, search
from peacetable.ledger.recall import recall
from peacetable.ledger.rows import to_rows
from peacetable.ledger.store import WRITES, name_of, open_store
from peacetable.ledger.upkeep.backup import restore_backup, write_backup
from peacetable.ledger.upkeep.check import find_faults
from peacetable.ledger.upkeep.repair import repair
from peacetable.ledger.view import View
from peacetable.model import Article, Reading


class Ledger:
    """A record that only grows. Open one with `Ledger.open`; it is a context manager, and safe to share by processes.

    Every method raises `LedgerError`, with what to do, when the store does not answer.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __repr__(self) -> str:
        return f"Ledger({self.name!r})"

    @classmethod
    def open(cls, where: str | Path | None = None) -> Self:
        """The ledger in a file, behind a database URL, or (None) in the user's data folder; made if it is not there."""
        engine = open_store(where)
        try:
            migrate(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    @property
    def name(self) -> str:
        """The file, or the URL without its password."""
        return name_of(self._engine)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self._engine.dispose()

    def post(self, reading: Reading, *, reader: str | None = None) -> Posted:
        """Keep a reading, made by the version `reader` (this one by default). Whole or not at all; twice is once."""
        return self.post_all([reading], reader=reader)[0]

    def post_all(self, readings: Iterable[Reading], *, reader: str | None = None) -> list[Posted]:
        """Keep several readings in one transaction: all of them or none."""
        now = _now()
        rows = [to_rows(reading, reader=reader or _reader(), posted=now) for reading in readings]
        engine = self._engine.execution_options(**WRITES)
        with telling(self.name), engine.begin() as connection:
            return [post_rows(connection, one) for one in rows]

    def view(self, as_of: date | None = None, *, by: Time = "published") -> View:
        """What is on record: everything, or what was there on a day, by when it was published, posted or happened."""
        with telling(self.name), self._engine.begin() as connection:
            return recall(connection, as_of=as_of, by=by)

    def as_of(self, day: date, *, by: Time = "published") -> View:
        """What was on record at the end of `day`."""
        return self.view(day, by=by)

    def judge(
        self,
        ruling: Ruling | str,
        name: str,
        *,
        who: str,
        why: str,
        other: str | None = None,
        changes: Mapping[str, Any] | None = None,
        made: datetime | None = None,
    ) -> Judgement:
        """Keep a person's judgement of the record that `name` leads to; `changes` are the right values of a correction."""
        engine, now = self._engine.execution_options(**WRITES), made or _now()
        with telling(self.name), engine.begin() as connection:
            about = {"who": who, "why": why, "made": now, "other": other, "changes": changes}
            return post_judgement(connection, Ruling(ruling), name, **about)  # type: ignore[arg-type]

    def judgements(self) -> list[Judgement]:
        """Every judgement, the oldest first."""
        with telling(self.name), self._engine.begin() as connection:
            return read_judgements(connection)

    def texts_of(self, claims: Iterable[str]) -> set[str]:
        """The hashes of the texts of claims."""
        c = schema.claims.c
        with telling(self.name), self._engine.begin() as connection:
            asked = portions(sorted(set(claims)))
            return {text for some in asked for text in connection.scalars(select(c.article).where(c.id.in_(some)))}

    def reopened(self) -> list[Judgement]:
        """The judgements of claims whose article was changed or withdrawn since: they are to be made again."""
        with telling(self.name), self._engine.begin() as connection:
            chosen = choose(connection, as_of=None, by="published")
            judged = read_judged(connection, read_judgements(connection))
        standing = {row.article for row in chosen.rows}
        return [one.judgement for text, some in judged.items() if text not in standing for one in some]

    def withdraw(
        self, article: str, *, who: str, why: str, published: date | None = None, successor: str | None = None
    ) -> bool:
        """Note that `article` was retracted, or replaced by `successor`; it is kept and no longer counts."""
        engine, now = self._engine.execution_options(**WRITES), _now()
        with telling(self.name), engine.begin() as connection:
            about = {"who": who, "why": why, "published": published, "successor": successor, "posted": now}
            return post_notice(connection, article, **about)  # type: ignore[arg-type]

    def search(self, query: str, *, view: View | None = None) -> tuple[Hit, ...]:
        """The articles, of `view` or of today, that have all words of `query`, with the records these words prove."""
        with telling(self.name), self._engine.begin() as connection:
            return search(connection, view or recall(connection, as_of=None, by="published"), query)

    def find(self, name: str, *, view: View | None = None) -> Thing | None:
        """The thing on record that a lasting name leads to; None where nothing on record has it."""
        return find_thing(name, (view or self.view()).things())

    def articles(self) -> tuple[Article, ...]:
        """Every text once, in the order of publication."""
        return self.view().articles

    def proposals(self) -> tuple[Offer, ...]:
        """Every offer on record, with each article's account and the answer."""
        return self.view().offers()

    def check(self) -> list[str]:
        """What is wrong with the store, a line each; empty when every hash, span and count is right."""
        with telling(self.name), self._engine.begin() as connection:
            return [str(fault) for fault in find_faults(connection)]

    def repair(self) -> int:
        """Take out what `check` finds of claims and readings; how many readings are to be posted again."""
        engine = self._engine.execution_options(**WRITES)
        with telling(self.name), engine.begin() as connection:
            return repair(connection, list(find_faults(connection)))

    def back_up(self, path: Path) -> int:
        """Write every row, as of one moment, to a file that `restore` takes on any store; how many rows there are."""
        moment = {} if self._engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
        with telling(self.name), self._engine.execution_options(**moment).begin() as connection:
            return write_backup(connection, path)

    def restore(self, path: Path) -> int:
        """Add the rows of a backup that are not here, all of them or none; how many were added."""
        engine = self._engine.execution_options(**WRITES)
        with telling(self.name), engine.begin() as connection:
            return restore_backup(connection, path)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


@cache
def _reader() -> str:
    try:
        return version("peacetable")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "0"
