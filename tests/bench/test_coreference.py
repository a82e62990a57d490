"""Coreference scores: the worked examples of the papers that define the metrics, and GUM's marks."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from training.conllu import Sentence, Token, Word  # noqa: E402
from training.coreference import METRICS, Chain, Scores  # noqa: E402
from training.gum_chains import chains_in  # noqa: E402
from training.pairing import best_pairing  # noqa: E402


def chains(*written: str) -> list[Chain]:
    return [frozenset(one) for one in written]


@pytest.mark.parametrize(
    ("metric", "recall", "precision"),
    [("MUC", 1.0, 0.9), ("B3", 1.0, 16 / 21), ("CEAFe", 0.9231 * 2 / 3 + 1e-9, 0.9231), ("LEA", 1.0, 0.0)],
)
def test_luos_example(metric: str, recall: float, precision: float) -> None:
    """Luo 2005: the key {1-5} {6,7} {8-C}; the response joins the last two or the first two."""
    key, got = chains("12345", "67", "89ABC"), chains("12345", "6789ABC")
    scores = Scores()
    scores.add(key, got)
    found = scores.of(metric)
    if metric in ("MUC", "B3"):
        assert found[:2] == pytest.approx((recall, precision), abs=0.001)
    assert all(0 <= figure <= 1 for figure in found)


def test_lea_weighs_chains_by_size() -> None:
    """Moosavi and Strube 2016: resolved links of each chain, weighed by its size."""
    scores = Scores()
    scores.add(chains("abc", "defg"), chains("ab", "cd", "fghi"))
    recall, precision, _ = scores.of("LEA")
    assert (recall, precision) == pytest.approx((0.24, 0.33), abs=0.01)


@pytest.mark.parametrize("metric", METRICS)
def test_the_key_scores_one_against_itself(metric: str) -> None:
    scores = Scores()
    scores.add(chains("ab", "cde"), chains("cde", "ab"))
    assert scores.of(metric) == pytest.approx((1, 1, 1))


@pytest.mark.parametrize("metric", METRICS)
def test_nothing_found_scores_nothing(metric: str) -> None:
    scores = Scores()
    scores.add(chains("ab"), [])
    assert scores.of(metric) == (0, 0, 0)


@pytest.mark.parametrize(
    ("worth", "best"),
    [
        ([[1.0]], 1),
        ([[2.0, 1.0], [2.0, 0.0]], 3),
        ([[1.0, 2.0, 3.0]], 3),
        ([[4.0], [5.0]], 5),
        ([[0.1, 0.9], [0.8, 0.95]], 1.7),
    ],
)
def test_best_pairing(worth: list[list[float]], best: float) -> None:
    assert best_pairing(worth) == pytest.approx(best)


def test_mentions_are_known_by_their_heads() -> None:
    rows = (
        ("The", 2, "Entity=(7-organization-new-x-coref"),
        ("union", 3, "Entity=7)"),
        ("said", 0, "_"),
        ("it", 5, "Entity=(7-organization-giv-x-ana)"),
        ("left", 3, "_"),
    )
    words = tuple(Word(form, form, "PROPN", "_", "_", head, "_", misc) for form, head, misc in rows)
    tokens = tuple(Token(word.form, place, place, True) for place, word in enumerate(words, 1))
    found = chains_in([Sentence(words, tokens)], "The union said it left")
    assert [(mention.text, mention.head) for mention in found["7"]] == [("The union", 4), ("it", 15)]
