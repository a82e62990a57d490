"""A folder of one's own: issues, wordings, acts and groups that it adds are read, and a bad entry is told."""

from datetime import date
from pathlib import Path

import pytest

from peacetable.lexicon import LexiconError, load
from peacetable.model import Article
from peacetable.run import load as load_reader

ISSUES = '- {code: grazing, parent: resources, meaning: "herders\' pastures"}\n'
WORDINGS = (
    '- {id: grazing.any, issue: grazing, heads: [pasture, grazing], example: "the pastures", counter: "the past"}\n'
)
ACTS = (
    "- {id: act.mine, stance: demands, negated: null, actor: other, heads: [crave], "
    'cite: "my own", example: "Chad craves a truce."}\n'
)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    for name, text in (("issues", ISSUES), ("wordings", WORDINGS), ("acts", ACTS)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_own_issue_and_act_make_a_position(folder: Path) -> None:
    reader = load_reader(lexicon_dirs=[folder])
    reading = reader.read(Article(id="own", text="Chad craves the pastures of Sudan.", published=date(2023, 5, 10)))
    assert [(p.party, p.stance, p.issue) for p in reading.positions] == [("TCD", "demands", "grazing")]


@pytest.mark.parametrize(
    ("topic", "entry", "told"),
    [
        ("acts", "- {id: a, stance: begs}\n", "acts.yaml, entry 1: stance"),
        (
            "acts",
            ACTS.replace("crave", "reject"),
            "'reject' is already a word of",
        ),
        ("wordings", "- {id: w, issue: talks, heads: ['@none'], example: a, counter: b}\n", "no word class 'none'"),
        ("wordings", "- {id: w, issu: talks}\n", "wordings.yaml, entry 1: issue"),
        ("issues", "code: grazing\n", "expected a list of entries, met dict"),
        (
            "stances",
            "- {id: s, use: putting, value: back, words: [table], example: tabled}\n",
            "'table' already stands in",
        ),
    ],
)
def test_a_bad_entry_is_told(tmp_path: Path, topic: str, entry: str, told: str) -> None:
    (tmp_path / f"{topic}.yaml").write_text(entry, encoding="utf-8")
    with pytest.raises(LexiconError, match=told):
        load(extra=[tmp_path])
