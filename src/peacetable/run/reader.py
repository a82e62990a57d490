"""The reader: one article in, its reading out, by the rooms in their order."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from spacy.language import Language

from peacetable import language, lexicon
from peacetable.claims import Account
from peacetable.claims.attribution import find_utterances
from peacetable.claims.claim import Claim
from peacetable.claims.learned import Estimates, Judge, load_judge
from peacetable.claims.stance import find_claims
from peacetable.language import find_propositions
from peacetable.lexicon import Lexicon
from peacetable.mentions.find import find_mentions
from peacetable.model import Article, Reading
from peacetable.reading.find import find_records
from peacetable.run.failure import Skip
from peacetable.run.stream import Read, read_each, read_in_processes
from peacetable.sources import mark_removed


class Reader:
    """Reads articles one after the other. It holds the language pipeline and the lexicon and changes neither."""

    def __init__(
        self, nlp: Language, known: Lexicon, *, judge: Judge | None = None, lexicon_dirs: tuple[Path, ...] = ()
    ) -> None:
        self._nlp = nlp
        self._lexicon = known
        self._judge = judge
        self._lexicon_dirs = lexicon_dirs

    def read(self, article: Article) -> Reading:
        """The reading of `article`: every record that its text proves."""
        account, claims = self.claimed(article)
        return find_records(account, claims, self._judge(account, claims) if self._judge is not None else Estimates())

    def pipe(self, articles: Iterable[Article], *, processes: int = 1, skip: Skip | None = None) -> Iterator[Reading]:
        """The readings of many articles, in their order, each as soon as it is read.

        An article that fails is given to `skip` and the others are read; without `skip` it raises a `ReadingError`.
        With `processes` above 1, that many processes read, each with a copy of this reader.
        """
        if processes == 1:
            return read_each(self.read, articles, skip=skip)
        read = partial(_load_read, heads=self._judge is not None)
        return read_in_processes(read, articles, processes=processes, lexicon_dirs=self._lexicon_dirs, skip=skip)

    def account(self, article: Article) -> Account:
        """What the rooms below the records find in `article`; for explaining and for debugging."""
        article = mark_removed(article)
        doc = self._nlp(article.text)
        propositions = find_propositions(doc)
        mentions = find_mentions(article, doc, self._lexicon)
        utterances = find_utterances(article, doc, propositions, mentions, self._lexicon.saying)
        return Account(article, doc, propositions, mentions, utterances, self._lexicon)

    def claimed(self, article: Article) -> tuple[Account, tuple[Claim, ...]]:
        """The account of `article` and the stances that the rules find in it, before they become records."""
        account = self.account(article)
        return account, find_claims(account)


def load(*, lexicon_dirs: Iterable[Path] = (), heads: bool = False) -> Reader:
    """A reader with the model and lexicon that ship, and what the folders add to the lexicon.

    With `heads` it also tells the positions that only the learned heads find: more of them, less surely (docs/heads.md).
    """
    folders = tuple(lexicon_dirs)
    return Reader(
        language.load(), lexicon.load(extra=folders), judge=load_judge() if heads else None, lexicon_dirs=folders
    )


def _load_read(lexicon_dirs: tuple[Path, ...], *, heads: bool) -> Read:
    return load(lexicon_dirs=lexicon_dirs, heads=heads).read
