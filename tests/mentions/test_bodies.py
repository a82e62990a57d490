"""Bodies and groups that only the text introduces; every entry of the topic by its example and counterexample."""

from datetime import date

import pytest
import spacy

from peacetable.lexicon.actors import Registry, read_registry
from peacetable.lexicon.bodies import BodyWords, body_entries
from peacetable.mentions.actors import find_actors
from peacetable.mentions.actors.bodies import find_bodies
from peacetable.model import ActorKind, Article


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry()


def introduced(text: str, registry: Registry) -> dict[str, ActorKind]:
    """The actors of a text that the registry does not know, with their kinds."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    _, cast = find_actors(Article("a", text, published=date(2024, 5, 23)), nlp(text), registry)
    return {actor.id: actor.kind for actor in cast.values() if actor.id not in registry}


@pytest.mark.parametrize("entry", body_entries(), ids=lambda entry: entry.use)
def test_every_entry_makes_its_example_and_not_its_counterexample(entry: BodyWords, registry: Registry) -> None:
    assert entry.name in introduced(entry.example, registry)
    assert introduced(entry.counterexample, registry) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Contact Group on the Dialogue met the Monitoring Committee.",
            {"contact-group-on-the-dialogue", "monitoring-committee"},
        ),
        ("They blamed the Union of Fishermen of Boulari.", {"union-of-fishermen-of-boulari"}),
        (
            "the Loyalist Military Command and the Ulster Defence Force met",
            {"loyalist-military-command", "ulster-defence-force"},
        ),
        ("The Commission for Truth and Friendship met.", {"commission-for-truth-and-friendship"}),
        ("Yasser Omar of the Kabali Liberation Army spoke.", {"kabali-liberation-army"}),
        ("The Malawi Law Society disagreed.", {"malawi-law-society"}),
        ("The minister of Defence met the head of the Joint Staff.", set()),
        ("The Karen Liberty Union on Friday met Mr Saw.", {"karen-liberty-union"}),
        ("The High-Level Revitalization Forum began.", set()),
    ],
)
def test_names_are_cut_where_they_end(text: str, names: set[str]) -> None:
    from peacetable.lexicon.actors import slug

    assert {slug(body.name) for body in find_bodies(text)} == names


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        ("The Estado Mayor del Norte (EMN) left. The EMN fled.", "estado-mayor-del-norte", ActorKind.OTHER),
        ("The UN Border Mission in Tiga said so.", "un-border-mission-in-tiga", ActorKind.OTHER),
        ("The opposition Golden Dawn party refused.", "golden-dawn", ActorKind.GROUP),
        ("The elders of the Mehsud tribe came.", "mehsud", ActorKind.GROUP),
    ],
)
def test_bodies_join_the_cast(text: str, actor: str, kind: ActorKind, registry: Registry) -> None:
    assert introduced(text, registry).get(actor) is kind


@pytest.mark.parametrize(
    "text",
    [
        "The Malian Defence Council met.",
        "Fighters of the CSP left the camp.",
        "The Government of Yemen agreed.",
        "New Peace Talks Group Meets In Old Town Hall Again",
        "The Geneva Peace Conference opened.",
        "The Organization of American States on Monday met.",
        "The Russian and European Union envoys met.",
    ],
)
def test_organs_events_and_headlines_are_no_new_bodies(text: str, registry: Registry) -> None:
    assert introduced(text, registry) == {}
