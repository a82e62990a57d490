"""The actor registry: every entry is whole, finds itself, and belongs to somebody who exists."""

from datetime import date
from pathlib import Path

import pycountry
import pytest

from peacetable.lexicon import LexiconError
from peacetable.lexicon.actors import NameIndex, Registry, fold, read_registry, slug, surnames_of
from peacetable.lexicon.actors.tenure import parse_tenure
from peacetable.model import ActorKind

RESOLVED_BY_CONTEXT = {
    "Congolese": {"COD", "COG"},  # COG only where the text names it and not COD
    "CONGOLESE": {"COD", "COG"},
    "Sana'a": {"YEM", "houthis"},  # the government that the text names, or that sat there on the day
    "Sanaa": {"YEM", "houthis"},
    "Tripoli": {"LBY", "government-of-national-accord", "government-of-national-unity"},
}
"""Every name that more than one actor bears; each is decided in `mentions.actors.homonyms`."""


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry()


def test_registry_covers_states_groups_and_people(registry: Registry) -> None:
    counts = {kind: sum(actor.kind is kind for actor in registry.actors.values()) for kind in ActorKind}
    assert counts[ActorKind.STATE] >= 194
    assert counts[ActorKind.GROUP] >= 250
    assert counts[ActorKind.PERSON] >= 500
    assert counts[ActorKind.IGO] + counts[ActorKind.NGO] >= 140


def test_every_state_code_is_iso_or_kosovo(registry: Registry) -> None:
    codes = {actor.id for actor in registry.actors.values() if actor.kind is ActorKind.STATE}
    assert {code for code in codes if not pycountry.countries.get(alpha_3=code)} == {"kosovo"}


def test_every_other_id_is_a_slug(registry: Registry) -> None:
    others = {a.id for a in registry.actors.values() if a.kind is not ActorKind.STATE and a.id != "ESH"}
    assert {key for key in others if key != slug(key)} == set()


def test_every_name_finds_its_actor(registry: Registry) -> None:
    lost = [(a.id, name) for a in registry.actors.values() for name in a.names if a.id not in registry.lookup(name)]
    assert lost == []


def test_names_of_several_actors_are_those_that_context_decides(registry: Registry) -> None:
    collisions = {name: {key for key in keys if key} for name, keys in registry.collisions().items()}
    assert {name: keys for name, keys in collisions.items() if len(keys) > 1} == RESOLVED_BY_CONTEXT


def test_every_tenure_is_of_a_registered_party(registry: Registry) -> None:
    parties = {tenure.party for actor in registry.actors.values() for tenure in actor.tenures}
    assert parties <= set(registry.actors)


def test_no_actor_is_its_own_parent(registry: Registry) -> None:
    assert [a.id for a in registry.actors.values() if a.id in {t.party for t in a.tenures}] == []


def test_every_person_has_a_surname_and_a_gender(registry: Registry) -> None:
    people = [actor for actor in registry.actors.values() if actor.kind is ActorKind.PERSON]
    assert [person.id for person in people if not person.surnames or person.gender not in ("m", "f")] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the Kremlin", "RUS"),
        ("Côte d’Ivoire", "CIV"),
        ("U.N.", "united-nations"),
        ("Nato", "nato"),
        ("Ansar Allah", "houthis"),
        ("el-Sissi", "abdel-fattah-el-sisi"),
        ("FARC", "farc"),
    ],
)
def test_lookup(registry: Registry, name: str, expected: str) -> None:
    assert expected in registry.lookup(name)


@pytest.mark.parametrize(
    ("party", "role", "day", "holder"),
    [
        ("UKR", "president", date(2018, 5, 1), "petro-poroshenko"),
        ("UKR", "president", date(2022, 3, 7), "volodymyr-zelenskyy"),
        ("USA", "president", date(2019, 6, 1), "donald-trump"),
        ("USA", "president", date(2023, 6, 1), "joe-biden"),
        ("nato", "secretary-general", date(2024, 11, 1), "mark-rutte"),
        ("UKR", "defence minister", date(2023, 9, 5), "oleksii-reznikov"),
    ],
)
def test_offices_are_read_as_of_a_day(registry: Registry, party: str, role: str, day: date, holder: str) -> None:
    assert [person.id for person in registry.holders(party, role, as_of=day)] == [holder]


