"""The cue topics: every entry's example holds one of its words, and a word has one value a use."""

import re
from pathlib import Path

import pytest

from peacetable.lexicon import LexiconError
from peacetable.lexicon.cues import Cue, read_cues

CUES = [cue for topic in ("talks", "ceasefires", "standing", "stances") for cue in read_cues(topic).all]


def _stem(word: str) -> str:
    """A word short enough to be found inflected: "collapse" in "collapsed"."""
    return word[: max(3, len(word) - 2)]


@pytest.mark.parametrize("cue", CUES, ids=[cue.id for cue in CUES])
def test_cue_example_holds_a_word(cue: Cue) -> None:
    text = cue.example.lower()
    forms = ([_stem(part) for part in re.split(r"[ _-]", word)] for word in cue.words)
    assert any(all(part in text for part in parts) for parts in forms), cue.example


def test_read_cues_refuses_a_word_with_two_values(tmp_path: Path) -> None:
    entry = '- {id: mine, use: phase, value: end, words: [open], example: "Talks open."}\n'
    (tmp_path / "talks.yaml").write_text(entry, encoding="utf-8")
    with pytest.raises(LexiconError, match="'open' already stands in"):
        read_cues("talks", extra=[tmp_path])
