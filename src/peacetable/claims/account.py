"""The account: all that the rooms below found in one article, which every builder of records reads."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from peacetable import model
from peacetable.claims.utterance import Source, Utterance
from peacetable.language.proposition import Propositions
from peacetable.lexicon import Lexicon
from peacetable.mentions import Mentions


@dataclass(frozen=True, slots=True)
class Account:
    """One article as understood so far. `doc.text == article.text`, so offsets are the article's own.

    `stretch` is the part of the text that it is about, where it is not the whole.
    """

    article: model.Article
    doc: Doc
    propositions: Propositions
    mentions: Mentions
    utterances: tuple[Utterance, ...]
    lexicon: Lexicon
    stretch: Span | None = None

    @property
    def sentences(self) -> Iterator[Span]:
        """The sentences of the story, without what was removed."""
        first, last = (self.stretch.start, self.stretch.end) if self.stretch is not None else (0, len(self.doc))
        inside = (s for s in self.doc.sents if first <= s.start < last)
        return (s for s in inside if self.article.is_story(s.start_char, s.end_char))

    def cite(self, *spans: Span) -> tuple[model.Span, ...]:
        """The characters of `spans` as evidence, in text order, each once."""
        cuts = {model.Span.cut(self.article.text, s.start_char, s.end_char) for s in spans if s.text.strip()}
        return tuple(sorted(cuts))

    def utterance_of(self, token: Token) -> Utterance | None:
        """The innermost utterance in which `token` stands, None in the article's own voice."""
        around = [u for u in self.utterances for s in u.content if s.start <= token.i < s.end]
        return min(around, key=lambda u: sum(len(s) for s in u.content)) if around else None

    def source_of(self, token: Token) -> Source | None:
        """In whose words `token` stands, None in the article's own voice."""
        utterance = self.utterance_of(token)
        return utterance.source if utterance else None
