"""Actors in sentences from many conflicts: names, metonyms, organs, people, groups that the text introduces."""

from datetime import date

import pytest
import spacy
from spacy.language import Language

from peacetable.lexicon.actors import Registry, read_registry
from peacetable.lexicon.joint_names import JointName, joint_names
from peacetable.mentions.actors import describe_actor, find_actors
from peacetable.model import Actor, ActorKind, Article


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry()


@pytest.fixture(scope="module")
def splitter() -> Language:
    """Words and sentences only: what these tests ask needs no syntax."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


Read = tuple[list[tuple[str, str]], dict[str, Actor]]


@pytest.fixture(scope="module")
def read(registry: Registry, splitter: Language):  # type: ignore[no-untyped-def]
    """Reads a text as of a day: pairs of words and actor, and the cast."""

    def read_text(text: str, day: str = "2023-06-01") -> Read:
        article = Article("a", text, published=date.fromisoformat(day))
        mentions, cast = find_actors(article, splitter(text), registry)
        return [(mention.span.text, mention.actor) for mention in mentions], dict(cast)

    return read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Russian Federation and Côte d'Ivoire voted.", [("Russian Federation", "RUS"), ("Côte d'Ivoire", "CIV")]),
        ("The U.N. and Nato said so.", [("U.N.", "united-nations"), ("Nato", "nato")]),
        ("Beijing has let it be known.", [("Beijing", "CHN")]),
        ("Juba’s rejection of the clause was flat.", [("Juba", "SSD")]),
        ("Talks between Moscow and Kyiv stalled.", [("Moscow", "RUS"), ("Kyiv", "UKR")]),
        ("Sanctions on Tehran stay.", [("Tehran", "IRN")]),
        ("Assurances from Ankara came late.", [("Ankara", "TUR")]),
        ("Kinshasa on its side accepted.", [("Kinshasa", "COD")]),
        ("The Kremlin and the White House agreed.", [("Kremlin", "RUS"), ("White House", "USA")]),
        ("The Americans brokered it.", [("Americans", "USA")]),
        ("South Sudan is not Sudan.", [("South Sudan", "SSD"), ("Sudan", "SDN")]),
        ("The RUSSIAN FEDERATION and GEORGIA shall meet.", [("RUSSIAN FEDERATION", "RUS"), ("GEORGIA", "GEO")]),
        ("Nigeria warned Niger.", [("Nigeria", "NGA"), ("Niger", "NER")]),
    ],
)
def test_names_and_metonyms(read, text: str, expected: list[tuple[str, str]]) -> None:  # type: ignore[no-untyped-def]
    mentions, _ = read(text)
    assert [pair for pair in expected if pair not in mentions] == []


@pytest.mark.parametrize("entry", joint_names(), ids=lambda entry: entry.phrases[0])
def test_joint_names_are_all_whom_they_name(read, entry: JointName) -> None:  # type: ignore[no-untyped-def]
    named = {actor for words, actor in read(entry.example)[0] if words in entry.phrases}
    assert named == set(entry.actors)
    assert {words for words, _ in read(entry.counterexample)[0]} & set(entry.phrases) == set()


@pytest.mark.parametrize(
    ("text", "actor", "of"),
    [
        ("BLANTYRE, May 3 - Tanzania met Malawi. Foreign Minister Ada Tembe refused.", "ada-tembe", "MWI"),
        ("New Delhi's Ministry of Defence met Pakistan. Ministry spokesman Ravi Das left.", "ravi-das", "IND"),
        ("ISLAMABAD: Pakistan refused. Foreign Office spokesperson Mina Bala said no.", "mina-bala", "PAK"),
        ("Anne Le Guen, who heads the French delegation, left.", "anne-le-guen", "FRA"),
        ("The Lake Commission met Malawi. Commission chairman Sam Phiri left.", "sam-phiri", "lake-commission"),
        ("Paul Tein, 61, a shopkeeper in Malawi, wept.", "paul-tein", None),
    ],
)
def test_roles_alone_tell_the_party(read, text: str, actor: str, of: str | None) -> None:  # type: ignore[no-untyped-def]
    assert read(text)[1][actor].of == of


@pytest.mark.parametrize(
    "text",
    [
        "The Pan-American Highway is shut.",
        "KYIV, March 9 — Shelling went on.",
        "Geneva, 20 October 2016",
        "Delegates met in Doha and Cairo.",
        "They flew to Havana from Oslo.",
        "The Geneva Conventions apply.",
        "The Minsk agreements are dead.",
        "A ship in the Gulf of Oman sank.",
        "Chad Wolf resigned.",
        "The Niger Delta is calm.",
        "Residents of downtown Beirut fled.",
        "By our correspondent, Pristina",
    ],
)
def test_places_are_no_actors(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Tripoli rejected the truce.", "2020-07-21", "government-of-national-accord"),
        ("Tripoli rejected the truce.", "2022-07-21", "government-of-national-unity"),
        ("Tripoli rejected the truce.", "2009-07-21", "LBY"),
        ("The Congolese army advanced on M23.", "2024-08-01", "COD"),
        ("Brazzaville said Congo-Brazzaville would host; a Congolese minister agreed.", "2024-08-01", "COG"),
    ],
)
def test_homonyms_are_decided_by_day_and_text(read, text: str, day: str, expected: str) -> None:  # type: ignore[no-untyped-def]
    assert {actor for _, actor in read(text, day)[0] if actor != "m23"} == {expected}


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("The Russian foreign ministry protested.", "Russian foreign ministry", "RUS"),
        ("Egypt's parliament voted.", "Egypt's parliament", "EGY"),
        ("The Government of Yemen and the Houthis met.", "Government of Yemen", "YEM"),
        ("Ukrainian officials did not respond.", "Ukrainian officials", "UKR"),
        ("Turkish-backed forces fled; Israeli troops stayed.", "Israeli troops", "ISR"),
        ("The South Sudan government refused.", "South Sudan government", "SSD"),
        ("The Swiss side suggested it.", "Swiss side", "CHE"),
        ("M23 rebels advanced.", "M23 rebels", "m23"),
        ("Houthi fighters fired.", "Houthi fighters", "houthis"),
        ("Gen. Khalifa Haftar spoke. Haftar's forces withdrew.", "Haftar's forces", "libyan-national-army"),
        ("Russian and Ukrainian diplomats met.", "Russian and Ukrainian diplomats", "RUS"),
        ("The leaders of Kosovo and Serbia left.", "leaders of Kosovo and Serbia", "SRB"),
        ("Fighters of the RSF fled.", "Fighters of the RSF", "rapid-support-forces"),
        ("Syrian state media said so.", "Syrian state media", "syrian-state-media"),
    ],
)
def test_organs_stand_for_their_party(read, text: str, phrase: str, actor: str) -> None:  # type: ignore[no-untyped-def]
    assert (phrase, actor) in read(text, "2020-07-21")[0]


@pytest.mark.parametrize(
    ("text", "actor", "of"),
    [
        ("Kremlin spokesperson Dmitry Peskov said so.", "dmitry-peskov", "RUS"),
        ("Ukrainian President Adam Bilyk refused.", "adam-bilyk", "UKR"),
        ("Lam Paul Deng, a spokesman for the SPLM-IO, said no.", "lam-paul-deng", "splm-io"),
        ("Hamas spokesman Omar Zaki said no.", "omar-zaki", "hamas"),
        ("The Armenian Defence Ministry spokeswoman Nare Petrosyan said no.", "nare-petrosyan", "ARM"),
        ("Serbia's deputy prime minister, Goran Ilic, said no.", "goran-ilic", "SRB"),
        ("A council spokesman, Javid Rahimi, said so.", "javid-rahimi", None),
        ("Anna Holm, a former Norwegian negotiator, said so.", "anna-holm", None),
        ("The UN special envoy for Syria, Karin Lund, said so.", "karin-lund", "united-nations"),
        ("Yasser Omar of the Free Syrian Army called it a trap.", "yasser-omar", "free-syrian-army"),
    ],
)
def test_people_belong_to_whom_the_text_names(read, text: str, actor: str, of: str | None) -> None:  # type: ignore[no-untyped-def]
    mentions, cast = read(text)
    assert actor in {found for _, found in mentions}
    assert cast[actor].kind is ActorKind.PERSON
    assert cast[actor].of == of


def test_an_unadorned_minister_serves_the_state_where_the_story_is_at_home(read) -> None:  # type: ignore[no-untyped-def]
    text = "Mali's army took Ber. Bamako praised it. Information Minister Issa Kone said Mali would go on."
    assert read(text)[1]["issa-kone"].of == "MLI"


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("Riek Machar left Juba. Mr Machar will return.", "Mr Machar", "riek-machar"),
        ("Gen Wanlop Rugsanaoh spoke. Gen Wanlop was warm.", "Gen Wanlop", "wanlop-rugsanaoh"),
        ("Russia waits. Putin has not decided.", "Putin", "vladimir-putin"),
        ("Awad Jbara, a contractor, wept. Jbara is from Ohio.", "Jbara", "awad-jbara"),
        ("Isaias Chivuku Neto said so. Mr Chivuku Neto left.", "Mr Chivuku Neto", "isaias-chivuku-neto"),
        ("Luis Iriarte Paz said so. Mr Iriarte left.", "Mr Iriarte", "luis-iriarte-paz"),
        ("Stratis Halkias said so.\nHALKIAS: No.", "HALKIAS", "stratis-halkias"),
        ("Ursula von der Leyen came; von der Leyen left.", "von der Leyen", "ursula-von-der-leyen"),
    ],
)
def test_short_forms(read, text: str, phrase: str, actor: str) -> None:  # type: ignore[no-untyped-def]
    assert (phrase, actor) in read(text)[0]


@pytest.mark.parametrize(
    "text", ["Wagner wrote operas.", "It happened in May.", "Fidan is a name.", "A court would judge Lavrovsky."]
)
def test_surnames_alone_need_a_reason(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert {actor for _, actor in read(text)[0]} <= {"wagner-group"}


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("The Popular Front for Renewal (PFR) met. The PFR refused.", "PFR", "popular-front-for-renewal"),
        ("The Permanent Strategic Framework (CSP) said so; the CSP fled.", "CSP", "permanent-strategic-framework"),
        ("The Baggara Defence Council refused. The Council stayed.", "The Council", "baggara-defence-council"),
        ("Gunmen from the Twa militia fled.", "Gunmen from the Twa militia", "twa"),
        ("He told Meridian. Meridian printed it.", "Meridian", "meridian"),
        ("KABUL, Aug. 12 (Sentinel) — The Taliban agreed.", "Sentinel", "sentinel"),
    ],
)
def test_introduced_names(read, text: str, phrase: str, actor: str) -> None:  # type: ignore[no-untyped-def]
    assert (phrase, actor) in read(text)[0]


@pytest.mark.parametrize(
    "text", ["They signed the Joint Agreement on Safety (Jasig).", "The Zaporizhzhya Nuclear Power Plant (ZNPP) shook."]
)
def test_agreements_and_plants_are_no_groups(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        ("Mali fights the CMA. Bamako denies it. The government refused.", "The government", "MLI"),
        ("The FDLR, the militia that Kigali fears, stayed.", "the militia", "fdlr"),
        ("M23 took Goma. The rebels will not leave.", "The rebels", "m23"),
        (
            "Russia said the war on Ukraine would end if the country's leadership agreed.",
            "the country's leadership",
            "UKR",
        ),
        ("Vladimir Putin spoke. The president was calm.", "The president", "vladimir-putin"),
        (
            "The Taliban refused. The group's spokesman said so; Suhail Shaheen is its spokesman.",
            "The group",
            "taliban",
        ),
        ("The Ukrainian foreign minister refused.", "foreign minister", "dmytro-kuleba"),
        ("The representative of Kuwait said so.", "The representative of Kuwait", "representative-of-kuwait"),
        ("The IAEA sent a team. The Agency waits.", "The Agency", "international-atomic-energy-agency"),
    ],
)
def test_descriptions(read, text: str, phrase: str, actor: str) -> None:  # type: ignore[no-untyped-def]
    assert (phrase, actor) in read(text)[0]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("France and Germany spoke. The army moved.", "The army"),
        ("Somebody came. The president left.", "The president"),
        ("Rebels came. The group left.", "The group"),
    ],
)
def test_descriptions_of_nobody_in_particular_stay_open(read, text: str, phrase: str) -> None:  # type: ignore[no-untyped-def]
    assert phrase not in {words for words, _ in read(text)[0]}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ukraine and Russia set up a truce, with both sides blaming the other.", {"UKR", "RUS"}),
        ("Armenia accused Azerbaijan. Neither side withdrew.", {"ARM", "AZE"}),
        ("Yemen's warring parties met. The Houthis stayed.", {"YEM", "houthis"}),
        ("France, Germany, Italy and Spain met. Both sides left.", set()),
    ],
)
def test_sides(read, text: str, parties: set[str]) -> None:  # type: ignore[no-untyped-def]
    wanted = ("both sides", "Both sides", "Neither side", "Yemen's warring parties")
    assert {actor for words, actor in read(text)[0] if words in wanted} == parties


def test_every_mention_is_cast_and_cut_from_the_text(read, registry: Registry, splitter: Language) -> None:  # type: ignore[no-untyped-def]
    text = "Vučić’s envoy met Nato’s Jens Stoltenberg in “neutral” Vienna — Pristina’s side stayed away."
    mentions, cast = find_actors(Article("a", text, published=date(2023, 6, 1)), splitter(text), registry)
    assert mentions
    assert {mention.actor for mention in mentions} <= set(cast)
    assert all(text[m.span.start_char : m.span.end_char] == m.span.text for m in mentions)
    assert all(mention.rule.startswith("actor.") for mention in mentions)


@pytest.mark.parametrize(
    ("phrase", "key", "kind"),
    [
        ("A senior official", "senior-official", ActorKind.PERSON),
        ("a diplomat who asked not to be named", "diplomat", ActorKind.PERSON),
        ("The administrator of the territory", "administrator-of-the-territory", ActorKind.PERSON),
        ("two security sources", "two-security-sources", ActorKind.PERSON),
        ("a leaflet", "leaflet", ActorKind.OTHER),
    ],
)
def test_describe_actor(splitter: Language, phrase: str, key: str, kind: ActorKind) -> None:
    actor = describe_actor(splitter(phrase)[:], "UKR")
    assert (actor.id, actor.kind, actor.of) == (key, kind, "UKR")
