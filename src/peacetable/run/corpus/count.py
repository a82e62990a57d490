"""How much a corpus holds."""

from collections import Counter
from collections.abc import Iterable, Iterator

from peacetable.model.reading import GOLD_KINDS
from peacetable.run.corpus.folder import Annotated


def count(articles: Iterable[Annotated]) -> Iterator[tuple[str, int]]:
    """Articles, words, conflicts, then records by kind, articles by style and by split."""
    totals: Counter[str] = Counter()
    conflicts: set[str] = set()
    for article in articles:
        conflicts.add(article.conflict)
        totals.update(articles=1, words=len(article.text.split()))
        totals.update({kind: len(getattr(article.annotation, kind)) for kind in GOLD_KINDS})
        totals.update([f"style {article.annotation.style}", f"split {article.split}"])
    totals["conflicts"] = len(conflicts)
    ordered = ("articles", "words", "conflicts", *GOLD_KINDS, *sorted(name for name in totals if " " in name))
    return ((name, totals[name]) for name in ordered)
