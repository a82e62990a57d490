"""`peacetable_ud`: the spaCy component that sets tags, lemmas, trees and entities on documents.

Documents are read in groups; the sentences of a group are sorted by length and run together in batches of 16, which
is where throughput comes from. What a sentence gets does not depend on its neighbours in the batch (see `layout`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from peacetable.language.encoder import SHIPPED, Encoder, shared_encoder
from peacetable.language.group import read_group
from peacetable.language.writing import DocWriter

GROUP = 32
"""Documents read together: 32 news articles are some 800 sentences, enough for even batches, few enough to stream."""


class Annotator:
    """Tags, lemmatises, parses and finds names, in one encoder pass per sentence."""

    def __init__(self, vocab: Vocab, encoder: Encoder, *, batch_sentences: int = 16) -> None:
        self.vocab = vocab
        self.encoder = encoder
        self.batch_sentences = batch_sentences
        self._writer = DocWriter(vocab, encoder.labels)

    def __call__(self, doc: Doc) -> Doc:
        """One document, annotated in place."""
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = GROUP) -> Iterator[Doc]:
        """The documents in their order, read in groups of at most `GROUP`."""
        for docs in _groups(stream, min(batch_size, GROUP)):
            self._annotate(docs)
            yield from docs

    def _annotate(self, docs: Sequence[Doc]) -> None:
        group = read_group(docs, self.encoder.pieces, self.vocab)
        analysis = group.analyse(self.encoder, self.batch_sentences)
        for doc, part in zip(docs, group.parts, strict=True):
            self._writer.write(doc, part, analysis)


def _groups(stream: Iterable[Doc], size: int) -> Iterator[list[Doc]]:
    docs = iter(stream)
    while group := list(islice(docs, size)):
        yield group


@Language.factory(
    "peacetable_ud",
    default_config={"model": None, "threads": 1, "batch_sentences": 16},
    assigns=["token.pos", "token.tag", "token.lemma", "token.morph", "token.dep", "token.head", "doc.ents"],
)
def make_annotator(nlp: Language, name: str, model: str | None, threads: int, batch_sentences: int) -> Annotator:
    """The factory that spaCy finds by name; `model` is a folder, the shipped one where None."""
    encoder = shared_encoder(Path(model) if model else SHIPPED, threads=threads)
    return Annotator(nlp.vocab, encoder, batch_sentences=batch_sentences)
