"""A harm: one count of people harmed, with what was done to them and the rule that saw it."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from peacetable.language.proposition import Proposition
from peacetable.mentions import CountMention
from peacetable.model import Measure, Victims


@dataclass(frozen=True, slots=True)
class Harm:
    """A count read as harm. `victims` is None where the words leave it to what went before ("two others")."""

    count: CountMention
    measure: Measure
    rule: str
    victims: Victims | None = None
    proposition: Proposition | None = None

    @property
    def sentence(self) -> Span:
        """The sentence that the count stands in."""
        return self.count.span.sent

    @property
    def anchor(self) -> Token:
        """The word that stands for the count: what it counts, or its last word."""
        return self.count.unit if self.count.unit is not None else self.count.span[-1]


def lemma(token: Token) -> str:
    """The dictionary form in lower case; the word itself where the document has no lemmas."""
    return (token.lemma_ or token.text).lower()
