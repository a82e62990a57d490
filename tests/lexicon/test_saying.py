"""Words of saying: the data holds together."""

import pytest

from peacetable.lexicon.saying import Saying, read_sayings

SAYINGS = read_sayings()


@pytest.mark.parametrize("entry", SAYINGS.classes, ids=lambda entry: entry.id)
def test_example_holds_a_word_of_its_class(entry: Saying) -> None:
    words = entry.example.lower()
    assert any(head.replace("_", " ")[: max(3, len(head) - 2)] in words for head in entry.heads)


def test_heads_are_lower_case_and_once_in_a_class() -> None:
    for entry in SAYINGS.classes:
        assert len(set(entry.heads)) == len(entry.heads), entry.id
        assert all(head == head.lower() for head in entry.heads)


def test_unknown_word_is_none() -> None:
    assert SAYINGS.find("verb", "withdraw") is None


def test_phrases_come_longest_first() -> None:
    lengths = [len(phrase) for phrase in SAYINGS.phrases]
    assert lengths == sorted(lengths, reverse=True)
