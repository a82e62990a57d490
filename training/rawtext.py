"""Treebank sentences → the running text they came from, and spaCy documents → treebank sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span

from training.conllu import Sentence, Token, Word


def documents(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """The sentences of each document."""
    gathered: list[Sentence] = []
    for sentence in sentences:
        if sentence.starts_document and gathered:
            yield gathered
            gathered = []
        gathered.append(sentence)
    if gathered:
        yield gathered


def text_of(document: Sequence[Sentence]) -> str:
    """The text of a document: a blank line between paragraphs, one space or nothing between sentences.

    Whether a space follows a sentence's last token the treebank says; files without paragraph marks give one line.
    """
    parts: list[str] = []
    for sentence in document:
        if parts and sentence.starts_paragraph:
            parts[-1] = parts[-1].rstrip() + "\n\n"
        parts.extend(token.form + (" " if token.space_after else "") for token in sentence.tokens)
    return "".join(parts).rstrip()


def sentences_of(doc: Doc) -> Iterator[Sentence]:
    """The sentences of a parsed document, white space left out."""
    for span in doc.sents:
        tokens = [token for token in span if not token.is_space]
        if tokens:
            yield _sentence(span, {token.i: place for place, token in enumerate(tokens, start=1)})


def _sentence(span: Span, places: dict[int, int]) -> Sentence:
    words, tokens = [], []
    for token in span:
        if token.i not in places:
            continue
        is_root = token.head is token or token.head.i == token.i
        head = 0 if is_root else places[token.head.i]
        deprel = "root" if is_root else token.dep_
        feats = str(token.morph) or "_"
        words.append(Word(token.text, token.lemma_, token.pos_, token.tag_, feats, head, deprel, "_"))
        tokens.append(Token(token.text, places[token.i], places[token.i], bool(token.whitespace_)))
    return Sentence(tuple(words), tuple(tokens))
