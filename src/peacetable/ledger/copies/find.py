"""Finding copies: candidates by their signatures, then the texts themselves held against each other.

Two texts are copies when they were published within `WINDOW` of each other and share `SHARED` of the shingles of the
shorter one: a paper that drops the end of a wire story, or adds a paragraph of its own, still carries that story.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

import numpy as np

from peacetable.ledger.copies.shingles import shingles_of
from peacetable.ledger.copies.signature import bands_of, sign
from peacetable.ledger.entry import text_hash
from peacetable.model import Article

# A wire story is carried for days; an annual report may repeat last year's words and is another story.
WINDOW = timedelta(days=10)
# Swept from 0.15 to 0.5 in bench/copies.py: at 0.25 one of 354 pairs of reports that quote the same statement merges, at 0.3
# none, but then of the copies with every third word replaced only a fifth is found in place of two fifths.
SHARED = 0.25
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
# With fewer figures than these a correction of one of them would make another story.
_FIGURES = 3
# Of 64 values of the signatures, so many must agree before the texts are fetched: 4 is a resemblance of about 0.06.
_ALIKE = 4


@dataclass(frozen=True, slots=True)
class Copies:
    """Which texts retell one story: for each text's hash the hash that its group goes by."""

    origin: Mapping[str, str]

    def groups(self) -> list[tuple[str, ...]]:
        """The texts that have copies, by group."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, first in self.origin.items():
            found[first].append(name)
        return [tuple(sorted(group)) for group in found.values() if len(group) > 1]


def find_copies(articles: Iterable[Article], signatures: Mapping[str, bytes] | None = None) -> Copies:
    """The copies among `articles`; signatures by text hash where they are known, made here where they are not."""
    texts = {text_hash(article.text): article for article in articles}
    known = signatures or {}
    digests = {name: known.get(name) or sign(article.text)["digest"] for name, article in sorted(texts.items())}
    stories = _Stories(texts)
    origin = {name: name for name in texts}
    for one, other in _candidates(digests):
        a, b = _root(origin, one), _root(origin, other)
        if a != b and stories.are_copies(one, other):
            origin[max(a, b)] = min(a, b)
    return Copies({name: _root(origin, name) for name in origin})


def _root(origin: Mapping[str, str], name: str) -> str:
    while origin[name] != name:
        name = origin[name]
    return name


def _candidates(digests: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Pairs whose signatures share a band and agree often enough, in an order that only the texts decide."""
    names = list(digests)
    buckets: dict[bytes, list[int]] = defaultdict(list)
    for number, digest in enumerate(digests.values()):
        for band in bands_of(digest):
            buckets[band].append(number)
    pairs = sorted({pair for bucket in buckets.values() for pair in combinations(bucket, 2)})
    if not pairs:
        return
    values = np.array([np.frombuffer(digest, "<u4") for digest in digests.values()])
    left, right = np.array(pairs).T
    alike = (values[left] == values[right]).sum(axis=1) >= _ALIKE
    yield from ((names[one], names[other]) for (one, other), likely in zip(pairs, alike, strict=True) if likely)


class _Stories:
    """The shingles of the stories, each cut once."""

    def __init__(self, texts: Mapping[str, Article]) -> None:
        self._texts = texts
        self._shingles: dict[str, frozenset[str]] = {}

    def are_copies(self, one: str, other: str) -> bool:
        """Whether two texts carry one story."""
        if not _are_near(self._texts[one], self._texts[other]):
            return False
        a, b = self._of(one), self._of(other)
        return len(a & b) >= SHARED * min(len(a), len(b)) and self._agree_in_figures(one, other)

    def _agree_in_figures(self, one: str, other: str) -> bool:
        """A desk that rewrites a story keeps its figures; a report of fixed form on another day has others."""
        a, b = (set(_FIGURE.findall(story_of(self._texts[name]))) for name in (one, other))
        fewer = min(len(a), len(b))
        return fewer < _FIGURES or 2 * len(a & b) >= fewer

    def _of(self, name: str) -> frozenset[str]:
        if name not in self._shingles:
            self._shingles[name] = shingles_of(story_of(self._texts[name]))
        return self._shingles[name]


def _are_near(one: Article, other: Article) -> bool:
    if one.published is None or other.published is None:
        return True
    return abs(one.published - other.published) <= WINDOW


def story_of(article: Article) -> str:
    """The text without what is no part of the story: two outlets' appeals make no copies."""
    kept, at = [], 0
    for part in sorted(article.removed):
        kept.append(article.text[at : part.start])
        at = max(at, part.end)
    return " ".join((*kept, article.text[at:]))
