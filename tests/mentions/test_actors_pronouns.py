"""Pronouns and what leans on them, which need the parser: he, she, it, they, who, "his government"."""

from datetime import date

import pytest

from peacetable.language import ModelMissing, load
from peacetable.lexicon.actors import read_registry
from peacetable.mentions.actors import find_actors
from peacetable.model import Article

Pairs = list[tuple[str, str]]


@pytest.fixture(scope="module")
def read():  # type: ignore[no-untyped-def]
    try:
        nlp = load()
        nlp("Warm.")
    except ModelMissing as missing:
        pytest.skip(str(missing))
    registry = read_registry()

    def read_text(text: str) -> Pairs:
        mentions, _ = find_actors(Article("a", text, published=date(2022, 3, 7)), nlp(text), registry)
        return [(mention.span.text, mention.actor) for mention in mentions]

    return read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia denied it is seeking territory.", [("it", "RUS")]),
        ("The United Nations said that it has confirmed the deaths.", [("it", "united-nations")]),
        ("Dmitry Peskov spoke. He ruled out a truce.", [("He", "dmitry-peskov")]),
        ("Mrs Anna Holm, a negotiator, left. She said no.", [("She", "anna-holm")]),
        ("The Taliban maintain that they kept their side.", [("they", "taliban"), ("their side", "taliban")]),
        ("Emmanuel Macron said his country would help.", [("his country", "FRA")]),
        ("Aleksandar Vucic, who left early, said no.", [("who", "aleksandar-vucic")]),
        ("Rwanda must withdraw its soldiers.", [("its soldiers", "RWA")]),
        ("Baku wants Yerevan to change its constitution.", [("its", "ARM")]),
        ("Hamas, to which both attackers belonged, denied that it had ordered the raid.", [("it", "hamas")]),
    ],
)
def test_pronouns_follow_the_governing_subject(read, text: str, expected: Pairs) -> None:  # type: ignore[no-untyped-def]
    found = read(text)
    assert [pair for pair in expected if pair not in found] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Russia waited. It was not clear whether talks would go on.", "It"),
        ("The truce was agreed by Rwanda. It provides for a pause.", "It"),
        ("Mike Pompeo will attend, a Western diplomat said, though he cautioned that dates slip.", "he"),
        ("Peskov left. “I do not know what he wants,” Anna Holm said.", "he"),
        ("Israel struck the port and damaged it.", "it"),
    ],
)
def test_pronouns_without_a_clear_actor_stay_open(read, text: str, word: str) -> None:  # type: ignore[no-untyped-def]
    assert word not in {words for words, _ in read(text)}
