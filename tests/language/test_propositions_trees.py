"""Properties that hold for every tree: run over gold treebank sentences where they are at hand, and over odd trees."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from peacetable.language import find_propositions
from peacetable.language.proposition import Propositions

TREEBANKS = Path(__file__).parents[3] / "shared" / "data"
VOCAB = Vocab()
LABELS = ("nsubj", "obj", "obl", "ccomp", "xcomp", "advcl", "acl:relcl", "conj", "case", "mark", "cop", "nmod", "appos")
TAGS = (("VERB", "VBD"), ("NOUN", "NN"), ("ADJ", "JJ"), ("ADP", "IN"), ("PRON", "WDT"), ("AUX", "MD"), ("PUNCT", ","))
WORDS = (
    "demand",
    "offer",
    "make",
    "that",
    "if",
    "not",
    "no",
    "to",
    "of",
    "by",
    "Kyiv",
    "talks",
    "withdrawal",
    "be",
    ",",
)


def read_sentences(path: Path) -> Iterator[list[list[str]]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if rows := [row for row in rows if row[0].isdigit()]:
            yield rows


def to_doc(rows: list[list[str]]) -> Doc:
    numbers = {row[0]: i for i, row in enumerate(rows)}
    return Doc(
        VOCAB,
        words=[row[1] for row in rows],
        lemmas=[row[2] for row in rows],
        pos=[row[3] for row in rows],
        tags=[row[4] for row in rows],
        heads=[numbers.get(row[6], i) for i, row in enumerate(rows)],
        deps=["ROOT" if row[7] == "root" else row[7] for row in rows],
    )


def check(doc: Doc, found: Propositions) -> None:
    heads = [p.head.i for p in found]
    assert heads == sorted(set(heads))
    for proposition in found:
        assert found.at(proposition.head) is proposition
        sentence = proposition.head.sent
        for argument in proposition.arguments:
            assert argument.rule
            assert sentence.start <= argument.span.start < argument.span.end <= sentence.end
            assert sentence.start <= argument.head.i < sentence.end
            assert argument.head != proposition.head


@pytest.mark.shared
@pytest.mark.parametrize("name", ["EWT/en_ewt-ud-test", "GUM/en_gum-ud-test", "PUD/en_pud-ud-test"])
def test_propositions_hold_on_gold_trees(name: str) -> None:
    path = TREEBANKS / f"UD_English-{name}.conllu"
    if not path.exists():
        pytest.skip("the treebanks are not beside the project")
    for rows in read_sentences(path):
        doc = to_doc(rows)
        found = find_propositions(doc)
        check(doc, found)
        for token in doc:
            if token.pos_ == "VERB" and token.dep_ in ("ROOT", "ccomp", "xcomp", "acl:relcl"):
                assert found.at(token) is not None, f"{token.text!r} of {doc.text!r} heads no proposition"


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    size = draw(st.integers(1, 12))
    tags = [draw(st.sampled_from(TAGS)) for _ in range(size)]
    words = [draw(st.sampled_from(WORDS)) for _ in range(size)]
    heads = [draw(st.integers(0, max(0, i - 1))) for i in range(size)]
    turned = draw(st.booleans())
    heads = [size - 1 - heads[size - 1 - i] for i in range(size)] if turned else heads
    return Doc(
        VOCAB,
        words=words,
        lemmas=words,
        pos=[pos for pos, _ in tags],
        tags=[tag for _, tag in tags],
        heads=heads,
        deps=["ROOT" if heads[i] == i else draw(st.sampled_from(LABELS)) for i in range(size)],
    )


@settings(max_examples=300, deadline=None)
@given(trees())
def test_propositions_hold_on_any_tree(doc: Doc) -> None:
    check(doc, find_propositions(doc))


def test_propositions_of_nothing() -> None:
    assert len(find_propositions(Doc(VOCAB, words=[]))) == 0
