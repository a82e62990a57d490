"""The events phrasebook: each sentence gives its events and no others."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from peacetable import language, lexicon
from peacetable.claims import Account
from peacetable.claims.attribution import find_utterances
from peacetable.language.propositions import find_propositions
from peacetable.lexicon.plover import read_plover
from peacetable.mentions.find import find_mentions
from peacetable.model import Article, Event
from peacetable.reading.events import find_events

PAGE = Path(__file__).parent.parent / "phrasebook" / "events.md"

Understand = Callable[[str], Account]


def _rows() -> list[tuple[str, str]]:
    rows = [line.strip().strip("|").split(" | ") for line in PAGE.read_text().splitlines() if line.startswith("| ")]
    return [(row[0].strip(), row[1].strip()) for row in rows if row[0].strip() not in {"sentence", "---"}]


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


def _told(event: Event) -> str:
    sources, targets = ("+".join(p.actor for p in side) for side in (event.sources, event.targets))
    return f"{sources} {event.event} {targets or '-'} {event.factuality}"


@pytest.mark.parametrize(("sentence", "events"), _rows(), ids=[row[0][:60] for row in _rows()])
def test_sentence_gives_its_events(understand: Understand, sentence: str, events: str) -> None:
    found = find_events(understand(sentence))
    assert ("; ".join(map(_told, found)) or "-") == events
    for event in found:
        assert event.rules
        assert all(span.is_in(sentence) for span in event.evidence)
        assert all(0 <= p.start < p.end <= len(sentence) for p in (*event.sources, *event.targets))


def test_participants_cover_the_words_that_name_them(understand: Understand) -> None:
    sentence = "Turkey condemned Israel for the raid."
    (event,) = find_events(understand(sentence))
    assert [sentence[p.start : p.end] for p in (*event.sources, *event.targets)] == ["Turkey", "Israel"]


@pytest.mark.parametrize(
    ("heads", "objects", "event"),
    [
        (("lift",), {"sanction"}, "CONCEDE"),
        (("impose",), {"sanction"}, "COERCE"),
        (("expel",), {"diplomat"}, "SANCTION"),
        (("expel",), {"migrant"}, "COERCE"),
        (("withdraw",), {"ambassador"}, "SANCTION"),
        (("withdraw",), {"troop"}, "RETREAT"),
        (("lift",), {"stone"}, None),
    ],
)
def test_object_decides_the_type(heads: tuple[str, ...], objects: set[str], event: str | None) -> None:
    deed = read_plover().find(heads, objects)
    assert (deed.event if deed else None) == event
