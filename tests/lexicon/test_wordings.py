"""Every wording fits its example and leaves its counterexample alone; every act is performed by its example."""

from datetime import date

import pytest

from peacetable.claims.lemmas import forms_of, lemmas_of
from peacetable.language import find_propositions
from peacetable.lexicon import LexiconError, load
from peacetable.lexicon.acts import Act
from peacetable.lexicon.topic import read_topic
from peacetable.lexicon.wordings import Wording
from peacetable.model import Article
from peacetable.run import Reader

KNOWN = load()


def _fits(reader: Reader, wording: Wording, phrase: str) -> bool:
    """Whether the wording fits with any word or predicate of the phrase at its head."""
    doc = reader.account(Article(id="phrase", text=phrase)).doc
    predicates = {lemma for p in find_propositions(doc) for lemma in (p.lemma, p.verb)}
    words = lemmas_of(doc) | predicates
    heads = [forms_of(token) for token in doc] + [frozenset({lemma}) for lemma in predicates]
    return any(wording.fits(head, words) for head in heads)


@pytest.mark.parametrize("wording", KNOWN.wordings.all, ids=lambda wording: wording.id)
def test_wording_fits_its_example_and_not_its_counterexample(reader: Reader, wording: Wording) -> None:
    assert _fits(reader, wording, wording.example)
    assert not _fits(reader, wording, wording.counter)


@pytest.mark.parametrize("act", read_topic("acts", Act), ids=lambda act: act.id)
def test_act_is_performed_by_its_example(reader: Reader, act: Act) -> None:
    article = Article(id="act", text=act.example, published=date(2023, 5, 10))
    assert any(act.id in claim.rules for claim in reader.claimed(article)[1])


def test_wording_of_no_issue_is_told(tmp_path) -> None:
    entry = "- {id: mine, issue: nothing, heads: [a], example: a, counter: b}\n"
    (tmp_path / "wordings.yaml").write_text(entry, encoding="utf-8")
    with pytest.raises(LexiconError, match="no issue 'nothing'"):
        load(extra=[tmp_path])


def test_issue_of_ones_own_needs_a_known_parent(tmp_path) -> None:
    (tmp_path / "issues.yaml").write_text("- {code: fishing, parent: sea, meaning: x}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no issue 'sea'"):
        load(extra=[tmp_path])


def test_issue_of_ones_own_joins_the_tree(tmp_path) -> None:
    entry = '- {code: fishing, parent: trade, meaning: "fishing rights"}\n'
    (tmp_path / "issues.yaml").write_text(entry, encoding="utf-8")
    assert load(extra=[tmp_path]).issues.parents("fishing") == ("trade", "economy")
