"""The corpus: articles of our own with their records, each record proved by quotations from its article."""

from peacetable.run.corpus.annotation import Annotation
from peacetable.run.corpus.check import Fault, check
from peacetable.run.corpus.folder import Annotated, CorpusError, read_corpus
from peacetable.run.corpus.gold import to_gold
from peacetable.run.corpus.splits import Split, read_splits, split_of

__all__ = [
    "Annotated",
    "Annotation",
    "CorpusError",
    "Fault",
    "Split",
    "check",
    "read_corpus",
    "read_splits",
    "split_of",
    "to_gold",
]
