"""Readings and gold in; how far they agree out: precision, recall and F1 for each kind of record.

The rules are those of the contract's scorer, restated here so that an installed package can measure itself; a test
holds both to the same figures.
"""

from peacetable.run.score.folder import GoldArticle, GoldError, read_gold
from peacetable.run.score.tally import Kind, Score, score

__all__ = ["GoldArticle", "GoldError", "Kind", "Score", "read_gold", "score"]
