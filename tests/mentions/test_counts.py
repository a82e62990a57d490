"""Counts: the number with its bounds, what it counts, and numbers that count nothing."""

import pytest
import spacy
from spacy.language import Language

from peacetable.mentions import CountMention
from peacetable.mentions.counts import find_counts


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return blank


def _told(mention: CountMention) -> tuple[str, int | None, int | None, str | None]:
    return mention.span.text, mention.low, mention.high, mention.unit.text if mention.unit is not None else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Forty-three civilians died.", ("Forty-three", 43, 43, "civilians")),
        ("Half a million people fled.", ("Half a million", 500_000, 500_000, "people")),
        ("More than 1.7 million persons are displaced.", ("More than 1.7 million", 1_700_000, None, "persons")),
        ("Two dozen villagers were taken.", ("Two dozen", 24, 24, "villagers")),
        ("At least 1,234 soldiers fell.", ("At least 1,234", 1234, None, "soldiers")),
        ("As many as 75 rebels surrendered.", ("As many as 75", None, 75, "rebels")),
        ("Nearly 500 people left.", ("Nearly 500", 500, 500, "people")),
        ("Between 3,000 and 4,000 troops stayed.", ("3,000 and 4,000", 3000, 4000, "troops")),
        ("They counted 40 to 60 fighters.", ("40 to 60", 40, 60, "fighters")),
        ("Two or three civilians were hurt.", ("Two or three", 2, 3, "civilians")),
        ("Dozens of soldiers were hurt.", ("Dozens", None, None, "soldiers")),
        ("Hundreds of thousands of people fled.", ("Hundreds of thousands", None, None, "people")),
        ("Some 900 or so fighters remain.", ("Some 900 or so", 900, 900, "fighters")),
        ("The strike wounded 12.", ("12", 12, 12, None)),
        ("Aid for 1.2m people arrived.", ("1.2m", 1_200_000, 1_200_000, "people")),
        ("A hundred civilians left.", ("A hundred", 100, 100, "civilians")),
        ("Two to 3 million people need aid.", ("Two to 3 million", 2_000_000, 3_000_000, "people")),
        ("Three of their soldiers died.", ("Three", 3, 3, "soldiers")),
        ("Five civilians dead.", ("Five", 5, 5, "civilians")),
        ("Over 1,00,000 people were displaced.", ("Over 1,00,000", 100_000, None, "people")),
        ("About 2.5 lakh people fled.", ("About 2.5 lakh", 250_000, 250_000, "people")),
        ("Several hundred people marched.", ("Several hundred", None, None, "people")),
        ("A hundred and twenty people died.", ("A hundred and twenty", 120, 120, "people")),
        ("One civilian was hurt.", ("One", 1, 1, "civilian")),
    ],
)
def test_counts_told(nlp: Language, text: str, told: tuple[str, int | None, int | None, str | None]) -> None:
    assert [_told(mention) for mention in find_counts(nlp(text))] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The war began in 2014.",
        "They met on 7 May 2023.",
        "A 27-year-old was freed.",
        "Article 28 was kept.",
        "The two sides met.",
        "The 5+5 commission met.",
        "The budget grew by 4%.",
        "It cost $400.",
        "The S-300 was moved.",
        "No one came.",
        "One of the ministers left.",
        "It lasted five months.",
        "A 21-member delegation arrived.",
        "Mr Jones, 45, was freed.",
        "Not one soldier was lost.",
        "They arrived at 6 p.m. on Friday.",
        "The third round ended.",
    ],
)
def test_counts_not_fired(nlp: Language, text: str) -> None:
    assert [mention.span.text for mention in find_counts(nlp(text))] == []
