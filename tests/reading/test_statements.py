"""The statements phrasebook: each text gives its statements and no others."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peacetable import language, lexicon
from peacetable.claims import Account
from peacetable.claims.attribution import find_utterances
from peacetable.language.propositions import find_propositions
from peacetable.mentions.find import find_mentions
from peacetable.model import Article, Removed, RemovedKind, Statement
from peacetable.reading.statements import find_statements

PAGE = Path(__file__).parent.parent / "phrasebook" / "statements.md"

Understand = Callable[[str], Account]


def _rows() -> list[tuple[str, str]]:
    rows = [line.strip().strip("|").split(" | ") for line in PAGE.read_text().splitlines() if line.startswith("| ")]
    return [(row[0].strip(), row[1].strip()) for row in rows if row[0].strip() not in {"text", "---"}]


@pytest.fixture(scope="module")
def understand() -> Understand:
    try:
        nlp = language.load()
    except language.ModelMissing as missing:
        pytest.skip(f"no language model to read with: {missing}")
    known = lexicon.load()

    def account(text: str) -> Account:
        article = Article(id="phrase", text=text, published=date(2024, 5, 10))
        doc = nlp(text)
        propositions, mentions = find_propositions(doc), find_mentions(article, doc, known)
        utterances = find_utterances(article, doc, propositions, mentions, known.saying)
        return Account(article, doc, propositions, mentions, utterances, known)

    return account


def _told(statement: Statement) -> str:
    words = " ".join(re.findall(r"[\w'’]+", statement.quote)[:4])
    via = f" via {', '.join(statement.via)}" if statement.via else ""
    return f'{statement.speaker} {statement.kind} "{words}"{via}'


@pytest.mark.parametrize(("text", "told"), _rows(), ids=[text[:60] for text, _ in _rows()])
def test_text_gives_its_statements(understand: Understand, text: str, told: str) -> None:
    text = text.replace(" ¶ ", "\n\n")
    statements = find_statements(understand(text))
    assert ("; ".join(map(_told, statements)) or "-") == told
    for statement in statements:
        assert statement.rules
        assert all(span.is_in(text) for span in statement.evidence)


def test_quotation_in_a_removed_stretch_is_no_statement(understand: Understand) -> None:
    account = understand("“Give what you can this year,” said Jens Stoltenberg.")
    removed = (Removed(0, len(account.article.text), RemovedKind.APPEAL),)
    assert find_statements(account)
    assert not find_statements(replace(account, article=replace(account.article, removed=removed)))


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("Russia said that its troops would leave the plant.", "leave", "RUS"),
        ("Its troops would leave the plant, Russia said.", "leave", "RUS"),
        ("According to Kenya, the talks collapsed.", "collapsed", "KEN"),
        ("Rwanda denied that it had sent troops.", "sent", "RWA"),
        ("The talks collapsed and Kenya said so.", "collapsed", None),
        ("Troops left the plant.", "left", None),
    ],
)
def test_word_stands_in_the_words_of(understand: Understand, text: str, word: str, speaker: str | None) -> None:
    account = understand(text)
    token = next(token for token in account.doc if token.text == word)
    source = account.source_of(token)
    assert (source.speaker if source else None) == speaker
