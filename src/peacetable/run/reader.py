"""The reader: one article in, its reading out, by the rooms in their order."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language

from peacetable import language, lexicon
from peacetable.claims import Account
from peacetable.claims.attribution import find_utterances
from peacetable.claims.stance import find_claims
from peacetable.language import find_propositions
from peacetable.lexicon import Lexicon
from peacetable.mentions import find_mentions
from peacetable.model import Article, Reading
from peacetable.reading import find_records
from peacetable.sources import mark_removed


class Reader:
    """Reads articles one after the other. It holds the language pipeline and the lexicon and changes neither."""

    def __init__(self, nlp: Language, known: Lexicon) -> None:
        self._nlp = nlp
        self._lexicon = known

    def read(self, article: Article) -> Reading:
        """The reading of `article`: every record that its text proves."""
        return find_records(self.account(article))

    def pipe(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """The readings of many articles, in their order, each as soon as it is read."""
        return map(self.read, articles)

    def account(self, article: Article) -> Account:
        """What the rooms below the records find in `article`; for explaining and for debugging."""
        article = mark_removed(article)
        doc = self._nlp(article.text)
        propositions = find_propositions(doc)
        mentions = find_mentions(article, doc, propositions, self._lexicon)
        utterances = find_utterances(article, doc, propositions, mentions, self._lexicon)
        return Account(article, doc, propositions, mentions, utterances, self._lexicon)

    def claims_of(self, article: Article) -> tuple[object, ...]:
        """The stances found in `article`, before they become records."""
        return find_claims(self.account(article))


def load(*, lexicon_dirs: Iterable[Path] = ()) -> Reader:
    """A reader with the model and lexicon that ship, and what the folders add to the lexicon."""
    return Reader(language.load(), lexicon.load(extra=lexicon_dirs))
