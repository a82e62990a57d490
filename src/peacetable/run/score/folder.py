"""A folder of gold: NAME.gold.json beside the article NAME.txt."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from peacetable.model import Article
from peacetable.run.score.names import Plain
from peacetable.sources import read_file

_SUFFIX = ".gold.json"


class GoldError(ValueError):
    """A folder without gold, or a gold file that is not what it should be."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and the records that it should give."""

    name: str
    article: Article
    gold: Plain


def read_gold(folder: Path) -> Iterator[GoldArticle]:
    """The gold of `folder` by name; a missing article or a bad file is a `GoldError` or `SourceError`."""
    paths = sorted(folder.glob(f"*{_SUFFIX}"))
    if not paths:
        raise GoldError(f"{folder}: no *{_SUFFIX} in it; expected NAME{_SUFFIX} beside NAME.txt; name a folder of gold")
    return map(_read, paths)


def _read(path: Path) -> GoldArticle:
    name = path.name.removesuffix(_SUFFIX)
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
        head = {key: gold["article"].get(key) for key in ("published", "title", "outlet", "url")}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"{path}: is no gold ({error}); expected a JSON object with `article` and records") from None
    return GoldArticle(name, read_file(path.with_name(f"{name}.txt"), **head), gold)
