"""The tally: counts over many articles, and the figures made of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from peacetable.model.reading import GOLD_KINDS, RECORD_KINDS
from peacetable.run.score.fields import check_fields
from peacetable.run.score.match import pair
from peacetable.run.score.names import Names, Plain

_PLACES = 3  # decimals of every figure, as the contract's scorer rounds


@dataclass(slots=True)
class Kind:
    """Counts for one kind of record: in the gold, in the readings, matched; fields asked and agreeing."""

    gold: int = 0
    got: int = 0
    hit: int = 0
    asked: int = 0
    agree: int = 0

    @property
    def precision(self) -> float:
        """The share of the reading's records that the gold has."""
        return round(self._exact_precision, _PLACES)

    @property
    def recall(self) -> float:
        """The share of the gold's records that were read."""
        return round(self._exact_recall, _PLACES)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self._exact_precision + self._exact_recall
        return round(2 * self._exact_precision * self._exact_recall / total, _PLACES) if total else 0.0

    @property
    def fields(self) -> float | None:
        """The share of the asked fields that agree, None where none was asked."""
        return round(self.agree / self.asked, _PLACES) if self.asked else None

    @property
    def _exact_precision(self) -> float:
        return self.hit / self.got if self.got else 0.0

    @property
    def _exact_recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0


@dataclass(slots=True)
class Score:
    """All that scoring tells. `errors` hold (kind, "missed" or "false", article, record); `cases` hits by article."""

    kinds: dict[str, Kind] = field(default_factory=lambda: {kind: Kind() for kind in GOLD_KINDS})
    by_field: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    errors: list[tuple[str, str, str, Plain]] = field(default_factory=list)
    cases: dict[str, dict[str, str]] = field(default_factory=dict)
    articles: int = 0
    absent: list[str] = field(default_factory=list)
    evidence_faults: int = 0
    verdicts: tuple[int, int] = (0, 0)

    @property
    def counted(self) -> dict[str, Kind]:
        """The kinds that either side has records of."""
        return {name: kind for name, kind in self.kinds.items() if kind.gold or kind.got}

    @property
    def macro_f1(self) -> float:
        """The mean F1 of those kinds."""
        kinds = self.counted.values()
        return round(sum(kind.f1 for kind in kinds) / len(kinds), _PLACES) if kinds else 0.0


def score(judged: Iterable[tuple[str, Plain, Plain | None]]) -> Score:
    """The score of (article's name, gold, printed reading or None where it failed)."""
    result = Score()
    for name, gold, reading in judged:
        result.articles += 1
        if reading is None:
            result.absent.append(f"{name}.json")
        else:
            result.evidence_faults += sum(1 for _ in find_evidence_faults(reading))
        _count(result, name, gold, reading or {})
    return result


def find_evidence_faults(reading: Plain) -> Iterator[str]:
    """The kind of each record without evidence, or with evidence that is not the article's own characters."""
    text = reading["article"]["text"]
    for kind in RECORD_KINDS:
        for record in reading.get(kind) or ():
            spans = record.get("evidence") or ()
            if not spans or any(text[span["start"] : span["end"]] != span["text"] for span in spans):
                yield kind


def _count(result: Score, article: str, gold: Plain, reading: Plain) -> None:
    names = Names(gold, reading)
    result.cases[article] = {}
    for kind in GOLD_KINDS:
        if kind in gold:  # a gold file judges only the kinds that it names
            _count_kind(result, article, kind, (gold[kind], reading.get(kind) or []), names)
    _count_verdicts(result, gold, reading, names)


def _count_kind(result: Score, article: str, kind: str, sides: tuple[list[Plain], list[Plain]], names: Names) -> None:
    golds, gots = ([names.prepare(record) for record in side] for side in sides)
    pairs = pair(kind, golds, gots)
    count = result.kinds[kind]
    count.gold += len(golds)
    count.got += len(gots)
    count.hit += len(pairs)
    for i, j in pairs:
        for name, agrees in check_fields(kind, golds[i], gots[j]).fields:
            count.asked += 1
            count.agree += agrees
            agreed, asked = result.by_field.get((kind, name), (0, 0))
            result.by_field[kind, name] = (agreed + agrees, asked + 1)
    paired = [set(side) for side in zip(*pairs, strict=True)] or [set(), set()]
    for what, records, used in zip(("missed", "false"), sides, paired, strict=True):
        result.errors += [(kind, what, article, r) for index, r in enumerate(records) if index not in used]
    result.cases[article][kind] = "".join("+" if index in paired[0] else "-" for index in range(len(golds)))


def _count_verdicts(result: Score, gold: Plain, reading: Plain, names: Names) -> None:
    """Counts each verdict in the gold as right where any proposal by the same party has it."""
    right, asked = result.verdicts
    for want in gold.get("proposals") or ():
        if want.get("verdict"):
            gots = reading.get("proposals") or ()
            asked += 1
            right += any(
                names.same(got.get("by")) == want["by"] and got.get("verdict") == want["verdict"] for got in gots
            )
    result.verdicts = (right, asked)
