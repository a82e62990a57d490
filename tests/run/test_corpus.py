"""The corpus: what a good article gives, and what the check says of a bad one."""

from pathlib import Path

import pytest

from peacetable.run.corpus import CorpusError, Split, check, read_corpus, read_splits, split_of, to_gold
from peacetable.run.corpus.agree import agreement

TEXT = (
    "BATKEN, May 14 - Kyrgyzstan offered to reopen the crossing if Tajikistan pulled its guards back from the canal.\n\n"
    '"First the posts go, then the barrier is lifted," Asel Toktorova told reporters in Batken after the two commissions '
    "had met there for the third time. Three Kyrgyz soldiers were wounded near Vorukh on Sunday, Bishkek said. "
    "Farmers in the village have been driving a long detour to sell their apricots since the spring.\n"
)
NOTE = """
title: Guards trade blame
outlet: Tamba
published: 2024-05-14
style: wire
names:
  KGZ: [Kyrgyzstan, Bishkek]
  TJK: [Tajikistan]
  asel-toktorova: [Asel Toktorova]
positions:
- {party: KGZ, stance: demands, issue: withdrawal, by: TJK, object: canal, ev: "pulled its guards back from the canal"}
tolls:
- {measure: injured, victims: soldiers, low: 3, high: 3, standard: confirmed, ev: "Three Kyrgyz soldiers were wounded"}
statements:
- {speaker: asel-toktorova, for: KGZ, kind: direct, quote: "First the posts go, then the barrier is lifted,"}
"""


def write(folder: Path, note: str, *, text: str = TEXT, name: str = "one") -> Path:
    place = folder / "some-conflict"
    place.mkdir(exist_ok=True)
    (place / f"{name}.txt").write_text(text, encoding="utf-8")
    (place / f"{name}.yaml").write_text(note, encoding="utf-8")
    return folder


def test_a_good_article_has_no_faults_and_its_quotations_become_offsets(tmp_path: Path) -> None:
    folder = write(tmp_path, NOTE)
    assert list(check(folder)) == []
    (article,) = read_corpus(folder)
    gold = to_gold(article)
    (evidence,) = gold["positions"][0]["evidence"]
    assert TEXT[evidence["start"] : evidence["end"]] == evidence["text"] == "pulled its guards back from the canal"
    assert gold["statements"][0]["for"] == "KGZ"
    assert gold["tolls"][0]["high"] == 3


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("pulled its guards back", "pulled its troops back", "does not stand in the text"),
        ("issue: withdrawal", "issue: retreat", "no issue 'retreat'"),
        ("by: TJK", "by: UZB", "'UZB' stands under no `names`"),
        ("TJK: [Tajikistan]", "TJK: [Tadjikistan]", "stands in the text"),
        ("asel-toktorova: [", "Asel Toktorova: [", "neither a three-letter code nor a slug"),
        ("stance: demands", "stance: wishes", "positions.0.stance"),
        ("style: wire", "style: wires", "style"),
        ("  KGZ: [Kyrgyzstan", "  KGZ: [Kyrgyzstan]]", "parsing"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in NOTE
    faults = [str(fault) for fault in check(write(tmp_path, NOTE.replace(old, new)))]
    assert faults
    assert any(said in fault for fault in faults), faults
    assert all("one.yaml" in fault for fault in faults)


def test_copies_are_found(tmp_path: Path) -> None:
    write(tmp_path, NOTE)
    write(tmp_path, NOTE, text=f"An update: {TEXT}", name="two")
    assert any("shares" in fault.message for fault in check(tmp_path))


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="name the folder"):
        list(check(tmp_path))


CORPUS = Path(__file__).parents[2] / "corpus"


def test_the_corpus_that_ships_has_no_faults() -> None:
    assert [str(fault) for fault in check(CORPUS / "articles")] == []


def test_every_conflict_stands_in_the_table_of_splits() -> None:
    table = read_splits(CORPUS / "SPLITS.tsv")
    assert {path.name for path in (CORPUS / "articles").iterdir()} <= set(table)
    assert all(split_of(conflict) is split for conflict, split in table.items())
    assert {Split.TRAIN, Split.DEV, Split.TEST} == set(table.values())


def test_agreement_is_scored_as_readings_are(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir(), second.mkdir()
    write(first, NOTE)
    write(second, NOTE.replace("low: 3, high: 3", "low: 4, high: 4").replace("TJK", "tajikistan"))
    (second / "some-conflict" / "one.txt").unlink()
    score = agreement(first, second)
    assert (score.counted["positions"].f1, score.counted["statements"].f1, score.counted["tolls"].f1) == (1, 1, 0)
    assert score.evidence_faults == 0
