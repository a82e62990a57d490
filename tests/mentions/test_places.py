"""Places: names with their wording, gazetteer entry and claimants, and words that name none here."""

import pytest
import spacy
from spacy.language import Language

from peacetable.lexicon.places import gazetteer
from peacetable.mentions.places import find_places


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return blank


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Fighting went on in eastern Congo.", "eastern Congo", "COD"),
        ("Shells fell on Goma.", "Goma", "COD"),
        ("KYIV, March 3 — Ukraine is named elsewhere.", "Kyiv", "UKR"),
        ("The talks were held in Geneva.", "Geneva", "CHE"),
        ("They fled to North Kivu.", "North Kivu", "COD"),
        ("A raid on Jenin was denied.", "Jenin", "PSE"),
        ("It happened at Ubukwatara camp.", "Ubukwatara camp", None),
        ("The village of Zelenokumskaya was hit.", "Zelenokumskaya", None),
        ("They met in Juba.", "Juba", "SSD"),
    ],
)
def test_places_named(nlp: Language, text: str, name: str, country: str | None) -> None:
    first = find_places(nlp(text))[0]
    assert (first.name, first.country) == (name, country)


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("He went to Crimea.", {"UKR", "RUS"}),
        ("A clash in Kashmir was denied.", {"IND", "PAK", "CHN"}),
        ("They patrol Western Sahara.", {"MAR", "sahrawi-arab-democratic-republic"}),
        ("Ships sailed the South China Sea.", {"PHL", "CHN", "VNM", "MYS", "BRN", "TWN"}),
        ("They crossed to Hala'ib.", {"EGY", "SDN"}),
        ("Shots were fired in Vorukh.", {"TJK", "KGZ"}),
        ("Troops entered the Galwan Valley.", {"IND", "CHN"}),
        ("A base in Badme was shelled.", {"ERI", "ETH"}),
        ("They landed on Abu Musa.", {"IRN", "ARE"}),
        ("They met in Ankara.", set()),
    ],
)
def test_places_claimants(nlp: Language, text: str, claimants: set[str]) -> None:
    place = find_places(nlp(text))[0]
    assert set(place.claimants) == claimants
    assert (place.country is None) == bool(claimants)


@pytest.mark.parametrize(
    ("text", "relation"),
    [("A camp near Kidal was hit.", "near"), ("Troops south of Gao fled.", "south of"), ("He lives in Gao.", None)],
)
def test_places_relation(nlp: Language, text: str, relation: str | None) -> None:
    assert find_places(nlp(text))[0].relation == relation


@pytest.mark.parametrize(
    "text",
    [
        "Reading the text took an hour.",
        "A nice offer was made.",
        "Of course they left.",
        "Mr Jordan spoke to Mr Sharif.",
        "They were in Taliban captivity.",
        "He is a Paris-based analyst.",
    ],
)
def test_places_not_fired(nlp: Language, text: str) -> None:
    assert [mention.name for mention in find_places(nlp(text))] == []


def test_places_ambiguous_by_country_spoken_of(nlp: Language) -> None:
    """A name of several towns means the one in a country that the text speaks of, unless another is far larger."""
    countries = {place.country for place in gazetteer().named("Tripoli")}
    assert {"LBY", "LBN"} <= countries
    here = find_places(nlp("In Lebanon, soldiers entered Tripoli. They came from Beirut."))
    assert [m.country for m in here if m.name == "Lebanon"] == ["LBN"]


def test_places_gives_coordinates(nlp: Language) -> None:
    goma = find_places(nlp("They met in Goma."))[0]
    assert goma.geonames is not None
    assert goma.latitude == pytest.approx(-1.67, abs=0.05)