def test_an_office_without_a_day_has_no_holder(registry: Registry) -> None:
    assert registry.holders("UKR", "president", as_of=None) == ()


@pytest.mark.parametrize(
    ("key", "day", "party", "role"),
    [
        ("boris-johnson", date(2022, 3, 7), "GBR", "prime minister"),
        ("boris-johnson", date(2024, 7, 1), None, "former prime minister"),
        ("jens-stoltenberg", date(2012, 1, 1), "NOR", "prime minister"),
        ("jens-stoltenberg", date(2022, 1, 1), "nato", "secretary-general"),
        ("donetsk-people-s-republic", date(2017, 2, 1), None, None),
        ("donetsk-people-s-republic", date(2023, 2, 1), "RUS", None),
    ],
)
def test_affiliation_is_that_of_the_day(
    registry: Registry, key: str, day: date, party: str | None, role: str | None
) -> None:
    actor = registry.actor(key, as_of=day)
    assert (actor.of, actor.role) == (party, role)


def test_explain_tells_offices_and_other_names(registry: Registry) -> None:
    told = "\n".join(registry.explain("Lavrov", as_of=date(2022, 3, 7)))
    assert "sergey-lavrov" in told
    assert "foreign minister · RUS · 2004-03-09/ now" in told


def test_a_folder_adds_and_replaces_actors(tmp_path: Path) -> None:
    (tmp_path / "groups.yaml").write_text(
        "- {name: Hill Front, aliases: [HF], type: rebel, where: [TCD]}\n- {name: Hamas, aliases: [H.], where: [PSE]}\n"
    )
    registry = read_registry(extra=[tmp_path])
    assert registry.lookup("HF") == ("hill-front",)
    assert registry["hamas"].aliases == ("H.",)


def test_an_unknown_parent_is_refused(tmp_path: Path) -> None:
    (tmp_path / "groups.yaml").write_text("- {name: Hill Front, of: [nobody-known]}\n")
    with pytest.raises(LexiconError, match="hill-front: expected the id of a registered actor, met 'nobody-known'"):
        read_registry(extra=[tmp_path])


@pytest.mark.parametrize(
    ("written", "since", "until"),
    [
        ("UKR president 2019-05-20/", date(2019, 5, 20), None),
        ("YEM prime minister 2024/2024-02", date(2024, 1, 1), date(2024, 2, 29)),
        ("hamas", None, None),
        ("nato envoy /2012", None, date(2012, 12, 31)),
    ],
)
def test_tenures_are_dated_to_the_day_month_or_year(written: str, since: date | None, until: date | None) -> None:
    tenure = parse_tenure(written)
    assert (tenure.since, tenure.until) == (since, until)


def test_a_tenure_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        parse_tenure("UKR president 2020/2019")


@pytest.mark.parametrize("text", ["Vučić’s", "İstanbul", "Kılıçdaroğlu", "“Świątek” – Łódź", "ﬁne print", "한국"])
def test_fold_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("South Sudan and Sudan", ["South Sudan", "Sudan"]),
        ("Malian, Mali.", ["Mali"]),
        ("the Gulf of Oman", []),
        ("Niger's army", ["Niger"]),
    ],
)
def test_index_takes_the_longest_whole_name(text: str, found: list[str]) -> None:
    index = NameIndex((name, name) for name in ("Sudan", "South Sudan", "Mali", "Niger", "Nigeria"))
    assert [text[hit.start : hit.end] for hit in index.find(text)] == found


@pytest.mark.parametrize(
    ("name", "surnames"),
    [
        ("Abdel Fattah al-Sisi", ("al-Sisi", "Sisi")),
        ("Ursula von der Leyen", ("von der Leyen", "Leyen")),
        ("Silvestre Bello III", ("Bello",)),
        ("Hemedti", ()),
    ],
)
def test_surnames(name: str, surnames: tuple[str, ...]) -> None:
    assert surnames_of(name) == surnames
