"""The pipeline on sentences whose analysis is beyond doubt, and its promises about any text."""

from __future__ import annotations

import pickle
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from peacetable.language import ModelMissing, load

NEWS = (
    "Ukraine rejected the offer that Russia had made on Monday. Gen. Burhan was asked to withdraw his troops from "
    "Khartoum before talks in Geneva begin. “We will not negotiate,” he said.\n\nThe United Nations called for a ceasefire."
)
ODD = [
    "",
    " ",
    "\n\n\n",
    "\t",
    ".",
    "…",
    "a" * 5000,
    "word " * 1500,
    "\ufeff\x00\x01 x",
    "\u200b\u200b",
    "😀😀 ok",
    "العربية 中文",
    "(" * 300,
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def columns(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.pos_, t.tag_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_) for t in doc]


def test_pipeline_finds_the_tree_of_a_plain_sentence(nlp: Language) -> None:
    doc = nlp("The rebels rejected the offer.")
    assert [(token.dep_, token.head.text) for token in doc] == [
        ("det", "rebels"), ("nsubj", "rejected"), ("ROOT", "rejected"), ("det", "offer"), ("obj", "rejected"),
        ("punct", "rejected"),
    ]  # fmt: skip
    assert [token.lemma_ for token in doc][1:3] == ["rebel", "reject"]
    assert [token.tag_ for token in doc] == ["DT", "NNS", "VBD", "DT", "NN", "."]


def test_pipeline_finds_passives_and_relative_clauses(nlp: Language) -> None:
    doc = nlp("The ceasefire which both sides had signed was broken by the army.")
    found = {token.text: token.dep_ for token in doc}
    assert found["ceasefire"] == "nsubj:pass"
    assert found["signed"] == "acl:relcl"
    assert found["army"] == "obl:agent"
    assert next(token for token in doc if token.text == "broken").morph.get("VerbForm") == ["Part"]


def test_pipeline_finds_names(nlp: Language) -> None:
    doc = nlp("Antonio Guterres met Vladimir Putin in Moscow, the United Nations said.")
    found = {ent.text: ent.label_ for ent in doc.ents}
    assert found["Antonio Guterres"] == found["Vladimir Putin"] == "PER"
    assert found["Moscow"] == "LOC"


def test_pipeline_sentences_have_one_root_each(nlp: Language) -> None:
    doc = nlp(NEWS)
    sentences = list(doc.sents)
    assert len(sentences) == 4
    for sentence in sentences:
        assert [token for token in sentence if token.dep_ == "ROOT"] == [sentence.root]
        assert all(token.head in sentence for token in sentence)


def test_pipeline_does_not_depend_on_the_batch(nlp: Language) -> None:
    texts = [NEWS, "No.", "Talks failed. " * 40, NEWS.replace("Monday", "the long-awaited second Monday of the month")]
    alone = [columns(nlp(text)) for text in texts]
    assert [columns(doc) for doc in nlp.pipe(texts)] == alone
    assert [columns(doc) for doc in nlp.pipe(reversed(texts))] == alone[::-1]


@pytest.mark.parametrize("text", ODD)
def test_pipeline_survives_odd_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert all(token.dep_ for token in doc)
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_pipeline_keeps_any_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    for sentence in doc.sents:
        assert all(token.head in sentence for token in sentence)


def test_pipeline_keeps_order_over_many_documents(nlp: Language) -> None:
    texts = [f"Round {number} of the talks failed." for number in range(70)]
    assert [doc.text for doc in nlp.pipe(texts)] == texts


def test_pipeline_annotator_can_be_pickled(nlp: Language) -> None:
    encoder = pickle.loads(pickle.dumps(nlp.get_pipe("peacetable_ud").encoder))  # type: ignore[attr-defined]
    assert encoder.labels == nlp.get_pipe("peacetable_ud").encoder.labels  # type: ignore[attr-defined]


def test_pipeline_names_a_missing_model(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"missing model\.onnx"):
        load(tmp_path)


def test_white_space_within_a_name_is_part_of_it(nlp: Language) -> None:
    """spaCy refuses a name that goes on after white space outside it."""
    doc = nlp(
        "Joint statement on the West Bank \n Oslo, 11 May 2012\n\nNorway and Ireland call on both sides to return."
    )
    for before, token in pairwise(doc):
        assert token.ent_iob_ != "I" or before.ent_iob_ in ("B", "I")
