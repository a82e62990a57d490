"""Texts that are no plain story: roundups, live blogs, lists; and lexicon folders of one's own."""

from datetime import date
from pathlib import Path

from peacetable.model import Article, Reading
from peacetable.reading.parts import parts_of
from peacetable.run import Reader, load

ROUNDUP = """WORLD IN BRIEF

Chad
The military council met the rebels of FACT in Doha on Tuesday. Nine soldiers were killed near Faya.

Colombia
Bogota and the ELN agreed to a ceasefire on Monday. Four people died in Arauca.
"""
STORY = """Peace talks

Background
Chad and Sudan held talks in Khartoum on Monday.

What next
Chad and Sudan will meet again in July.
"""
LIVE = """Talks in Doha: live

11:40 The Indian and Pakistani delegations met for an hour this morning.
10:15 Cars at the gate.
09:00 Good morning from Doha.
"""


def _read(reader: Reader, text: str) -> Reading:
    return reader.read(Article("x", text, date(2024, 6, 7)))


def test_parts_of_a_roundup_take_nothing_from_each_other(reader: Reader) -> None:
    reading = _read(reader, ROUNDUP)
    sides = {party for record in (*reading.talks, *reading.ceasefires) for party in record.parties}
    assert {frozenset(truce.parties) for truce in reading.ceasefires} == {frozenset({"COL", "eln"})}
    assert all("eln" not in talks.parties for talks in reading.talks)
    assert "eln" in sides
    assert {(toll.low, toll.place) for toll in reading.tolls} == {(9, "Faya"), (4, "Arauca")}


def test_headings_of_one_story_part_nothing(reader: Reader) -> None:
    assert len(parts_of(reader.account(Article("x", STORY, date(2024, 6, 7))))) == 1
    assert len(parts_of(reader.account(Article("x", ROUNDUP, date(2024, 6, 7))))) > 2


def test_entries_of_a_live_blog_tell_of_its_day(reader: Reader) -> None:
    met = [talks for talks in _read(reader, LIVE).talks if set(talks.parties) == {"IND", "PAK"}]
    assert [talks.date for talks in met] == ["2024-06-07"]


def test_items_of_a_list_tell_of_the_day_they_begin_with(reader: Reader) -> None:
    text = "TIMELINE\n- 3 May 2024: India and Pakistan meet in Doha.\n- 9 May 2024: Kenya and Somalia meet in Muscat.\n"
    found = {frozenset(talks.parties): talks.date for talks in _read(reader, text).talks}
    assert found == {frozenset({"IND", "PAK"}): "2024-05-03", frozenset({"KEN", "SOM"}): "2024-05-09"}


def test_lexicon_folder_reaches_talks_and_ceasefires(tmp_path: Path) -> None:
    (tmp_path / "talks.yaml").write_text(
        "- {id: own.noun, use: noun, value: negotiation, words: [palaver], example: The palaver ended.}\n"
    )
    (tmp_path / "ceasefires.yaml").write_text(
        "- {id: own.noun, use: noun, value: plain, words: [sulh], example: The sulh holds.}\n"
    )
    text = (
        "The palaver between Chad and Sudan ended on Monday. A sulh between India and Pakistan took effect on Tuesday."
    )
    reading = _read(load(lexicon_dirs=[tmp_path]), text)
    assert [(talks.status, set(talks.parties)) for talks in reading.talks] == [("held", {"TCD", "SDN"})]
    assert [(truce.status, set(truce.parties)) for truce in reading.ceasefires] == [("in-effect", {"IND", "PAK"})]
    assert _read(load(), text).ceasefires == ()
