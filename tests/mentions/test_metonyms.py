"""Capitals as governments and as places: every entry of the topic by both of its sentences."""

from datetime import date

import pytest
import spacy

from peacetable.lexicon.actors import Registry, read_registry
from peacetable.lexicon.metonyms import MetonymWords, metonym_words
from peacetable.mentions.actors import find_actors
from peacetable.model import Article


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry()


def actors(text: str, registry: Registry) -> set[str]:
    _, cast = find_actors(Article("a", text, published=date(2024, 5, 23)), spacy.blank("en")(text), registry)
    return set(cast)


@pytest.mark.parametrize("entry", metonym_words(), ids=lambda entry: entry.place)
def test_every_entry_tells_party_from_place(entry: MetonymWords, registry: Registry) -> None:
    assert actors(entry.party, registry) == {"KEN"}
    assert actors(entry.place, registry) == set()


@pytest.mark.parametrize(
    "word", [word for entry in metonym_words() if entry.use == "before-a-place" for word in entry.words]
)
def test_every_word_before_makes_a_place(word: str, registry: Registry) -> None:
    assert "KEN" not in actors(f"They saw it {word} Nairobi at dawn.", registry)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Kremlin refused.", "RUS"),
        ("The Quai d'Orsay was silent.", "FRA"),
        ("Downing Street welcomed it.", "GBR"),
        ("Nay Pyi Taw will not talk.", "MMR"),
        ("Brussels urged restraint.", "european-union"),
        ("Casa de Nariño insisted on it.", "COL"),
    ],
)
def test_palaces_and_seats_are_parties(text: str, actor: str, registry: Registry) -> None:
    assert actor in actors(text, registry)
