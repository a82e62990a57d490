"""Phrases around a word, on trees made by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from peacetable.language.phrases import appositions, conjuncts, phrase

WORDS = "Peskov , the spokesman , wants peace and talks on the two regions , which Kyiv holds".split()
HEADS = [5, 3, 3, 0, 3, 5, 5, 8, 6, 12, 12, 12, 8, 16, 16, 16, 12]
DEPS = ("nsubj punct det appos punct ROOT obj cc conj case det nummod nmod punct obj nsubj acl:relcl").split()


@pytest.fixture
def doc() -> Doc:
    return Doc(Vocab(), words=WORDS, heads=HEADS, deps=DEPS)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("regions", "the two regions"),
        ("Peskov", "Peskov"),
        ("peace", "peace"),
        ("talks", "talks on the two regions"),
    ],
)
def test_phrase_leaves_out_what_is_joined_on(doc: Doc, word: str, expected: str) -> None:
    assert phrase(doc[WORDS.index(word)]).text == expected


def test_conjuncts_from_either_side(doc: Doc) -> None:
    both = [doc[6], doc[8]]
    assert list(conjuncts(doc[6])) == both
    assert list(conjuncts(doc[8])) == both


def test_appositions_go_both_ways(doc: Doc) -> None:
    assert appositions(doc[0]) == (doc[3],)
    assert appositions(doc[3]) == (doc[0],)
