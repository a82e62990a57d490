"""Words: how text is cut into them, what they look like, and how their lemmas are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peacetable.language.lemmas import apply_script, find_script
from peacetable.language.ragged import ragged_range
from peacetable.language.shapes import SHAPES, SUFFIXES, shape_of, suffix_of
from peacetable.language.tokens import blank_pipeline

WORDS = [
    "a non-starter", "Gen. Burhan 's troops", "the U.S. - backed force", "do n't", "wan na",
    "and / or", "a five - year - old deal", "F - 16 jets", "1580 – 1660", "What !!!", "the re-election of anti-war MPs",
    "the 15 - year term", "it 's", "$ 3.5 million",
]  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_tokens_follow_the_treebanks(words: str) -> None:
    glue = {
        "- ": "-",
        " -": "-",
        " 's": "'s",
        " n't": "n't",
        "wan na": "wanna",
        " / ": "/",
        " – ": "–",
        " !!!": "!!!",
        "$ ": "$",
    }
    text = words
    for apart, together in glue.items():
        text = text.replace(apart, together)
    assert [token.text for token in blank_pipeline()(text)] == words.split()


@pytest.mark.parametrize(
    ("word", "shape"),
    [("talks", "lower"), ("Kyiv", "title"), ("UN", "upper"), ("U.S.", "dotted"), ("McCain", "mixed"), ("A", "letter"),
     ("2254", "digits"), ("3.5", "number"), ("F16", "coded"), (",", "punct"), ("中文", "other")],
)  # fmt: skip
def test_shapes_of_words(word: str, shape: str) -> None:
    assert SHAPES[shape_of(word)] == shape


@given(st.text(min_size=1))
def test_shapes_and_suffixes_stay_in_range(word: str) -> None:
    assert 0 <= shape_of(word) < len(SHAPES)
    assert 1 <= suffix_of(word) < SUFFIXES


@pytest.mark.parametrize(
    ("form", "lemma", "script"),
    [("Cities", "city", "l|3|y"), ("troops", "troop", "l|1|"), ("is", "be", "=|be"), ("Putin", "Putin", "k|0|"),
     ("States", "State", "k|1|"), ("MADE", "make", "l|2|ke")],
)  # fmt: skip
def test_lemmas_as_scripts(form: str, lemma: str, script: str) -> None:
    assert find_script(form, lemma) == script
    assert apply_script(script, form) == lemma


@given(st.text(min_size=1, max_size=12), st.text(min_size=1, max_size=12))
def test_lemmas_scripts_undo_themselves(form: str, lemma: str) -> None:
    assert apply_script(find_script(form, lemma), form) == lemma


def test_lemmas_are_never_empty() -> None:
    assert apply_script("l|9|", "go") == "go"


def test_ragged_ranges() -> None:
    import numpy as np

    assert ragged_range(np.array([5, 0, 7]), np.array([2, 0, 3])).tolist() == [5, 6, 7, 8, 9]
